package io.pairkit;

import io.pairkit.format.Reading;
import io.pairkit.format.Writing;
import io.pairkit.validate.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Many pairs that can be read again as often as needed, in the same order. Each has an ordinal, 0 … size − 1.
 *
 * <p>Pairs from files are not held in memory: every run reads the files again, so a file of any size needs the same small
 * heap. What cannot be read is passed over by {@link #stream()} and handed to {@link Sink#unreadable}.
 *
 * <pre>{@code
 * Pairs pairs = Pairs.read(Path.of("support.jsonl"));
 * pairs.stream().filter(p -> p.answer().isBlank()).forEach(p -> blank.add(p.origin()));
 * }</pre>
 */
public abstract class Pairs {
    private int size = -1; // unknown until somebody has read everything; racing readers find the same number

    /** Where the results of a run go, in input order, always from the thread that started the run. */
    public interface Sink<T> {
        /** A pair and what the work made of it. */
        void pair(int ordinal, Pair pair, T result);

        /** A piece of input that is no pair. */
        default void unreadable(Unreadable piece) {}

        /** Something about a file as a whole, such as a compressed file that ends too early. */
        default void note(Finding finding) {}
    }

    /**
     * Returns the pairs in some files and folders; nothing is read yet.
     *
     * @param paths JSONL, JSON array, CSV or TSV, also compressed as {@code .gz} or {@code .zst}; a folder stands for the
     *     files of these kinds below it, by name
     * @throws IllegalArgumentException if no path is given
     * @throws java.io.UncheckedIOException if a path does not exist or cannot be read
     */
    public static Pairs read(Path... paths) {
        return Reading.defaults().read(paths);
    }

    /** Returns pairs that are already in memory. */
    public static Pairs of(List<Pair> pairs) {
        return new ListPairs(List.copyOf(pairs));
    }

    /** Returns the pairs of a stream that can be read only once; they are kept in memory. */
    public static Pairs of(Stream<Pair> pairs) {
        return new ListPairs(pairs.toList());
    }

    /**
     * Returns pairs from a stream of bytes that can be read only once: it is copied to a file first.
     *
     * @param stream read to its end, not closed
     * @param folder where the copy goes; the caller removes it when done
     */
    public static Pairs spool(InputStream stream, Path folder) {
        return Reading.defaults().spool(stream, folder, "-");
    }

    /**
     * Reads everything once, on several threads, in batches; results come out in input order whatever the thread count.
     *
     * @param threads how many threads work, at least 1; the calling thread reads and hands on results
     * @param progress told after each batch
     * @param work called on any thread, for pairs in any order; must not change shared state
     * @param sink called on the calling thread in input order
     * @throws java.util.concurrent.CancellationException if the progress is cancelled or the thread interrupted
     */
    public abstract <T> void process(
            int threads, Progress progress, Function<? super Pair, ? extends T> work, Sink<? super T> sink);

    /**
     * Takes pairs into parts of consecutive pairs, each part on one thread.
     *
     * @param <P> what a part holds
     */
    public interface Gatherer<P> {
        /** Starts a part; on any thread. */
        P begin();

        /** Takes the next pair into a part; on the thread that began it. */
        void add(P part, Pair pair);

        /** Takes a finished part; on the calling thread, in input order. */
        void merge(P part);

        /** Takes a piece that is no pair; on the calling thread, after the part in whose midst it stood. */
        default void unreadable(Unreadable piece) {}

        /** Takes a remark on a file as a whole; on the calling thread. */
        default void note(Finding finding) {}
    }

    /**
     * Reads everything once, on several threads, into parts of some hundred to some thousand pairs. Where the parts end depends
     * on how the input is read, so that what they add up to must not: then it is the same whatever the thread count.
     *
     * @param threads how many threads work, at least 1
     * @throws java.util.concurrent.CancellationException if the progress is cancelled or the thread interrupted
     */
    public <P> void gather(int threads, Progress progress, Gatherer<P> gatherer) {
        gatherSome(threads, progress, ordinal -> true, gatherer);
    }

    /** Gathers some of the pairs, by ordinal: on the calling thread, one by one, where no other way is known. */
    protected <P> void gatherSome(int threads, Progress progress, IntPredicate wanted, Gatherer<P> gatherer) {
        process(threads, progress, pair -> pair, new Sink<Pair>() {
            @Override
            public void pair(int ordinal, Pair pair, Pair same) {
                if (wanted.test(ordinal)) {
                    P part = gatherer.begin();
                    gatherer.add(part, pair);
                    gatherer.merge(part);
                }
            }

            @Override
            public void unreadable(Unreadable piece) {
                gatherer.unreadable(piece);
            }

            @Override
            public void note(Finding finding) {
                gatherer.note(finding);
            }
        });
    }

    /** One piece of input on its way to an output: a record or something unreadable, not parsed unless asked for. */
    public interface Piece {
        /** Writes the record byte for byte, without a line end. */
        void writeTo(OutputStream out) throws IOException;

        /**
         * Returns the piece as a pair.
         *
         * @throws IllegalStateException if it is not readable
         */
        Pair pair();
    }

    /** Takes pieces in input order. */
    @FunctionalInterface
    public interface PieceSink {
        /**
         * Takes one piece.
         *
         * @param number counts everything that {@link Sink#pair} and {@link Sink#unreadable} are called with, from 0
         */
        void piece(int number, Piece piece) throws IOException;
    }

    /**
     * Hands on every piece of input, in the order in which {@link #process} does, without parsing it: for a second pass that
     * copies records to where a first pass decided they belong.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled or the thread interrupted
     * @throws java.io.UncheckedIOException if reading or the sink fails
     */
    public abstract void pieces(Progress progress, PieceSink sink);

    /** Returns the readable pairs in order; close the stream when it is not read to its end. */
    public abstract Stream<Pair> stream();

    /** Returns how many readable pairs there are; reads everything once if nobody has yet. */
    public int size() {
        if (size < 0) {
            var counter = new int[1];
            process(1, Progress.none(), pair -> pair, (ordinal, pair, same) -> counter[0]++);
            size = counter[0];
        }
        return size;
    }

    /** Tells the size once a full read has found it. */
    protected final void counted(int found) {
        size = found;
    }

    /** Returns what could not be read, in input order; reads everything once. */
    public List<Unreadable> unreadable() {
        var found = new ArrayList<Unreadable>();
        process(1, Progress.none(), pair -> pair, new Sink<Pair>() {
            @Override
            public void pair(int ordinal, Pair pair, Pair same) {
                // only what is no pair matters here
            }

            @Override
            public void unreadable(Unreadable piece) {
                found.add(piece);
            }
        });
        return found;
    }

    /**
     * Returns a view of some of these pairs, with ordinals of its own. It has no unreadable pieces.
     *
     * @param ordinals says for each ordinal of this whether it is in the view
     */
    public Pairs only(IntPredicate ordinals) {
        return new SomePairs(this, Objects.requireNonNull(ordinals, "ordinals"));
    }

    /** Writes the pairs as JSONL, unchanged ones byte for byte; the file appears whole or not at all. */
    public void write(Path file) {
        Writing.jsonLines(file).write(this);
    }

    @Override
    public String toString() {
        return size < 0 ? "Pairs[not read yet]" : "Pairs[" + size + "]";
    }
}
