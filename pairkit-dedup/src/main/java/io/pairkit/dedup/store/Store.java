package io.pairkit.dedup.store;

import io.pairkit.dedup.text.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Records on disk, found by their shingles: a Lucene index with one document a record.
 *
 * <p>A commit is atomic: after a crash at any moment the index is as of the last one. One writer at a time, readers at will;
 * a reader sees the last commit. Used by one thread.
 */
public final class Store implements AutoCloseable {
    /** Written with every commit; another one is refused. */
    public static final String FORMAT = "1";

    private static final String NUMBER = "number";
    private static final String ID = "id";
    private static final String BECAUSE = "because";
    private static final FieldType SHINGLES = new FieldType();

    static {
        SHINGLES.setIndexOptions(IndexOptions.DOCS);
        SHINGLES.setOmitNorms(true);
        SHINGLES.setTokenized(true);
        SHINGLES.freeze();
    }

    private final Path folder;
    private final Directory directory;
    private @Nullable IndexWriter writer;
    private final Map<String, String> settings;
    private DirectoryReader reader;
    private long next;

    private Store(
            Path folder,
            Directory directory,
            @Nullable IndexWriter writer,
            DirectoryReader reader,
            Map<String, String> settings) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.reader = reader;
        this.settings = settings;
        this.next = Long.parseLong(settings.getOrDefault("next", "0"));
    }

    /** Opens an index for reading. */
    public static Store reading(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException(folder + " is no index: there is no such folder");
            }
            Directory directory = FSDirectory.open(folder);
            try {
                DirectoryReader reader = DirectoryReader.open(directory);
                return new Store(folder, directory, null, reader, checked(folder, reader));
            } catch (IndexNotFoundException e) {
                directory.close();
                throw new IllegalArgumentException(folder + " is no index: nothing has been added to it yet", e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": the index cannot be read", e);
        }
    }

    /** Returns what was last committed with an index; empty where there is none. */
    public static Optional<Map<String, String>> peek(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                return Optional.empty();
            }
            try (Directory directory = FSDirectory.open(folder)) {
                if (!DirectoryReader.indexExists(directory)) {
                    return Optional.empty();
                }
                try (DirectoryReader reader = DirectoryReader.open(directory)) {
                    return Optional.of(checked(folder, reader));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": the index cannot be read", e);
        }
    }

    /** Opens an index for writing, a new one if there is none. */
    public static Store writing(Path folder) {
        try {
            Files.createDirectories(folder);
            refuseOther(folder);
            Directory directory = FSDirectory.open(folder);
            IndexWriter writer = writer(folder, directory);
            DirectoryReader reader = DirectoryReader.open(writer);
            var settings = new HashMap<String, String>();
            writer.getLiveCommitData().forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
            try {
                refuseFormat(folder, settings);
            } catch (IllegalArgumentException e) {
                reader.close();
                writer.rollback();
                directory.close();
                throw e;
            }
            return new Store(folder, directory, writer, reader, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": the index cannot be opened", e);
        }
    }

    private static IndexWriter writer(Path folder, Directory directory) throws IOException {
        try {
            return new IndexWriter(
                    directory,
                    new IndexWriterConfig()
                            .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                            .setMergeScheduler(new SerialMergeScheduler())
                            .setCommitOnClose(false)
                            .setRAMBufferSizeMB(64));
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IllegalStateException("another run is writing to the index " + folder, e);
        }
    }

    private static Map<String, String> checked(Path folder, DirectoryReader reader) throws IOException {
        Map<String, String> settings = new HashMap<>(reader.getIndexCommit().getUserData());
        refuseFormat(folder, settings);
        return settings;
    }

    private static void refuseFormat(Path folder, Map<String, String> settings) {
        String format = settings.getOrDefault("format", FORMAT);
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException(folder + " is an index of format " + format
                    + ", this version reads format " + FORMAT + "; add its sources to a new index");
        }
    }

    /** A folder of other things is not written into. */
    private static void refuseOther(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            for (String name : names) {
                if (!name.equals("write.lock") && !name.startsWith("_") && !name.contains("segments")) {
                    throw new IllegalArgumentException(folder + " is no index: it holds " + name);
                }
            }
        }
    }

    /** Returns what was committed with the index; empty for a new one. */
    public Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    /** Returns how many records there are. */
    public int size() {
        return reader.numDocs();
    }

    /** Returns the number that the next record is to have. */
    public long next() {
        return next;
    }

    /** Throws where nothing can be written. */
    public void refuseReading() {
        writer();
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("the index " + folder + " was opened for reading");
        }
        return writer;
    }

    /** Work on the index that may fail. */
    @FunctionalInterface
    private interface Doing<T> {
        T now() throws IOException;
    }

    private <T> T doing(Doing<T> work) {
        try {
            return work.now();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": the index failed", e);
        }
    }

    /**
     * Adds a record; it is found after {@link #refresh} and stays after {@link #commit}.
     *
     * @param prompt the distinct shingles of its prompt
     * @param answer the distinct shingles of its answer
     */
    public void add(Stored record, long[] prompt, long[] answer) {
        var document = new Document();
        document.add(new StringField(NUMBER, number(record.number()), Field.Store.NO));
        document.add(new StringField(ID, number(Hash.of(record.id())), Field.Store.NO)); // ids may be long
        document.add(new NumericDocValuesField(NUMBER, record.number()));
        document.add(new NumericDocValuesField(BECAUSE, record.because()));
        document.add(new StoredField(ID, record.id()));
        document.add(new StoredField("file", record.file()));
        document.add(new StoredField("line", record.line()));
        document.add(new StoredField("offset", record.offset()));
        document.add(new StoredField("review", record.review()));
        document.add(new StoredField("prompt", record.prompt()));
        document.add(new StoredField("answer", record.answer()));
        document.add(new Field(Terms.FIELD, new ShingleStream(Query.keys(prompt, answer)), SHINGLES));
        doing(() -> writer().addDocument(document));
        next = Math.max(next, record.number() + 1);
    }

    private static BytesRef number(long number) {
        var bytes = new BytesRef(new byte[Long.BYTES]);
        Terms.write(number, bytes);
        return bytes;
    }

    /** Writes down for which record another one goes now; -1 says that it stays. */
    public void decide(long record, long because) {
        doing(() -> writer().updateNumericDocValue(new Term(NUMBER, number(record)), BECAUSE, because));
    }

    /** Takes a record out. */
    public void remove(long record) {
        doing(() -> writer().deleteDocuments(new Term(NUMBER, number(record))));
    }

    /** Makes what was added or decided visible to searches. */
    public void refresh() {
        doing(() -> {
            DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer());
            if (newer != null) {
                reader.close();
                reader = newer;
            }
            return reader;
        });
    }

    /** Makes everything since the last commit last, with these settings, all of it or nothing. */
    public void commit(Map<String, String> changed) {
        doing(() -> {
            settings.putAll(changed);
            settings.put("format", FORMAT);
            settings.put("next", Long.toString(next));
            writer().setLiveCommitData(settings.entrySet());
            writer().commit();
            return reader;
        });
        refresh();
    }

    /** Forgets everything since the last commit. */
    public void undo() {
        doing(() -> {
            writer().rollback();
            reader.close();
            IndexWriter again = writer(folder, directory);
            writer = again;
            reader = DirectoryReader.open(again);
            next = Long.parseLong(settings.getOrDefault("next", "0"));
            return reader;
        });
    }

    /** Returns the records, by number, in which enough of the shingles of some query stand, and perhaps others. */
    public List<Stored> search(List<Query> queries, boolean keptOnly) {
        return doing(() -> {
            long[] all = Terms.together(queries.stream().map(Query::keys).toList());
            long[] sorted = Terms.sorted(all, all.length);
            int[] frequencies = Terms.frequencies(reader, sorted);
            var wanted = new FixedBitSet(Math.max(1, sorted.length));
            queries.forEach(query -> query.choose(sorted, frequencies, wanted));
            long[] chosen = new long[wanted.cardinality()];
            int size = 0;
            for (int i = 0; i < sorted.length; i++) {
                if (wanted.get(i)) {
                    chosen[size++] = sorted[i];
                }
            }
            return read(Terms.records(reader, chosen), keptOnly);
        });
    }

    /** Returns the records with an id, by number. */
    public List<Stored> withId(String id) {
        return doing(() -> {
            var found = new FixedBitSet(Math.max(1, reader.maxDoc()));
            for (LeafReaderContext leaf : reader.leaves()) {
                var postings = leaf.reader().postings(new Term(ID, number(Hash.of(id))));
                for (int doc = postings == null ? Integer.MAX_VALUE : postings.nextDoc();
                        doc != Integer.MAX_VALUE;
                        doc = postings.nextDoc()) {
                    if (leaf.reader().getLiveDocs() == null
                            || leaf.reader().getLiveDocs().get(doc)) {
                        found.set(leaf.docBase + doc);
                    }
                }
            }
            return read(found, false).stream()
                    .filter(record -> record.id().equals(id))
                    .toList();
        });
    }

    private List<Stored> read(FixedBitSet records, boolean keptOnly) throws IOException {
        var found = new ArrayList<Stored>();
        StoredFields fields = reader.storedFields();
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues because = leaf.reader().getNumericDocValues(BECAUSE);
            NumericDocValues number = leaf.reader().getNumericDocValues(NUMBER);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (int doc = next(records, leaf.docBase, end); doc < end; doc = next(records, doc + 1, end)) {
                if (because.advanceExact(doc - leaf.docBase)
                        && number.advanceExact(doc - leaf.docBase)
                        && !(keptOnly && because.longValue() >= 0)) {
                    found.add(stored(fields.document(doc), number.longValue(), because.longValue()));
                }
            }
        }
        found.sort(java.util.Comparator.comparingLong(Stored::number));
        return found;
    }

    private static int next(FixedBitSet records, int from, int end) {
        return from >= end ? end : records.nextSetBit(from, end);
    }

    private static Stored stored(Document document, long number, long because) {
        return new Stored(
                number,
                document.get(ID),
                document.get("file"),
                document.getField("line").numericValue().longValue(),
                document.getField("offset").numericValue().longValue(),
                document.get("prompt"),
                document.get("answer"),
                document.getField("review").numericValue().byteValue(),
                because);
    }

    /** Closes the index; what was not committed is gone. */
    @Override
    public void close() {
        doing(() -> {
            reader.close();
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            return folder;
        });
    }
}
