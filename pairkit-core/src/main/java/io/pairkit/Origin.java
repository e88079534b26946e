package io.pairkit;

import java.util.Objects;

/**
 * Where a record comes from.
 *
 * @param file the file as the caller named it, {@code -} for standard input, empty for a pair made in code
 * @param line the physical line on which the record begins, from 1; 0 for a file as a whole and for a pair made in code
 * @param offset the offset of the record's first byte in the decompressed file, from 0
 */
public record Origin(String file, long line, long offset) implements Comparable<Origin> {
    private static final Origin CODE = new Origin("", 0, 0);

    public Origin {
        Objects.requireNonNull(file, "file");
    }

    /** Returns the origin of a pair that was made in code. */
    public static Origin code() {
        return CODE;
    }

    /** Orders by file, then by line, then by offset. */
    @Override
    public int compareTo(Origin other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Long.compare(line, other.line);
        return byLine != 0 ? byLine : Long.compare(offset, other.offset);
    }

    /** Returns {@code file:line}, the file alone for a file as a whole, {@code code} for a pair made in code. */
    @Override
    public String toString() {
        if (line == 0) {
            return file.isEmpty() ? "code" : file;
        }
        return file + ":" + line;
    }
}
