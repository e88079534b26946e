package io.pairkit.validate;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.Unreadable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import java.util.stream.Stream;

/** A view of pairs in which each record is repaired when it is read. */
final class FixedPairs extends Pairs {
    private final Pairs all;
    private final Fixes fixes;

    FixedPairs(Pairs all, Fixes fixes) {
        this.all = all;
        this.fixes = fixes;
    }

    private record Done<T>(Pair pair, T result) {}

    @Override
    public <T> void process(
            int threads, Progress progress, Function<? super Pair, ? extends T> work, Sink<? super T> sink) {
        all.<Done<T>>process(
                threads,
                progress,
                pair -> {
                    Pair fixed = fixes.apply(pair).pair();
                    return new Done<>(fixed, work.apply(fixed));
                },
                new Sink<Done<T>>() {
                    @Override
                    public void pair(int ordinal, Pair pair, Done<T> done) {
                        sink.pair(ordinal, done.pair(), done.result());
                    }

                    @Override
                    public void unreadable(Unreadable piece) {
                        sink.unreadable(piece);
                    }

                    @Override
                    public void note(Finding finding) {
                        sink.note(finding);
                    }
                });
    }

    @Override
    public void pieces(Progress progress, PieceSink sink) {
        all.pieces(
                progress,
                (number, piece) -> sink.piece(number, new Piece() {
                    @Override
                    public void writeTo(OutputStream out) throws IOException {
                        Pair pair;
                        try {
                            pair = pair();
                        } catch (IllegalStateException unreadable) {
                            piece.writeTo(out);
                            return;
                        }
                        out.write(pair.bytes());
                    }

                    @Override
                    public Pair pair() {
                        return fixes.apply(piece.pair()).pair();
                    }
                }));
    }

    @Override
    public Stream<Pair> stream() {
        return all.stream().map(pair -> fixes.apply(pair).pair());
    }
}
