package io.pairkit.dedup.minhash;

import io.pairkit.Progress;
import io.pairkit.dedup.join.Bucketing;
import io.pairkit.dedup.join.Buckets;
import io.pairkit.dedup.join.ShingleSets;
import io.pairkit.dedup.join.Workers;
import io.pairkit.dedup.text.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Buckets that are the terms of a Lucene index of MinHash signatures.
 *
 * <p>A document is a text, its terms are the bands of its signature. A text of x shingles has the bands of its own class of
 * lengths, and those of each class that holds shorter texts that may reach the threshold with it.
 */
public final class MinHashBuckets implements Bucketing {
    private static final String FIELD = "band";
    private static final int BATCH = 4096;

    private final double threshold;
    private final List<Plan> plans;
    private final @Nullable Path folder;

    /**
     * Derives the parameters.
     *
     * @param folder where the index is written and taken away again, or null to hold it in memory
     * @throws IllegalArgumentException if the recall needs too many bands
     */
    public MinHashBuckets(double threshold, double recall, @Nullable Path folder) {
        this.threshold = threshold;
        this.plans = Plan.of(threshold, recall);
        this.folder = folder;
    }

    @Override
    public double recall() {
        return plans.stream().mapToDouble(Plan::recall).min().orElseThrow();
    }

    @Override
    public Buckets of(Tokens tokens, int n, int side, int[] records, int threads, Progress progress) {
        Path place = null;
        try {
            if (folder != null) {
                place = Files.createTempDirectory(Files.createDirectories(folder), "minhash");
            }
            try (Directory directory = place == null ? new ByteBuffersDirectory() : FSDirectory.open(place)) {
                write(directory, tokens, n, side, records, threads, progress);
                return read(directory, records.length, progress);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index of signatures in " + (folder == null ? "memory" : folder), e);
        } finally {
            if (place != null) {
                delete(place);
            }
        }
    }

    private static void delete(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(place);
        } catch (IOException e) {
            throw new UncheckedIOException(place + " cannot be taken away", e);
        }
    }

    private void write(
            Directory directory, Tokens tokens, int n, int side, int[] records, int threads, Progress progress)
            throws IOException {
        var config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE); // so that documents stay in order
        Makers[] makers = new Makers[threads];
        Arrays.setAll(makers, i -> new Makers(tokens, n));
        byte[][][] terms = new byte[Math.min(BATCH, records.length)][][];
        try (var writer = new IndexWriter(directory, config)) {
            for (int from = 0; from < records.length; from += BATCH) {
                progress.advanced("signing", from, records.length);
                int first = from;
                int size = Math.min(BATCH, records.length - from);
                Workers.inBatches(
                        size,
                        size,
                        threads,
                        progress,
                        (worker, i) -> terms[i] = makers[worker].terms(records[first + i], side));
                for (int i = 0; i < size; i++) {
                    var document = new Document();
                    for (byte[] term : terms[i]) {
                        document.add(
                                new StringField(FIELD, new BytesRef(term), org.apache.lucene.document.Field.Store.NO));
                    }
                    writer.addDocument(document);
                }
            }
        }
        progress.advanced("signing", records.length, records.length);
    }

    private static Buckets read(Directory directory, int texts, Progress progress) throws IOException {
        var draft = new Buckets.Draft(texts);
        try (var reader = DirectoryReader.open(directory)) {
            Terms all = MultiTerms.getTerms(reader, FIELD);
            if (all == null) {
                return draft.build();
            }
            TermsEnum each = all.iterator();
            PostingsEnum postings = null;
            long count = 0;
            while (each.next() != null) {
                if (++count % BATCH == 0) {
                    progress.check();
                }
                if (each.docFreq() > 1) {
                    draft.next();
                    postings = each.postings(postings, PostingsEnum.NONE);
                    for (int text = postings.nextDoc();
                            text != DocIdSetIterator.NO_MORE_DOCS;
                            text = postings.nextDoc()) {
                        draft.add(text);
                    }
                }
            }
        }
        return draft.build();
    }

    /** What one thread makes terms with. */
    private final class Makers {
        private final ShingleSets sets;
        private final Signatures[] signatures;

        Makers(Tokens tokens, int n) {
            sets = new ShingleSets(tokens, n);
            signatures =
                    plans.stream().map(plan -> new Signatures(tokens, n, plan)).toArray(Signatures[]::new);
        }

        byte[][] terms(int record, int side) {
            int size = sets.setOf(record, side).length;
            int least = (int) Math.ceil(threshold * size - 1e-9); // the shortest that may reach the threshold
            return java.util.stream.IntStream.rangeClosed(classOf(Math.max(1, least)), classOf(size))
                    .boxed()
                    .flatMap(lengths -> terms(lengths, signatures[lengths].of(record, side)))
                    .toArray(byte[][]::new);
        }

        private Stream<byte[]> terms(int lengths, long[] bands) {
            return java.util.stream.IntStream.range(0, bands.length)
                    .mapToObj(band -> ByteBuffer.allocate(11)
                            .put((byte) lengths)
                            .putShort((short) band)
                            .putLong(bands[band])
                            .array());
        }

        private int classOf(int size) {
            int lengths = plans.size() - 1;
            while (plans.get(lengths).shortest() > size) {
                lengths--;
            }
            return lengths;
        }
    }
}
