package io.pairkit.format;

import io.pairkit.Origin;
import io.pairkit.validate.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a file of JSON values into its records: the elements of one array, or values that follow each other.
 *
 * <p>Only brackets, quotes and commas are looked at, so a broken element does not stop the next one. A line end inside a
 * string is never legal; there the string is taken as ended, so that one missing quote does not swallow the rest.
 */
final class ValueSlicer implements Slicer {
    private static final int PIECES = 512;

    private final BlockReader reader;
    private final List<Finding> notes = new ArrayList<>();
    private long line = 1;
    private boolean inArray;
    private boolean started;
    private boolean done;

    ValueSlicer(BlockReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<List<Slice>> next() {
        if (done) {
            return Optional.empty();
        }
        var pieces = new ArrayList<Slice>();
        while (pieces.size() < PIECES && !done) {
            if (!skipToValue()) {
                done = true;
                Finding broken = reader.broken(line);
                if (broken != null) {
                    notes.add(broken);
                } else if (inArray) {
                    notes.add(unclosed());
                }
                break;
            }
            long startLine = line;
            int end = valueEnd();
            boolean cut = end < 0;
            int length = (cut ? reader.to : end) - reader.from;
            if (cut && reader.isTooLong() && !reader.atEnd) {
                pieces.add(new Slice(new byte[0], 0, 0, startLine, reader.offset, tooLong(startLine)));
                done = true;
                break;
            }
            Finding broken = cut ? reader.broken(startLine) : null;
            pieces.add(new Slice(reader.block, reader.from, length, startLine, reader.offset, broken));
            countLines(reader.from, reader.from + length);
            reader.consume(length);
            if (cut) {
                done = true;
            }
            if (reader.to - reader.from == 0 && !reader.atEnd) {
                reader.fill();
                break;
            }
        }
        return Optional.of(pieces);
    }

    private Finding unclosed() {
        return Finding.error("json/unclosed-array", "the file ends before its array is closed")
                .at(new Origin(reader.name(), line, reader.offset))
                .requirements(List.of("R52", "R54", "R105"))
                .fix("make the file again; the elements that are there were read");
    }

    private Finding tooLong(long startLine) {
        return Finding.error(
                        "file/line-too-long",
                        "the record has more than " + reader.maxRecord() + " bytes; the rest of the file was not read")
                .at(new Origin(reader.name(), startLine, reader.offset))
                .requirements(List.of("R52", "R54", "R105"))
                .fix("raise the limit of bytes in a record, or cut the record");
    }

    /** Consumes white space, commas and the brackets of the outer array; false at the end of the file. */
    private boolean skipToValue() {
        while (true) {
            while (reader.from < reader.to) {
                byte b = reader.block[reader.from];
                if (b == '\n') {
                    line++;
                } else if (b == '[' && !started) {
                    inArray = true;
                    started = true;
                } else if (b == ']' && inArray) {
                    inArray = false;
                } else if (b != ' ' && b != '\t' && b != '\r' && b != ',') {
                    started = true;
                    return true;
                }
                reader.consume(1);
            }
            if (reader.atEnd) {
                return false;
            }
            reader.fill();
        }
    }

    /** Returns where the value that begins at {@code reader.from} ends, or -1 if the file ends inside it. */
    private int valueEnd() {
        int depth = 0;
        boolean string = false;
        int scanned = 0; // relative to reader.from, which moves when the block is filled again
        while (true) {
            for (int i = reader.from + scanned; i < reader.to; i++, scanned++) {
                byte b = reader.block[i];
                if (string) {
                    if (b == '\\') {
                        i++;
                        scanned++;
                    } else if (b == '"' || b == '\n') {
                        string = false;
                    }
                } else if (b == '"') {
                    string = true;
                } else if (b == '{' || b == '[') {
                    depth++;
                } else if (b == '}' || b == ']') {
                    if (depth == 0) {
                        return Math.max(i, reader.from + 1); // a bracket that closes nothing is a piece of its own
                    }
                    depth--;
                    if (depth == 0) {
                        return i + 1;
                    }
                } else if (depth == 0 && (b == ',' || b == '\n')) {
                    return i;
                }
            }
            if (reader.atEnd || reader.isTooLong()) {
                return -1;
            }
            reader.fill();
        }
    }

    private void countLines(int from, int to) {
        for (int i = from; i < Math.min(to, reader.to); i++) {
            if (reader.block[i] == '\n') {
                line++;
            }
        }
    }

    @Override
    public List<Finding> notes() {
        return notes;
    }
}
