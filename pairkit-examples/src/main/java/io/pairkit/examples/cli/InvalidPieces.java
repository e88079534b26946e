package io.pairkit.examples.cli;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.Unreadable;
import io.pairkit.validate.Checked;
import java.io.OutputStream;
import java.util.BitSet;

/** The pieces of an input that are not valid, copied byte for byte: what could not be read and what has an error. */
final class InvalidPieces {
    private final Pairs pairs;
    private final Progress progress;
    private final BitSet chosen = new BitSet();

    InvalidPieces(Pairs pairs, Checked checked, Progress progress) {
        this.pairs = pairs;
        this.progress = progress;
        pairs.process(1, progress, pair -> pair, new Pairs.Sink<Pair>() {
            private int piece;

            @Override
            public void pair(int ordinal, Pair pair, Pair same) {
                chosen.set(piece++, checked.isInvalid(ordinal));
            }

            @Override
            public void unreadable(Unreadable unreadable) {
                chosen.set(piece++);
            }
        });
    }

    void copy(OutputStream out) {
        pairs.pieces(progress, (number, piece) -> {
            if (chosen.get(number)) {
                piece.writeTo(out);
                out.write('\n');
            }
        });
    }
}
