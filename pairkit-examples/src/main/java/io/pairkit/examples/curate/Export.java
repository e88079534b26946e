package io.pairkit.examples.curate;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.format.WholeFolder;
import io.pairkit.provenance.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The second pass: every record is written where it belongs, unchanged ones byte for byte. */
final class Export {
    private final Survey survey;
    private final Fates fates;
    private final UnaryOperator<Pair> fix;
    private final Shown shown;
    private final List<HashedFile> parts = new ArrayList<>();
    private final HashedFile removed;
    private final HashedFile quarantine;
    private long kept;
    private long fixed;
    private int ordinal;

    Export(WholeFolder folder, Survey survey, Fates fates, UnaryOperator<Pair> fix, Shown shown) {
        this.shown = shown;
        this.survey = survey;
        this.fates = fates;
        this.fix = fix;
        for (String part : fates.parts()) {
            parts.add(new HashedFile(folder, part + ".jsonl"));
        }
        this.removed = new HashedFile(folder, "removed.jsonl");
        this.quarantine = new HashedFile(folder, "quarantine.jsonl");
    }

    /** Copies everything and returns what became of it. */
    Accounting run(Pairs pairs, Progress progress) {
        pairs.pieces(progress, (number, piece) -> {
            if (!survey.isReadable(number)) {
                copy(piece, quarantine);
                return;
            }
            int record = ordinal++;
            if (shown.isWanted(record)) {
                shown.take(fix.apply(piece.pair()));
            }
            byte fate = fates.of(record);
            if (fate == Fates.QUARANTINED) {
                copy(piece, quarantine);
            } else if (fate == Fates.REMOVED) {
                copy(piece, removed);
            } else if (survey.isFixed(record)) {
                HashedFile part = parts.get(fate);
                part.stream().write(fix.apply(piece.pair()).bytes());
                part.endLine();
                fixed++;
            } else {
                copy(piece, parts.get(fate));
                kept++;
            }
        });
        return new Accounting(survey.pieces(), kept, fixed, removed.records(), quarantine.records());
    }

    private static void copy(Pairs.Piece piece, HashedFile file) throws IOException {
        piece.writeTo(file.stream());
        file.endLine();
    }

    /** Enters all files into the manifest. */
    void enter(Manifest manifest) {
        try {
            for (HashedFile part : parts) {
                part.enter(manifest);
            }
            removed.enter(manifest);
            quarantine.enter(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException("writing the exported files", e);
        }
    }
}
