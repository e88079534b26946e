package io.pairkit.format;

import io.pairkit.Batches;
import io.pairkit.FieldNames;
import io.pairkit.Layout;
import io.pairkit.Origin;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.Unreadable;
import io.pairkit.validate.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Pairs in files, read anew each time. */
final class FilePairs extends Pairs {
    private final List<InputFile> files;
    private final @Nullable Layout forced;
    private final FieldNames names;
    private final int maxRecord;
    private volatile @Nullable Faults known; // racing readers find the same

    FilePairs(List<InputFile> files, @Nullable Layout forced, FieldNames names, int maxRecord) {
        this.files = files;
        this.forced = forced;
        this.names = names;
        this.maxRecord = maxRecord;
    }

    private record Done<T>(
            @Nullable Pair pair,
            @Nullable T result,
            @Nullable Unreadable unreadable) {}

    @Override
    public <T> void process(
            int threads, Progress progress, Function<? super Pair, ? extends T> work, Sink<? super T> sink) {
        try (var source = new Source(files, forced, names, maxRecord)) {
            var delivery = new Delivery<T>(sink, source, progress);
            Batches.<Source.Batch, List<Done<T>>>inOrder(
                    threads, progress, source::next, batch -> worked(batch, work), delivery);
            source.notes().forEach(sink::note);
            if (source.pieces() == 0) {
                sink.note(nothing());
            }
            counted(delivery.ordinal);
            known = delivery.faults.found();
        }
    }

    /** Which pieces are no pairs must be known before ordinals can be told on any thread; a full read has told it. */
    @Override
    protected <P> void gatherSome(int threads, Progress progress, IntPredicate wanted, Gatherer<P> gatherer) {
        Faults faults = known;
        if (faults == null) {
            super.gatherSome(threads, progress, wanted, gatherer);
            return;
        }
        gather(threads, progress, batch -> faults.chosen(batch.first(), wanted), gatherer, gathered -> {});
    }

    @Override
    public <P> void gather(int threads, Progress progress, Gatherer<P> gatherer) {
        var counting = new Faults.Draft();
        gather(threads, progress, batch -> piece -> true, gatherer, counting::add);
        counted(counting.pairs());
        known = counting.found();
    }

    private <P> void gather(
            int threads,
            Progress progress,
            Function<Source.Batch, IntPredicate> wanted,
            Gatherer<P> gatherer,
            Consumer<BitSet> pairs) {
        try (var source = new Source(files, forced, names, maxRecord)) {
            Batches.<Source.Batch, Gathered<P>>inOrder(
                    threads, progress, source::next, batch -> gathered(batch, wanted.apply(batch), gatherer), part -> {
                        gatherer.merge(part.part());
                        pairs.accept(part.pairs());
                        part.unreadable().forEach(gatherer::unreadable);
                        progress.advanced("reading", source.bytesRead(), source.bytesInAll());
                    });
            source.notes().forEach(gatherer::note);
            if (source.pieces() == 0) {
                gatherer.note(nothing());
            }
        }
    }

    /** What became of a batch; which of its pieces are pairs, with one bit more than there are pieces. */
    private record Gathered<P>(P part, List<Unreadable> unreadable, BitSet pairs) {}

    private static <P> Gathered<P> gathered(Source.Batch batch, IntPredicate wanted, Gatherer<P> gatherer) {
        P part = gatherer.begin();
        var unreadable = new ArrayList<Unreadable>(0);
        var pairs = new BitSet(batch.pieces().size() + 1);
        pairs.set(batch.pieces().size());
        for (int i = 0; i < batch.pieces().size(); i++) {
            if (wanted.test(i)) {
                RecordReader.Outcome outcome =
                        batch.reader().read(batch.pieces().get(i));
                if (outcome.pair() != null) {
                    gatherer.add(part, outcome.pair());
                    pairs.set(i);
                } else if (outcome.unreadable() != null) {
                    unreadable.add(outcome.unreadable());
                }
            }
        }
        return new Gathered<>(part, unreadable, pairs);
    }

    private Finding nothing() {
        String name = files.isEmpty() ? "" : files.get(0).name();
        return Finding.error("file/empty", "there is no record in the input")
                .at(new Origin(name, 1, 0))
                .requirements(RecordReader.VALID_JSONL)
                .fix("check that this is the file you meant");
    }

    private static <T> List<Done<T>> worked(Source.Batch batch, Function<? super Pair, ? extends T> work) {
        var done = new ArrayList<Done<T>>(batch.pieces().size());
        for (Slice piece : batch.pieces()) {
            RecordReader.Outcome outcome = batch.reader().read(piece);
            Pair pair = outcome.pair();
            done.add(new Done<T>(pair, pair == null ? null : work.apply(pair), outcome.unreadable()));
        }
        return done;
    }

    /** Hands results on and counts. */
    private static final class Delivery<T> implements Consumer<List<Done<T>>> {
        private final Sink<? super T> sink;
        private final Source source;
        private final Progress progress;
        private final Faults.Draft faults = new Faults.Draft();
        private int ordinal;

        Delivery(Sink<? super T> sink, Source source, Progress progress) {
            this.sink = sink;
            this.source = source;
            this.progress = progress;
        }

        @Override
        @SuppressWarnings("NullAway") // a pair always comes with the result of the work, which may itself be null
        public void accept(List<Done<T>> batch) {
            for (Done<T> done : batch) {
                if (done.pair() != null) {
                    faults.pair();
                    sink.pair(ordinal++, done.pair(), done.result());
                    continue;
                }
                faults.add();
                if (done.unreadable() != null) {
                    sink.unreadable(done.unreadable());
                }
            }
            progress.advanced("reading", source.bytesRead(), source.bytesInAll());
        }
    }

    @Override
    public void pieces(Progress progress, PieceSink sink) {
        try (var source = new Source(files, forced, names, maxRecord)) {
            int number = 0;
            for (var batch = source.next(); batch.isPresent(); batch = source.next()) {
                progress.check();
                for (var piece : batch.get().pieces()) {
                    sink.piece(number++, new RawPiece(piece, batch.get().reader()));
                }
                progress.advanced("writing", source.bytesRead(), source.bytesInAll());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing records", e);
        }
    }

    @Override
    public Stream<Pair> stream() {
        var source = new Source(files, forced, names, maxRecord);
        var iterator = new Iterator<Pair>() {
            private Iterator<Pair> batch = List.<Pair>of().iterator();
            private boolean ended;

            @Override
            public boolean hasNext() {
                while (!batch.hasNext() && !ended) {
                    var next = source.next();
                    ended = next.isEmpty();
                    if (ended) {
                        source.close();
                    } else {
                        batch = FilePairs.<Pair>worked(next.get(), pair -> pair).stream()
                                .flatMap(done -> Stream.ofNullable(done.pair()))
                                .iterator();
                    }
                }
                return batch.hasNext();
            }

            @Override
            public Pair next() {
                if (!hasNext()) {
                    throw new java.util.NoSuchElementException();
                }
                return batch.next();
            }
        };
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(source::close);
    }
}
