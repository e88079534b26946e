package io.pairkit.format;

import io.pairkit.validate.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a table into its rows. A line end inside quotes belongs to the row (RFC 4180); a quote counts only at the beginning
 * of a field. The first row is the header and is no piece. A table whose first block has carriage returns and no line feed has
 * lines that end with a carriage return, as old spreadsheets write them.
 */
final class CsvSlicer implements Slicer {
    private static final int PIECES = 512;

    private final BlockReader reader;
    private final byte separator;
    private final byte lineEnd;
    private final List<Finding> notes = new ArrayList<>();
    private long line = 1;
    private boolean done;
    private byte[] header = new byte[0];

    CsvSlicer(BlockReader reader, byte separator) {
        this.reader = reader;
        this.separator = separator;
        this.lineEnd = lineEnd(reader);
        Slice first = row();
        while (first != null && LineSlicer.isBlank(first.block(), first.from(), first.from() + first.length())) {
            first = row();
        }
        if (first != null) {
            header = java.util.Arrays.copyOfRange(first.block(), first.from(), first.from() + first.length());
        }
    }

    private static byte lineEnd(BlockReader reader) {
        byte end = '\n';
        for (int i = reader.from; i < reader.to; i++) {
            if (reader.block[i] == '\n') {
                return '\n';
            }
            if (reader.block[i] == '\r') {
                end = '\r';
            }
        }
        return end;
    }

    /** Returns the bytes of the header row, empty for an empty file. */
    byte[] header() {
        return header;
    }

    @Override
    public Optional<List<Slice>> next() {
        if (done) {
            return Optional.empty();
        }
        var pieces = new ArrayList<Slice>();
        Slice row;
        while (pieces.size() < PIECES && (row = row()) != null) {
            if (!LineSlicer.isBlank(row.block(), row.from(), row.from() + row.length()) || row.problem() != null) {
                pieces.add(row);
            }
        }
        return Optional.of(pieces);
    }

    private @org.jspecify.annotations.Nullable Slice row() {
        if (done) {
            return null;
        }
        int end = rowEnd();
        boolean last = end < 0;
        int stop = last ? reader.to : end;
        int from = reader.from;
        long start = line;
        Finding broken = last ? reader.broken(line) : null;
        if (last && stop == from) {
            done = true;
            if (broken != null) {
                notes.add(broken);
            }
            return null;
        }
        int length = stop > from && reader.block[stop - 1] == '\r' ? stop - 1 - from : stop - from;
        var piece = new Slice(reader.block, from, length, start, reader.offset, broken);
        for (int i = from; i < stop; i++) {
            if (reader.block[i] == lineEnd) {
                line++;
            }
        }
        line++;
        reader.consume(Math.min(stop + 1, reader.to) - from);
        done = last;
        if (!last && reader.from == reader.to && !reader.atEnd) {
            reader.fill();
        }
        return piece;
    }

    /** Returns the line end that ends the row at {@code reader.from}, or -1 if the file ends before one. */
    private int rowEnd() {
        boolean fieldStart = true;
        boolean quoted = false;
        int scanned = 0;
        while (true) {
            for (int i = reader.from + scanned; i < reader.to; i++, scanned++) {
                byte b = reader.block[i];
                if (quoted) {
                    if (b == '"') {
                        quoted = false; // a doubled quote opens again at once, see below
                        fieldStart = false;
                    }
                } else if (b == '"' && (fieldStart || (i > reader.from && reader.block[i - 1] == '"'))) {
                    quoted = true;
                    fieldStart = false;
                } else if (b == lineEnd) {
                    return i;
                } else {
                    fieldStart = b == separator;
                }
            }
            if (reader.atEnd || reader.isTooLong()) {
                return -1;
            }
            reader.fill();
        }
    }

    @Override
    public List<Finding> notes() {
        return notes;
    }
}
