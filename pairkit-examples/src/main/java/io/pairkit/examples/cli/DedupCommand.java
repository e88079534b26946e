package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.dedup.Duplicates;
import io.pairkit.dedup.Engine;
import io.pairkit.dedup.Field;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.dedup.Templates;
import io.pairkit.files.WholeFolder;
import io.pairkit.validate.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
    private final Shell shell;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ResultOptions result = new ResultOptions();

    @Mixin
    private final NearOptions near = new NearOptions();

    @Option(
            names = "--templates",
            paramLabel = "report|ignore",
            description = "What many prompts begin or end with is told, or left out of the comparison."
                    + " Default: ${DEFAULT-VALUE}.")
    private String templates = "report";

    @Option(names = "--rejected", description = "Compare the rejected answers of preference data too.")
    private boolean rejected;

    @Option(
            names = "--engine",
            paramLabel = "exact|sketch|lucene[:RECALL]",
            description =
                    "What finds records to compare: all, or by MinHash the wanted share of those at the threshold,"
                            + " such as sketch:0.95. Default: ${DEFAULT-VALUE}.")
    private String engine = "exact";

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
            description =
                    "Refuse what takes more, such as 4g or 800m, and say how much it takes. Default: all there is.")
    private String memory = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder of the results.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replace an existing folder.")
    private boolean force;

    @Mixin
    private final TextOrJson format = new TextOrJson();

    DedupCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        NearDuplicates usual = NearDuplicates.defaults().on(against.isEmpty() ? Field.BOTH : Field.PROMPT);
        NearDuplicates recipe =
                near.over(usual).rejected(rejected).engine(Engine.parse(engine)).threads(input.threads());
        recipe = memory.isEmpty() ? recipe : recipe.memory(bytes(memory));
        try (input;
                Bars bars = result.bars(shell);
                var folder = WholeFolder.begin(out, force)) {
            if (!against.isEmpty()) {
                refuseBesideAgainst(recipe);
            }
            boolean ignore = isIgnored(templates);
            Loaded loaded = Loaded.of(input.pairs(shell), recipe, input.threads(), bars);
            Object found;
            boolean unreadable = loaded.hasErrors();
            Map<String, @Nullable Object> summary;
            if (against.isEmpty()) {
                Templates shared = Templates.of(loaded.corpus());
                Duplicates duplicates = recipe.find(ignore ? loaded.corpus().without(shared) : loaded.corpus(), bars);
                var rows = TemplateRows.of(shared, loaded, bars);
                summary = new DedupResults(loaded, duplicates, rows, ignore, curve).write(folder, bars);
                found = shared.all().isEmpty() ? duplicates : duplicates + "\ntemplates  " + rows.told(ignore);
            } else {
                var run = new Against(recipe, input.threads());
                summary = run.write(folder, loaded, input.evaluation(against), bars);
                unreadable |= run.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
                found = run.told();
            }
            bars.check();
            folder.commit();
            bars.close();
            print(String.valueOf(found), loaded, summary);
            return unreadable && result.failOn() != ResultOptions.FailOn.NEVER ? Pairkit.FOUND : Pairkit.FINE;
        }
    }

    private static long bytes(String size) {
        if (!size.matches("[1-9][0-9]{0,8}[kKmMgG]?")) {
            throw new IllegalArgumentException("--memory must be a size such as 4g or 800m, was " + size);
        }
        int last = size.length() - 1;
        int shift = 10 * (1 + "kmg".indexOf(Character.toLowerCase(size.charAt(last))));
        return Long.parseLong(shift == 0 ? size : size.substring(0, last)) << shift;
    }

    private void refuseBesideAgainst(NearDuplicates recipe) {
        if (!recipe.engine().isExact()) {
            throw new IllegalArgumentException("--against is always exact, --engine was " + engine);
        }
        if (isIgnored(templates)) {
            throw new IllegalArgumentException("--against compares whole texts, --templates was ignore");
        }
        if (rejected) {
            throw new IllegalArgumentException("--against compares no rejected answers");
        }
    }

    private static boolean isIgnored(String value) {
        return switch (value) {
            case "report" -> false;
            case "ignore" -> true;
            default -> throw new IllegalArgumentException("--templates must be report or ignore, was " + value);
        };
    }

    private void print(String found, Loaded loaded, Map<String, @Nullable Object> summary) {
        if (format.isJson()) {
            shell.out().println(Json.pretty(summary));
        } else {
            shell.out().println(found);
            loaded.tell(shell.out());
            shell.out().println("results  " + out);
        }
    }
}
