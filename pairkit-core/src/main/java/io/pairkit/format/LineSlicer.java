package io.pairkit.format;

import io.pairkit.Origin;
import io.pairkit.validate.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a file into lines at LF; a CR before it belongs to the line end. Blank lines are passed over. */
final class LineSlicer implements Slicer {
    private final BlockReader reader;
    private final List<Finding> notes = new ArrayList<>();
    private long line = 1;
    private boolean done;

    LineSlicer(BlockReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<List<Slice>> next() {
        if (done) {
            return Optional.empty();
        }
        var pieces = new ArrayList<Slice>();
        int end = lastLineEnd();
        while (end < 0 && !reader.atEnd && !reader.isTooLong()) {
            reader.fill();
            end = lastLineEnd();
        }
        if (end < 0 && !reader.atEnd) {
            skipLongLine(pieces);
            return Optional.of(pieces);
        }
        int stop = end < 0 ? reader.from : end + 1;
        while (reader.from < stop) {
            int lf = ByteScan.indexOf(reader.block, reader.from, stop, '\n');
            add(pieces, lf, lf + 1);
        }
        if (reader.atEnd) {
            last(pieces);
        } else {
            reader.fill();
        }
        return Optional.of(pieces);
    }

    private int lastLineEnd() {
        for (int i = reader.to - 1; i >= reader.from; i--) {
            if (reader.block[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void add(List<Slice> pieces, int end, int next) {
        int from = reader.from;
        int stop = end > from && reader.block[end - 1] == '\r' ? end - 1 : end;
        if (!isBlank(reader.block, from, stop)) {
            pieces.add(new Slice(reader.block, from, stop - from, line, reader.offset, null));
        }
        line++;
        reader.consume(next - from);
    }

    private void last(List<Slice> pieces) {
        done = true;
        Finding broken = reader.broken(line);
        int left = reader.to - reader.from;
        if (broken != null) {
            // what follows the last line end was cut off: it is named and kept, not read
            if (left > 0) {
                pieces.add(new Slice(reader.block, reader.from, left, line, reader.offset, broken));
            } else {
                notes.add(broken);
            }
        } else if (left > 0) {
            add(pieces, reader.to, reader.to);
        }
    }

    private void skipLongLine(List<Slice> pieces) {
        Finding tooLong = Finding.error("file/line-too-long", "the line has more than " + reader.maxRecord() + " bytes")
                .at(new Origin(reader.name(), line, reader.offset))
                .requirements(List.of("R52", "R54", "R105"))
                .fix("raise the limit of bytes in a line, or cut the record");
        pieces.add(new Slice(new byte[0], 0, 0, line, reader.offset, tooLong));
        while (true) {
            int lf = ByteScan.indexOf(reader.block, reader.from, reader.to, '\n');
            if (lf < reader.to) {
                reader.consume(lf + 1 - reader.from);
                line++;
                return;
            }
            reader.consume(reader.to - reader.from);
            if (reader.atEnd) {
                done = true;
                return;
            }
            reader.fill();
        }
    }

    static boolean isBlank(byte[] block, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = block[i];
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Finding> notes() {
        return notes;
    }
}
