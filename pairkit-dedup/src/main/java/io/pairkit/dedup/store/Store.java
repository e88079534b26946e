package io.pairkit.dedup.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Records on disk, found by their shingles: a Lucene index with one document a record.
 *
 * <p>A commit is atomic: after a crash at any moment the index is as of the last one. One writer at a time, readers at will;
 * a reader sees the last commit. Used by one thread.
 */
public final class Store implements AutoCloseable {
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
                return new Store(folder, directory, null, reader, IndexFolder.settings(folder, reader));
            } catch (IndexNotFoundException e) {
                directory.close();
                throw new IllegalArgumentException(folder + " is no index: nothing has been added to it yet", e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": the index cannot be read", e);
        }
    }

    /** Opens an index for writing, a new one if there is none. */
    public static Store writing(Path folder) {
        try {
            Files.createDirectories(folder);
            IndexFolder.refuseOther(folder);
            Directory directory = FSDirectory.open(folder);
            IndexWriter writer = IndexFolder.writer(folder, directory);
            DirectoryReader reader = DirectoryReader.open(writer);
            var settings = new HashMap<String, String>();
            writer.getLiveCommitData().forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
            try {
                IndexFolder.refuseFormat(folder, settings);
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
        doing(() -> writer().addDocument(Documents.of(record, Query.keys(prompt, answer))));
        next = Math.max(next, record.number() + 1);
    }

    /** Writes down for which record another one goes now; -1 says that it stays. */
    public void decide(long record, long because) {
        doing(() -> writer().updateNumericDocValue(Documents.term(record), Documents.BECAUSE, because));
    }

    /** Takes a record out. */
    public void remove(long record) {
        doing(() -> writer().deleteDocuments(Documents.term(record)));
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
            settings.put("format", IndexFolder.FORMAT);
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
            IndexWriter again = IndexFolder.writer(folder, directory);
            writer = again;
            reader = DirectoryReader.open(again);
            next = Long.parseLong(settings.getOrDefault("next", "0"));
            return reader;
        });
    }

    /** Returns the records, by number, in which enough of the shingles of some query stand, and perhaps others. */
    public List<Stored> search(List<Query> queries, boolean keptOnly) {
        return doing(() -> Lookups.search(reader, queries, keptOnly));
    }

    /** Returns the records with an id, by number. */
    public List<Stored> withId(String id) {
        return doing(() -> Lookups.withId(reader, id));
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
