package io.pairkit.dedup.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** The folder of an index: who may write to it, and what is refused. */
public final class IndexFolder {
    /** Written with every commit; another one is refused. */
    static final String FORMAT = "1";

    private IndexFolder() {}

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
                    return Optional.of(settings(folder, reader));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": the index cannot be read", e);
        }
    }

    /** Opens a folder for the one who writes; another one is refused. */
    static IndexWriter writer(Path folder, Directory directory) throws IOException {
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

    /** Returns what was committed with an index that this version reads. */
    static Map<String, String> settings(Path folder, DirectoryReader reader) throws IOException {
        Map<String, String> settings = new HashMap<>(reader.getIndexCommit().getUserData());
        refuseFormat(folder, settings);
        return settings;
    }

    /** Refuses an index of a format that this version does not read. */
    static void refuseFormat(Path folder, Map<String, String> settings) {
        String format = settings.getOrDefault("format", FORMAT);
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException(folder + " is an index of format " + format
                    + ", this version reads format " + FORMAT + "; add its sources to a new index");
        }
    }

    /** A folder of other things is not written into. */
    static void refuseOther(Path folder) throws IOException {
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
}
