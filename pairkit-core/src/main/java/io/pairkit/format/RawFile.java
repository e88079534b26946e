package io.pairkit.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the bytes of a file tell before any record is read: byte-order mark, blank lines, size, and how records are kept
 * apart.
 *
 * @param byteOrderMark whether it begins with the byte-order mark of UTF-8
 * @param isLines whether records stand one a line, or would, the file being empty
 * @param isArray whether it is one JSON array
 * @param bytes the size after decompression
 * @param blankLines the physical lines before the last record that hold nothing but white space, from 1; at most
 *     {@value #MOST}
 * @param blankInAll how many such lines there are
 * @param blankAtEnd how many such lines follow the last record
 */
public record RawFile(
        boolean byteOrderMark,
        boolean isLines,
        boolean isArray,
        long bytes,
        List<Long> blankLines,
        long blankInAll,
        long blankAtEnd) {
    /** How many blank lines are listed. */
    public static final int MOST = 100;

    public RawFile {
        blankLines = List.copyOf(blankLines);
    }

    /**
     * Reads a file once, from one end to the other.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static RawFile scan(InputFile file) {
        try (Compression.Opened in = Compression.open(file.path())) {
            byte[] start = in.readNBytes(1 << 16);
            boolean bom =
                    start.length >= 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf;
            Container container = Container.of(file.name(), start, bom ? 3 : 0, start.length);
            if (container == Container.PARQUET) {
                return new RawFile(false, false, false, java.nio.file.Files.size(file.path()), List.of(), 0, 0);
            }
            var lines = new Lines();
            lines.take(start, bom ? 3 : 0, start.length);
            long bytes = start.length + rest(in, lines);
            lines.finish();
            return new RawFile(
                    bom,
                    container == Container.LINES && !startsWithBracket(start, bom ? 3 : 0),
                    startsWithBracket(start, bom ? 3 : 0),
                    bytes,
                    lines.listed,
                    lines.inner,
                    lines.pending);
        } catch (IOException e) {
            throw new UncheckedIOException(file.name() + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static long rest(InputStream in, Lines lines) throws IOException {
        byte[] block = new byte[1 << 16];
        long bytes = 0;
        int read;
        while ((read = in.read(block)) >= 0) {
            lines.take(block, 0, read);
            bytes += read;
        }
        return bytes;
    }

    private static boolean startsWithBracket(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && bytes[i] >= 0 && bytes[i] <= ' ') {
            i++;
        }
        return i < bytes.length && bytes[i] == '[';
    }

    /** Counts lines without text; those at the end wait until another line follows. */
    private static final class Lines {
        private final List<Long> listed = new ArrayList<>();
        private final List<Long> waiting = new ArrayList<>();
        private long inner;
        private long pending;
        private long line = 1;
        private boolean text;
        private boolean begun;

        void take(byte[] block, int from, int to) {
            for (int i = from; i < to; i++) {
                byte b = block[i];
                if (b == '\n') {
                    end();
                    line++;
                } else {
                    begun = true;
                    if (b != ' ' && b != '\t' && b != '\r' && !text) {
                        text = true;
                        settle();
                    }
                    if (text) {
                        i = lineEnd(block, i, to) - 1;
                    }
                }
            }
        }

        private static int lineEnd(byte[] block, int from, int to) {
            int i = from;
            while (i < to && block[i] != '\n') {
                i++;
            }
            return i;
        }

        private void settle() {
            inner += pending;
            for (Long each : waiting) {
                if (listed.size() < MOST) {
                    listed.add(each);
                }
            }
            waiting.clear();
            pending = 0;
        }

        /** Ends the file: what follows the last line end is a line only if something stands on it. */
        void finish() {
            if (begun) {
                end();
            }
        }

        private void end() {
            if (!text) {
                pending++;
                if (waiting.size() < MOST) {
                    waiting.add(line);
                }
            }
            text = false;
            begun = false;
        }
    }
}
