package io.pairkit.format.target;

import io.pairkit.Layout;
import io.pairkit.Origin;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.format.Shape;
import io.pairkit.format.wire.Ledger;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns records of any shape into those of a target, and keeps a ledger of what the target cannot carry.
 *
 * <p>A record that fits the target already is written byte for byte. What cannot be expressed is left out, which the ledger
 * tells as {@code L-SKIP}; nothing is invented. Every record that is written passes {@link Target#check}. Without a loss
 * above LOW, converting back gives the same turns. Immutable; safe for many threads.
 *
 * <pre>{@code
 * Conversion.to(Targets.mistral()).losses(Path.of("losses.jsonl")).write(pairs, Path.of("train.jsonl"));
 * }</pre>
 */
public final class Conversion {
    /** Warnings of the target that a conversion puts right. */
    private static final Set<String> MENDED = Set.of("target/role", "target/arguments", "target/schema-version");

    private final Target target;
    private final boolean strict;
    private final @Nullable Path losses;
    private final int threads;
    private final Progress progress;

    private Conversion(Target target, boolean strict, @Nullable Path losses, int threads, Progress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        this.target = Objects.requireNonNull(target, "target");
        this.strict = strict;
        this.losses = losses;
        this.threads = threads;
        this.progress = Objects.requireNonNull(progress, "progress");
    }

    /** Returns the conversion to a target that writes what it can. */
    public static Conversion to(Target target) {
        return new Conversion(target, false, null, 1, Progress.none());
    }

    public Target target() {
        return target;
    }

    /** Returns this conversion where any loss means that nothing is written. */
    public Conversion strict() {
        return new Conversion(target, true, losses, threads, progress);
    }

    public boolean isStrict() {
        return strict;
    }

    /** Returns this conversion that also writes the ledger, one JSON object a loss, also where strictness forbids the file. */
    public Conversion losses(Path file) {
        return new Conversion(target, strict, Objects.requireNonNull(file, "file"), threads, progress);
    }

    Optional<Path> losses() {
        return Optional.ofNullable(losses);
    }

    /** Returns this conversion on several threads; the output is the same whatever the number. */
    public Conversion threads(int value) {
        return new Conversion(target, strict, losses, value, progress);
    }

    int threads() {
        return threads;
    }

    /** Returns this conversion that tells how far it is. */
    public Conversion progress(Progress value) {
        return new Conversion(target, strict, losses, threads, value);
    }

    Progress progress() {
        return progress;
    }

    /** Returns how records are to be read for a conversion: every JSON object, recognised as far as may be. */
    public Layout layout() {
        return Shape.ANY;
    }

    /** Converts one record that has no place in a file. */
    public Converted convert(Map<String, @Nullable Object> record) {
        return convert(record, Origin.code(), new byte[0]);
    }

    /** Converts the record of a pair; where the reader was told the fields of prompt and answer, these are what counts. */
    public Converted convert(Pair pair) {
        if (!pair.shape().equals("mapped")) {
            return convert(pair.fields(), pair.origin(), pair.isUntouched() ? pair.bytes() : new byte[0]);
        }
        return convert(asMessages(pair), pair.origin(), new byte[0]);
    }

    private static Map<String, @Nullable Object> asMessages(Pair pair) {
        Map<String, @Nullable Object> record = Shape.record(pair.messages());
        pair.fields().forEach((key, value) -> {
            boolean read = pair.messages().stream()
                    .anyMatch(message -> message.pointer().equals("/" + key)
                            || message.pointer().startsWith("/" + key + "/"));
            if (!read) {
                record.putIfAbsent(key, value);
            }
        });
        return record;
    }

    private Converted convert(Map<String, @Nullable Object> record, Origin origin, byte[] bytes) {
        var ledger = new Ledger();
        List<Finding> findings = target.check(record);
        if (!hasError(findings) && target.profile().wire().keeps(record, ledger)) {
            if (findings.stream().anyMatch(finding -> MENDED.contains(finding.code()))) {
                Converted mended = rewritten(record, origin);
                if (!mended.isSkipped() && mended.losses().stream().allMatch(loss -> loss.level() == Loss.Level.LOW)) {
                    return mended;
                }
            }
            return new Converted(List.of(record), bytes, losses(ledger, origin));
        }
        return rewritten(record, origin);
    }

    private Converted rewritten(Map<String, @Nullable Object> record, Origin origin) {
        var ledger = new Ledger();
        List<Map<String, @Nullable Object>> made = target.profile().wire().convert(record, ledger);
        var kept = new ArrayList<Map<String, @Nullable Object>>();
        for (Map<String, @Nullable Object> each : made) {
            Optional<Finding> error = target.check(each).stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .findFirst();
            if (error.isPresent()) {
                ledger.skip(
                        "the target refuses what became of it: " + error.get().message());
            } else {
                kept.add(each);
            }
        }
        return new Converted(kept, new byte[0], losses(ledger, origin));
    }

    private static boolean hasError(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private static List<Loss> losses(Ledger ledger, Origin origin) {
        return ledger.entries().stream()
                .map(entry -> new Loss(
                        origin,
                        entry.pointer(),
                        entry.kind().code(),
                        entry.lost(),
                        entry.why(),
                        Loss.Level.valueOf(entry.kind().level().name()),
                        entry.kind().isReversible()))
                .toList();
    }

    /**
     * Converts pairs and writes the file of the target: JSONL or a JSON array, with a byte-order mark where the platform asks
     * for it. The file appears whole or not at all; an existing one is replaced.
     *
     * @throws java.io.UncheckedIOException if a file cannot be written
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public Written write(Pairs pairs, Path file) {
        return new Export(this, file).run(pairs);
    }

    @Override
    public String toString() {
        return "Conversion[to " + target.id() + (strict ? ", strict" : "") + "]";
    }
}
