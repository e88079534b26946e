package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.Unreadable;
import io.pairkit.examples.Paper;
import io.pairkit.examples.curate.Accounting;
import io.pairkit.files.WholeFolder;
import io.pairkit.privacy.Redaction;
import io.pairkit.validate.Checked;
import io.pairkit.validate.Fixes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The folder that {@code validate --fix} writes: {@code records.jsonl} with the records that are valid once repaired, those
 * that needed no repair byte for byte; {@code fixed.jsonl} with every repair; {@code quarantine.jsonl} with what is invalid or
 * could not be read, byte for byte; {@code fix.json} with the accounting.
 */
final class FixedFolder {
    private static final Redaction MASK = Redaction.recommended();

    private final Fixes fixes;
    private final Pairs written;
    private final Checked checked;
    private long kept;
    private long fixed;
    private long quarantined;

    /**
     * @param written the records before their repair
     * @param checked what was found after it
     */
    FixedFolder(Fixes fixes, Pairs written, Checked checked) {
        this.fixes = fixes;
        this.written = written;
        this.checked = checked;
    }

    Accounting write(Path out, boolean replace, int threads, Progress progress) {
        try (WholeFolder folder = WholeFolder.begin(out, replace)) {
            OutputStream records = folder.file("records.jsonl");
            OutputStream changes = Paper.begin(folder, "fixed.jsonl");
            OutputStream quarantine = folder.file("quarantine.jsonl");
            written.process(threads, progress, fixes::apply, new Pairs.Sink<Fixes.Fixed>() {
                @Override
                public void pair(int ordinal, Pair pair, Fixes.Fixed repaired) {
                    if (checked.isInvalid(ordinal)) {
                        quarantined++;
                        line(quarantine, pair.bytes());
                        return;
                    }
                    line(records, repaired.pair().bytes());
                    if (!repaired.isChanged()) {
                        kept++;
                        return;
                    }
                    fixed++;
                    for (Fixes.Change change : repaired.changes()) {
                        line(
                                changes,
                                Json.write(change.fields(pair.origin(), MASK::redact))
                                        .getBytes(StandardCharsets.UTF_8));
                    }
                }

                @Override
                public void unreadable(Unreadable piece) {
                    quarantined++;
                    line(quarantine, piece.bytes());
                }
            });
            var accounting = new Accounting(checked.read(), kept, fixed, 0, quarantined);
            Paper.text(folder, "fix.json", Json.pretty(accounting.fields()) + "\n");
            folder.commit();
            return accounting;
        }
    }

    private static void line(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("the repaired records cannot be written", e);
        }
    }
}
