package io.pairkit.format;

import io.pairkit.Origin;
import io.pairkit.validate.Finding;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file block by block; the end of a block that belongs to the next record is carried over.
 *
 * <p>Invariant: {@code block[from … to)} is what has been read and not yet consumed; {@code offset} is the place of
 * {@code from} in the decompressed file.
 */
final class BlockReader {
    private static final int BLOCK = 1 << 18;

    private final String name;
    private final InputStream in;
    private final int maxRecord;
    byte[] block = new byte[0];
    int from;
    int to;
    long offset;
    boolean atEnd;
    boolean hadBom;
    private @Nullable Finding broken;

    BlockReader(String name, InputStream in, int maxRecord) {
        this.name = name;
        this.in = in;
        this.maxRecord = maxRecord;
        fill();
        if (to - from >= 3 && block[0] == (byte) 0xef && block[1] == (byte) 0xbb && block[2] == (byte) 0xbf) {
            hadBom = true;
            consume(3);
        }
    }

    /** Marks bytes as consumed. */
    void consume(int bytes) {
        from += bytes;
        offset += bytes;
    }

    /** Moves what is left to the beginning of a new block, larger if nothing was consumed, and reads on until it is full. */
    void fill() {
        int left = to - from;
        int size = left == 0 ? BLOCK : left >= BLOCK / 2 ? grown(left) : BLOCK;
        byte[] next = new byte[size];
        System.arraycopy(block, from, next, 0, left);
        block = next;
        from = 0;
        to = left;
        while (to < block.length && !atEnd) {
            int read = read();
            if (read < 0) {
                atEnd = true;
            } else {
                to += read;
            }
        }
    }

    private static int grown(int left) {
        return (int) Math.min(Integer.MAX_VALUE - 16L, Math.max(BLOCK, 2L * left));
    }

    private int read() {
        try {
            return in.read(block, to, block.length - to);
        } catch (EOFException | ZipException e) {
            broken = Finding.error(
                            "file/truncated",
                            "the compressed data end or break here"
                                    + (e.getMessage() == null ? "" : ": " + e.getMessage()))
                    .requirements(List.of("R52", "R54", "R105"))
                    .fix("make the file again; what could be read before this place was read");
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Returns whether what is held is larger than a record may be. */
    boolean isTooLong() {
        return to - from > maxRecord;
    }

    /** Returns why the data broke off, once {@link #atEnd}, as a finding on a line. */
    @Nullable
    Finding broken(long line) {
        return broken == null ? null : broken.at(new Origin(name, line, offset));
    }

    String name() {
        return name;
    }

    int maxRecord() {
        return maxRecord;
    }

    byte[] rest() {
        return Arrays.copyOfRange(block, from, to);
    }
}
