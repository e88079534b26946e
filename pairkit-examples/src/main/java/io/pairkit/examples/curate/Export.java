package io.pairkit.examples.curate;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.examples.Paper;
import io.pairkit.files.WholeFolder;
import io.pairkit.format.target.Conversion;
import io.pairkit.format.target.Converted;
import io.pairkit.format.target.Loss;
import io.pairkit.format.target.Target;
import io.pairkit.provenance.Manifest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The second pass: every record is written where it belongs, unchanged ones byte for byte. With a target, records are written
 * in its shape; what it cannot carry is told in a ledger, and a record that it cannot carry at all counts as removed.
 */
final class Export {
    private final Survey survey;
    private final Fates fates;
    private final UnaryOperator<Pair> fix;
    private final Shown shown;
    private final Optional<Conversion> conversion;
    private final List<HashedFile> parts = new ArrayList<>();
    private final HashedFile removed;
    private final HashedFile quarantine;
    private final OutputStream losses;
    private long kept;
    private long fixed;
    private int ordinal;

    Export(
            WholeFolder folder,
            Survey survey,
            Fates fates,
            UnaryOperator<Pair> fix,
            Shown shown,
            Optional<Target> target) {
        this.survey = survey;
        this.fates = fates;
        this.fix = fix;
        this.shown = shown;
        this.conversion = target.map(Conversion::to);
        try {
            for (String part : fates.parts()) {
                parts.add(
                        target.isPresent()
                                ? HashedFile.of(target.get(), folder, part)
                                : HashedFile.lines(folder, part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("beginning the exported files", e);
        }
        this.removed = HashedFile.lines(folder, "removed");
        this.quarantine = HashedFile.lines(folder, "quarantine");
        this.losses = target.isPresent() ? Paper.begin(folder, "losses.jsonl") : OutputStream.nullOutputStream();
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
            } else {
                export(piece, parts.get(fate), survey.isFixed(record));
            }
        });
        return new Accounting(survey.pieces(), kept, fixed, removed.records(), quarantine.records());
    }

    private void export(Pairs.Piece piece, HashedFile part, boolean isFixed) throws IOException {
        if (conversion.isPresent()) {
            convert(piece, part, isFixed, conversion.get());
        } else if (isFixed) {
            part.record(fix.apply(piece.pair()).bytes());
            fixed++;
        } else {
            copy(piece, part);
            kept++;
        }
    }

    private void convert(Pairs.Piece piece, HashedFile part, boolean isFixed, Conversion to) throws IOException {
        Pair pair = piece.pair();
        Converted converted = to.convert(isFixed ? fix.apply(pair) : pair);
        for (Loss loss : converted.losses()) {
            losses.write(Json.write(loss.fields()).getBytes(StandardCharsets.UTF_8));
            losses.write('\n');
        }
        if (converted.isSkipped()) {
            copy(piece, removed);
            return;
        }
        for (byte[] line : converted.lines()) {
            part.record(line);
        }
        if (converted.isUnchanged() && !isFixed) {
            kept++;
        } else {
            fixed++;
        }
    }

    private static void copy(Pairs.Piece piece, HashedFile file) throws IOException {
        piece.writeTo(file.record());
        file.end();
    }

    /** Ends all files and enters them into the manifest. */
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
