package io.pairkit.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all: written beside its place under a name that begins with a dot, forced to disk and
 * renamed. Without {@link #commit} nothing is left behind. A name that ends in {@code .gz} or {@code .zst} is compressed so.
 */
public final class WholeFile implements AutoCloseable {
    private final Path file;
    private final Path draft;
    private final boolean replace;
    private final Lock lock;
    private final FileChannel channel;
    private final OutputStream out;

    private WholeFile(Path file, boolean replace) throws IOException {
        this.file = file;
        this.replace = replace;
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is no file");
        }
        Files.createDirectories(folder);
        this.lock = Lock.of(file);
        this.draft = folder.resolve("." + file.getFileName() + ".draft");
        try {
            if (!replace && Files.exists(file)) {
                throw new FileAlreadyExistsException(file + " exists; it is overwritten only when asked to");
            }
            this.channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            this.out = Packing.asNamed(file, buffered(channel));
        } catch (IOException | IllegalArgumentException e) {
            lock.close();
            throw e;
        }
    }

    /** A stream whose end leaves the channel open, which is forced to disk behind it. */
    private static OutputStream buffered(FileChannel channel) {
        return new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Begins a file that takes the place of an older one. */
    public static WholeFile replacing(Path file) {
        return open(file, true);
    }

    /**
     * Begins a file that must not exist yet.
     *
     * @throws UncheckedIOException if it exists
     */
    public static WholeFile creating(Path file) {
        return open(file, false);
    }

    private static WholeFile open(Path file, boolean replace) {
        try {
            return new WholeFile(file, replace);
        } catch (FileAlreadyExistsException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /** Returns where to write, uncompressed; buffered, closed by {@link #commit} or {@link #close}. */
    public OutputStream stream() {
        return out;
    }

    /** Makes the file appear. */
    public void commit() throws IOException {
        out.close();
        channel.force(true);
        channel.close();
        if (!replace && Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Ends the work; what was not committed is removed. */
    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(draft + ": cannot be removed", e);
        } finally {
            lock.close();
        }
    }
}
