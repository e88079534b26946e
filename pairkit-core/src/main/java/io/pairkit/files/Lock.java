package io.pairkit.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second writer, of this or of another process, away from one output. The system frees it when a process dies. */
final class Lock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private Lock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Lock of(Path output) throws IOException {
        Path folder = output.toAbsolutePath().getParent();
        Path file = (folder == null ? output : folder).resolve("." + output.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (locked(channel) == null) {
            channel.close();
            throw new IOException("another run is writing " + output);
        }
        if (isStillThere(file, channel)) {
            return new Lock(file, channel);
        }
        channel.close(); // the former holder removed the file between our opening and our locking it
        return of(output);
    }

    /**
     * Tells the file by a size of its own, which is asked for by name: opening it once more and closing it would free the lock,
     * as POSIX has it.
     */
    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
        long mark = System.nanoTime() & 0xfffff;
        channel.truncate(0).write(ByteBuffer.wrap(new byte[1]), mark);
        return Files.exists(file) && Files.size(file) == mark + 1;
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this process holds it
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be removed", e);
        }
    }
}
