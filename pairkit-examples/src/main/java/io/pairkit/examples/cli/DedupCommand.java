package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.Pairs;
import io.pairkit.dedup.Conflict;
import io.pairkit.dedup.Duplicates;
import io.pairkit.dedup.Field;
import io.pairkit.dedup.Keep;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.dedup.Shingles;
import io.pairkit.files.WholeFolder;
import io.pairkit.validate.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pairkit dedup}: near-duplicates within the input. */
@Command(
        name = "dedup",
        mixinStandardHelpOptions = true,
        versionProvider = Pairkit.Version.class,
        description = "Removes exact and near-duplicates; each removed record names the one that is kept.")
final class DedupCommand implements Callable<Integer> {
    private static final double[] CURVE = {0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0};

    private final Shell shell;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ResultOptions result = new ResultOptions();

    @Option(
            names = "--threshold",
            paramLabel = "T",
            description = "From which similarity on, in (0, 1]. Default: ${DEFAULT-VALUE}.")
    private double threshold = 0.8;

    @Option(
            names = "--on",
            paramLabel = "both|prompt|answer",
            description = "What is compared. Default: ${DEFAULT-VALUE}.")
    private String on = "both";

    @Option(
            names = "--shingles",
            paramLabel = "words:N|characters:N",
            description = "How texts are cut. Default: ${DEFAULT-VALUE}.")
    private String shingles = "words:3";

    @Option(
            names = "--keep",
            paramLabel = "first|last|longest|none",
            description = "Which one stays. Default: ${DEFAULT-VALUE}.")
    private String keep = "first";

    @Option(
            names = "--slot-guard",
            paramLabel = "on|off",
            description = "Keep what differs only in numbers, names or negations. Default: ${DEFAULT-VALUE}.")
    private String slotGuard = "on";

    @Option(
            names = "--against",
            arity = "1..*",
            paramLabel = "EVAL",
            description = "Evaluation files: finds their prompts in INPUT instead of duplicates within it.")
    private List<String> against = new ArrayList<>();

    @Option(names = "--curve", description = "Tell how many would go at lower thresholds too.")
    private boolean curve;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "Refuse what takes more, such as 4g or 800m, and say how much it takes. Default: all there is.")
    private String memory = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder of the results.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replace an existing folder.")
    private boolean force;

    @Option(names = "--format", paramLabel = "text|json", description = "How the result is printed.")
    private CurateCommand.Format format = CurateCommand.Format.TEXT;

    DedupCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        NearDuplicates recipe = NearDuplicates.defaults()
                .threshold(threshold)
                .on(Field.parse(on))
                .shingles(Shingles.parse(shingles))
                .keep(Keep.parse(keep))
                .slotGuard(isOn("--slot-guard", slotGuard))
                .threads(input.threads());
        recipe = memory.isEmpty() ? recipe : recipe.memory(bytes(memory));
        try (input;
                Bars bars = result.bars(shell);
                var folder = WholeFolder.begin(out, force)) {
            Loaded loaded = Loaded.of(input.pairs(shell), recipe.shingles(), input.threads(), bars);
            Object found;
            boolean unreadable = loaded.hasErrors();
            Map<String, @Nullable Object> summary;
            if (against.isEmpty()) {
                Duplicates duplicates = recipe.find(loaded.corpus(), bars);
                summary = write(folder, loaded, duplicates, bars);
                found = duplicates;
            } else {
                var run = new Against(recipe, input.threads());
                summary = run.write(folder, loaded, input.evaluation(against), bars);
                unreadable |= run.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
                found = summary.get("removed") + " of " + summary.get("read") + " records hold an evaluation prompt";
            }
            bars.check();
            folder.commit();
            bars.close();
            print(String.valueOf(found), summary);
            return unreadable && result.failOn() != ResultOptions.FailOn.NEVER ? Pairkit.FOUND : Pairkit.FINE;
        }
    }

    static boolean isOn(String option, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException(option + " must be on or off, was " + value);
        };
    }

    private static long bytes(String size) {
        if (!size.matches("[1-9][0-9]{0,8}[kKmMgG]?")) {
            throw new IllegalArgumentException("--memory must be a size such as 4g or 800m, was " + size);
        }
        int last = size.length() - 1;
        int shift = 10 * (1 + "kmg".indexOf(Character.toLowerCase(size.charAt(last))));
        return Long.parseLong(shift == 0 ? size : size.substring(0, last)) << shift;
    }

    private Map<String, @Nullable Object> write(WholeFolder folder, Loaded loaded, Duplicates found, Bars bars) {
        copy(folder, loaded, found::isRemoved, bars);
        rows(
                folder,
                "duplicates.jsonl",
                found.removals()
                        .map(removal -> Json.object(
                                "removed", loaded.who(removal.removed()),
                                "kept", loaded.who(removal.kept()),
                                "prompt", removal.prompt(),
                                "answer", removal.answer(),
                                "verdict", removal.verdict().label())));
        var conflicts = found.conflicts(bars);
        rows(folder, "conflicts.jsonl", conflicts.stream().map(conflict -> conflict(loaded, conflict)));
        var variants = found.variants().toList();
        var differing = Differing.words(loaded.pairs(), variants, Field.parse(on), bars);
        rows(
                folder,
                "variants.jsonl",
                variants.stream()
                        .map(variant -> Json.object(
                                "record", loaded.who(variant.record()),
                                "near", loaded.who(variant.near()),
                                "prompt", variant.prompt(),
                                "answer", variant.answer(),
                                "differs", differing.get(variant))));
        var byVerdict = new LinkedHashMap<String, @Nullable Object>();
        found.removedByVerdict().forEach((verdict, count) -> byVerdict.put(verdict.label(), count));
        var summary = Json.object(
                "read", loaded.pieces(),
                "unreadable", loaded.pieces() - found.size(),
                "kept", found.keptCount(),
                "removed", found.removedCount(),
                "byVerdict", byVerdict,
                "conflicts", conflicts.size(),
                "variants", variants.size(),
                "settings",
                        Json.object(
                                "threshold", threshold,
                                "on", on,
                                "shingles", shingles,
                                "keep", keep,
                                "slotGuard", slotGuard),
                "curve",
                        found.curve(thresholds()).stream()
                                .map(point -> Json.object("threshold", point.threshold(), "removed", point.removed()))
                                .toList());
        folder.file("dedup.json", Json.pretty(summary) + "\n");
        return summary;
    }

    private double[] thresholds() {
        return DoubleStream.concat(DoubleStream.of(threshold), Arrays.stream(CURVE))
                .filter(t -> curve || t >= threshold)
                .sorted()
                .distinct()
                .toArray();
    }

    private static Map<String, @Nullable Object> conflict(Loaded loaded, Conflict conflict) {
        return Json.object(
                "record", loaded.who(conflict.record()),
                "others",
                        conflict.others().stream()
                                .map(other -> {
                                    var row = loaded.who(other.record());
                                    row.put("prompt", other.prompt());
                                    row.put("answer", other.answer());
                                    return row;
                                })
                                .toList(),
                "count", conflict.count(),
                "kind", conflict.kind().label());
    }

    /** Writes the input's lines, byte for byte, to where they belong. */
    static void copy(WholeFolder folder, Loaded loaded, IntPredicate isRemoved, Bars bars) {
        OutputStream kept = folder.file("kept.jsonl");
        OutputStream removed = folder.file("removed.jsonl");
        OutputStream quarantine = folder.file("quarantine.jsonl");
        loaded.pairs().pieces(bars, new Pairs.PieceSink() {
            private int record;

            @Override
            public void piece(int number, Pairs.Piece piece) throws IOException {
                OutputStream to = !loaded.isReadable(number) ? quarantine : isRemoved.test(record++) ? removed : kept;
                piece.writeTo(to);
                to.write('\n');
            }
        });
    }

    static void rows(WholeFolder folder, String name, Stream<Map<String, @Nullable Object>> rows) {
        OutputStream to = folder.file(name);
        rows.forEach(row -> {
            try {
                to.write(Json.write(row).getBytes(StandardCharsets.UTF_8));
                to.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(name + " cannot be written", e);
            }
        });
    }

    private void print(String found, Map<String, @Nullable Object> summary) {
        if (format == CurateCommand.Format.JSON) {
            shell.out().println(Json.pretty(summary));
        } else {
            shell.out().println(found);
            shell.out().println("results  " + out);
        }
    }
}
