package io.pairkit.format;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Unreadable;
import java.io.IOException;
import java.io.OutputStream;

/** A piece of a file on its way to an output. A line is copied; a row or an array's element is first made one line of JSON. */
final class RawPiece implements Pairs.Piece {
    private final Slice piece;
    private final RecordReader reader;

    RawPiece(Slice piece, RecordReader reader) {
        this.piece = piece;
        this.reader = reader;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        if (!reader.isTable() && !hasLineEnd()) {
            out.write(piece.block(), piece.from(), piece.length());
            return;
        }
        RecordReader.Outcome outcome = reader.read(piece);
        Pair pair = outcome.pair();
        Unreadable unreadable = outcome.unreadable();
        if (pair != null) {
            out.write(pair.bytes());
        } else if (unreadable != null) {
            out.write(unreadable.bytes());
        }
    }

    private boolean hasLineEnd() {
        int end = piece.from() + piece.length();
        return ByteScan.indexOf(piece.block(), piece.from(), end, '\n') < end;
    }

    @Override
    public Pair pair() {
        Pair pair = reader.read(piece).pair();
        if (pair == null) {
            throw new IllegalStateException("line " + piece.line() + " is no pair");
        }
        return pair;
    }
}
