package io.pairkit.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of results that appears whole or not at all: written beside its place under a name that begins with a dot and
 * renamed when every file is on disk. Without {@link #commit} nothing is left behind; what a killed run left is removed by
 * the next one.
 */
public final class WholeFolder implements AutoCloseable {
    private final Path folder;
    private final Path draft;
    private final Path former;
    private final boolean replace;
    private final Lock lock;
    private final List<FileChannel> channels = new ArrayList<>();
    private final List<OutputStream> streams = new ArrayList<>();

    private WholeFolder(Path folder, boolean replace) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (parent == null) {
            throw new IOException("the root cannot be written as a whole");
        }
        this.folder = whole;
        this.replace = replace;
        this.draft = parent.resolve("." + whole.getFileName() + ".draft");
        this.former = parent.resolve("." + whole.getFileName() + ".former");
        Files.createDirectories(parent);
        this.lock = Lock.of(whole);
        try {
            restoreFormer();
            refuseOverwriting();
            remove(draft);
            Files.createDirectory(draft);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Begins a folder.
     *
     * @param replace whether an existing folder is swapped out when the new one is whole
     * @throws UncheckedIOException if it exists and must not be replaced, if another run is writing it, or if the place
     *     cannot be written
     */
    public static WholeFolder begin(Path folder, boolean replace) {
        try {
            return new WholeFolder(folder, replace);
        } catch (FileAlreadyExistsException e) {
            throw new UncheckedIOException(folder + " exists; it is overwritten only with --force", e);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /** A run that was killed between its two renames left the old folder under another name. */
    private void restoreFormer() throws IOException {
        if (Files.exists(former)) {
            if (Files.exists(folder)) {
                remove(former);
            } else {
                Files.move(former, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private void refuseOverwriting() throws IOException {
        if (!replace && Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
    }

    /** Returns where to write a file of this folder; buffered, closed by {@link #commit} or {@link #close}. */
    public OutputStream file(String name) {
        try {
            FileChannel channel =
                    FileChannel.open(draft.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channels.add(channel);
            OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 17);
            streams.add(stream);
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(name) + ": cannot be written", e);
        }
    }

    /** Writes a small file at once. */
    public void file(String name, String text) {
        try {
            file(name).write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(name) + ": cannot be written", e);
        }
    }

    /** Makes the folder appear with everything in it. */
    public void commit() {
        try {
            for (int i = 0; i < streams.size(); i++) {
                streams.get(i).flush();
                channels.get(i).force(true);
                channels.get(i).close();
            }
            if (Files.exists(folder)) {
                refuseOverwriting();
                Files.move(folder, former, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            remove(former);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private static void remove(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> below = Files.walk(place)) {
            for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Ends the work; what was not committed is removed. */
    @Override
    public void close() {
        try {
            for (FileChannel channel : channels) {
                channel.close();
            }
            remove(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(draft + ": cannot be removed", e);
        } finally {
            lock.close();
        }
    }
}
