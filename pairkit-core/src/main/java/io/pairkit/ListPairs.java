package io.pairkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Pairs in memory. */
final class ListPairs extends Pairs {
    private final List<Pair> pairs;

    ListPairs(List<Pair> pairs) {
        this.pairs = pairs;
        counted(pairs.size());
    }

    @Override
    public <T> void process(
            int threads, Progress progress, Function<? super Pair, ? extends T> work, Sink<? super T> sink) {
        Batches.inOrder(
                threads,
                progress,
                batches(),
                batch -> batch.pairs().stream()
                        .<Done<T>>map(pair -> new Done<>(pair, work.apply(pair)))
                        .toList(),
                new java.util.function.Consumer<List<Done<T>>>() {
                    private int ordinal;

                    @Override
                    public void accept(List<Done<T>> results) {
                        for (Done<T> done : results) {
                            sink.pair(ordinal++, done.pair, done.result);
                        }
                        progress.advanced("reading", ordinal, pairs.size());
                    }
                });
    }

    private record Done<T>(Pair pair, T result) {}

    private record Batch(int first, List<Pair> pairs) {}

    private java.util.function.Supplier<java.util.Optional<Batch>> batches() {
        return new java.util.function.Supplier<>() {
            private int next;

            @Override
            public java.util.Optional<Batch> get() {
                if (next == pairs.size()) {
                    return java.util.Optional.empty();
                }
                int from = next;
                next = Math.min(pairs.size(), next + 256);
                return java.util.Optional.of(new Batch(from, pairs.subList(from, next)));
            }
        };
    }

    @Override
    protected <P> void gatherSome(int threads, Progress progress, IntPredicate wanted, Gatherer<P> gatherer) {
        var done = new int[1];
        Batches.inOrder(
                threads,
                progress,
                batches(),
                batch -> {
                    P part = gatherer.begin();
                    for (int i = 0; i < batch.pairs().size(); i++) {
                        if (wanted.test(batch.first() + i)) {
                            gatherer.add(part, batch.pairs().get(i));
                        }
                    }
                    return new Part<>(batch.pairs().size(), part);
                },
                part -> {
                    gatherer.merge(part.gathered());
                    done[0] += part.size();
                    progress.advanced("reading", done[0], pairs.size());
                });
    }

    private record Part<P>(int size, P gathered) {}

    @Override
    public void pieces(Progress progress, PieceSink sink) {
        try {
            for (int i = 0; i < pairs.size(); i++) {
                progress.check();
                sink.piece(i, new Held(pairs.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing pairs", e);
        }
    }

    /** A pair in memory as a piece of input. */
    record Held(Pair pair) implements Piece {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(pair.bytes());
        }
    }

    @Override
    public Stream<Pair> stream() {
        return pairs.stream();
    }
}
