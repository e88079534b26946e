package io.pairkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** A view of some pairs of another collection. */
final class SomePairs extends Pairs {
    private final Pairs all;
    private final IntPredicate wanted;

    SomePairs(Pairs all, IntPredicate wanted) {
        this.all = all;
        this.wanted = wanted;
    }

    @Override
    public <T> void process(
            int threads, Progress progress, Function<? super Pair, ? extends T> work, Sink<? super T> sink) {
        // The ordinal is known only in order, so the work is done for a few pairs that are then left out.
        all.<T>process(threads, progress, work, new Sink<T>() {
            private int mine;

            @Override
            public void pair(int ordinal, Pair pair, T result) {
                if (wanted.test(ordinal)) {
                    sink.pair(mine++, pair, result);
                }
            }
        });
    }

    @Override
    public <P> void gather(int threads, Progress progress, Gatherer<P> gatherer) {
        all.gatherSome(
                threads,
                progress,
                wanted,
                new Gatherer<P>() { // which hears of no unreadable piece
                    @Override
                    public P begin() {
                        return gatherer.begin();
                    }

                    @Override
                    public void add(P part, Pair pair) {
                        gatherer.add(part, pair);
                    }

                    @Override
                    public void merge(P part) {
                        gatherer.merge(part);
                    }
                });
    }

    @Override
    public void pieces(Progress progress, PieceSink sink) {
        try (Stream<Pair> mine = stream()) {
            int number = 0;
            for (var each = mine.iterator(); each.hasNext(); number++) {
                progress.check();
                sink.piece(number, new ListPairs.Held(each.next()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing pairs", e);
        }
    }

    @Override
    public Stream<Pair> stream() {
        var ordinal = new int[1];
        return all.stream().sequential().filter(pair -> wanted.test(ordinal[0]++));
    }
}
