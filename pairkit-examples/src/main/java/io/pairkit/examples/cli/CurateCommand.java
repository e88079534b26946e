package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.Origin;
import io.pairkit.Pairs;
import io.pairkit.audit.Notice;
import io.pairkit.audit.Plan;
import io.pairkit.audit.Verdict;
import io.pairkit.examples.curate.Curated;
import io.pairkit.examples.curate.Curation;
import io.pairkit.format.InputFile;
import io.pairkit.format.target.Targets;
import io.pairkit.validate.Severity;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pairkit curate}: all of it. */
@Command(
        name = "curate",
        mixinStandardHelpOptions = true,
        versionProvider = Pairkit.Version.class,
        description = "Reads, checks, removes near-duplicates, splits without leaking, exports and reports.")
final class CurateCommand implements Callable<Integer> {
    private static final int PLACES = 3;

    private final Shell shell;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ResultOptions result = new ResultOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder of the results.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replace an existing folder.")
    private boolean force;

    @Option(names = "--recipe", paramLabel = "FILE", description = "Settings, JSON or YAML.")
    private @Nullable Path recipe;

    @Option(names = "--target", paramLabel = "T", description = "The platform in whose shape records are exported.")
    private String target = "";

    @Mixin
    private final Allowed allowed = new Allowed();

    @Mixin
    private final TextOrJson format = new TextOrJson();

    CurateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Keys keys = recipe == null ? Keys.none() : Keys.read(recipe);
        Plan plan = Recipe.plan(keys, allowed.plan());
        Curation curation = Recipe.curation(keys, plan, input.seed().orElse(null), allowed.day())
                .allowing(allowed.and(plan.allowances()))
                .threads(input.threads());
        if (!target.isEmpty()) {
            curation = curation.target(Targets.of(target));
        }
        return run(curation);
    }

    private int run(Curation curation) {
        try (input;
                Bars bars = result.bars(shell)) {
            List<InputFile> files = input.files(shell);
            Pairs pairs = input.reading().files(files);
            Curated curated = curation.run(pairs, files, out, force, bars);
            bars.close();
            print(curated);
            return code(curated);
        }
    }

    private void print(Curated curated) {
        PrintStream to = shell.out();
        if (format.isJson()) {
            to.println(Json.pretty(json(curated)));
            return;
        }
        to.println(curated.readiness().headline());
        for (Notice notice : curated.readiness().blockers()) {
            to.println("  " + notice.code() + "  " + notice.message() + "  " + places(notice.examples()));
            to.println("      next: " + notice.next());
        }
        curated.report().unmeasured().forEach(gap -> to.println("  not measured: " + gap.message()));
        advice(to, curated.readiness().advice());
        to.println(curated.accounting());
        to.println("report  " + out.resolve("report.html"));
    }

    private static void advice(PrintStream to, List<Notice> advice) {
        if (advice.isEmpty()) {
            return;
        }
        to.println("worth doing" + (advice.size() > PLACES ? ", " + PLACES + " of " + advice.size() : ""));
        advice.stream()
                .limit(PLACES)
                .forEach(notice -> to.println("  " + notice.code() + "  " + notice.message() + "  "
                        + (notice.next().isEmpty() ? places(notice.examples()) : "next: " + notice.next())));
    }

    private static String places(List<Origin> origins) {
        String few = origins.stream().limit(PLACES).map(Origin::toString).collect(Collectors.joining(", "));
        return origins.size() > PLACES ? few + " …" : few;
    }

    private Map<String, @Nullable Object> json(Curated curated) {
        return Json.object(
                "verdict", curated.readiness().verdict().label(),
                "blockers",
                        curated.readiness().blockers().stream()
                                .map(Notice::fields)
                                .toList(),
                "advice",
                        curated.readiness().advice().stream()
                                .map(Notice::fields)
                                .toList(),
                "accounting", curated.accounting().fields(),
                "findings", curated.counts(),
                "out", out.toString());
    }

    private int code(Curated curated) {
        if (result.failOn() == ResultOptions.FailOn.NEVER) {
            return Pairkit.FINE;
        }
        boolean found = curated.has(Severity.ERROR)
                || (result.failOn() == ResultOptions.FailOn.WARNING && curated.has(Severity.WARNING));
        return found || curated.readiness().verdict() != Verdict.READY ? Pairkit.FOUND : Pairkit.FINE;
    }
}
