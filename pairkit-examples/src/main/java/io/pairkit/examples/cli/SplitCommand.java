package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.dedup.Field;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.dedup.Shingles;
import io.pairkit.examples.Version;
import io.pairkit.files.WholeFolder;
import io.pairkit.split.Assignment;
import io.pairkit.split.Assignments;
import io.pairkit.split.OnBridge;
import io.pairkit.split.Split;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pairkit split}: parts that share no key and no near-duplicate. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        versionProvider = Pairkit.Version.class,
        description = "Splits so that no key and no near-duplicate crosses a boundary, labels spread evenly.")
final class SplitCommand implements Callable<Integer> {
    private static final int TABLE = 20;

    private final Shell shell;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ResultOptions result = new ResultOptions();

    @Option(names = "--ratios", paramLabel = "80/10/10", description = "The shares of the parts.")
    private String ratios = "80/10/10";

    @Option(names = "--group-by", split = ",", paramLabel = "F", description = "Keys that never cross.")
    private List<String> groupBy = new ArrayList<>();

    @Option(
            names = "--near-duplicates",
            paramLabel = "T",
            description = "Texts at least this similar never cross; without it nothing is dropped.")
    private @Nullable Double nearDuplicates;

    @Option(
            names = "--on",
            paramLabel = "prompt|answer|both",
            description = "What is compared. Default: ${DEFAULT-VALUE}.")
    private String on = "prompt";

    @Option(names = "--shingles", paramLabel = "words:N|characters:N", description = "How texts are cut.")
    private String shingles = "words:3";

    @Option(names = "--max-group-share", paramLabel = "S", description = "How large near-duplicates may make a group.")
    private double maxGroupShare = 0.02;

    @Option(
            names = "--on-cross",
            paramLabel = "drop-eval|drop-train|fail",
            description = "What yields where texts cross.")
    private String onCross = "drop-eval";

    @Option(names = "--stratify", split = ",", paramLabel = "F", description = "Attributes to spread evenly.")
    private List<String> stratify = new ArrayList<>();

    @Option(
            names = "--cover",
            split = ",",
            paramLabel = "F",
            description = "Attributes of which each value is wanted in each part.")
    private List<String> cover = new ArrayList<>();

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = "An assignments.tsv: what it assigns does not move.")
    private @Nullable Path previous;

    @Option(
            names = "--on-bridge",
            paramLabel = "quarantine|retire-eval|fail",
            description = "What to do with a record that ties parts of the previous split together.")
    private String onBridge = "quarantine";

    @Option(names = "--folds", paramLabel = "K", description = "Folds instead of parts: fold-1.jsonl … fold-K.jsonl.")
    private int folds;

    @Option(names = "--diagnose", description = "Say what stands in the way, write nothing.")
    private boolean diagnose;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder of the results.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace an existing folder.")
    private boolean force;

    @Mixin
    private final TextOrJson format = new TextOrJson();

    SplitCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (out == null && !diagnose) {
            throw new IllegalArgumentException("--out DIR is needed, or --diagnose");
        }
        try (input;
                Bars bars = result.bars(shell)) {
            if (out == null || diagnose) {
                Loaded loaded = load(bars);
                bars.close();
                shell.out()
                        .println(recipe(loaded, bars).diagnose(loaded.catalog()).text());
                return code(loaded.findings());
            }
            try (var folder = WholeFolder.begin(out, force)) {
                Loaded loaded = load(bars);
                Assignment assignment = recipe(loaded, bars).assign(loaded.catalog(), bars);
                if (assignment.isRefused()) {
                    bars.close();
                    assignment.findings().forEach(finding -> shell.err().println("pairkit: " + finding));
                    return Pairkit.FOUND;
                }
                Map<String, @Nullable Object> summary =
                        new SplitFolder(folder, loaded, assignment).write(settings(), bars);
                bars.check();
                folder.commit();
                bars.close();
                print(assignment, loaded, summary);
                var findings = new ArrayList<>(loaded.findings());
                findings.addAll(assignment.findings());
                return code(findings);
            }
        }
    }

    private int code(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> result.failOn().isReachedBy(finding.severity()))
                ? Pairkit.FOUND
                : Pairkit.FINE;
    }

    private Loaded load(Bars bars) {
        var attributes = new LinkedHashSet<>(groupBy);
        attributes.addAll(stratify);
        attributes.addAll(cover);
        return Loaded.of(
                input.pairs(shell), Shingles.parse(shingles), input.threads(), bars, attributes.toArray(String[]::new));
    }

    private Split recipe(Loaded loaded, Bars bars) {
        Split split = (folds == 0 ? Recipe.ratios(ratios) : Split.folds(folds))
                .maxGroupShare(maxGroupShare)
                .onCross(Recipe.onCross(onCross))
                .onBridge(bridge(onBridge))
                .seed(seed());
        if (!groupBy.isEmpty()) {
            split = split.groupedBy(groupBy.toArray(String[]::new));
        }
        if (!stratify.isEmpty()) {
            split = split.stratifiedBy(stratify.toArray(String[]::new));
        }
        if (!cover.isEmpty()) {
            split = split.covering(cover.toArray(String[]::new));
        }
        if (previous != null) {
            split = split.previous(Assignments.read(previous));
        }
        if (nearDuplicates != null) {
            split = split.apart(NearDuplicates.defaults()
                    .on(Field.parse(on))
                    .shingles(Shingles.parse(shingles))
                    .threshold(nearDuplicates)
                    .threads(input.threads())
                    .links(loaded.corpus(), bars));
        }
        return split;
    }

    private long seed() {
        return input.seed().orElse(42L);
    }

    private static OnBridge bridge(String text) {
        return switch (text) {
            case "quarantine" -> OnBridge.QUARANTINE;
            case "retire-eval" -> OnBridge.RETIRE_EVAL;
            case "fail" -> OnBridge.FAIL;
            default ->
                throw new IllegalArgumentException("--on-bridge must be quarantine, retire-eval or fail, was " + text);
        };
    }

    private Map<String, @Nullable Object> settings() {
        return Json.object(
                "version", Version.OF_THIS_BUILD,
                "seed", seed(),
                "salt", Long.toString(seed()),
                "ratios", ratios,
                "folds", folds,
                "groupBy", groupBy,
                "stratify", stratify,
                "cover", cover,
                "nearDuplicates", nearDuplicates,
                "on", on,
                "shingles", shingles,
                "maxGroupShare", maxGroupShare,
                "onCross", onCross,
                "onBridge", onBridge,
                "previous", previous == null ? null : previous.toString());
    }

    private void print(Assignment assignment, Loaded loaded, Map<String, @Nullable Object> summary) {
        if (format.isJson()) {
            shell.out().println(Json.pretty(summary));
            return;
        }
        shell.out().println(assignment);
        shell.out().print(assignment.balance().table(TABLE));
        for (Finding finding : assignment.findings()) {
            shell.out().println((finding.severity() == Severity.ERROR ? "error " : "") + finding.message());
        }
        loaded.tell(shell.out());
        shell.out().println("results  " + out);
    }
}
