package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.Links;
import io.pairkit.Pairs;
import io.pairkit.audit.AuditReport;
import io.pairkit.audit.Audits;
import io.pairkit.audit.Conflict;
import io.pairkit.audit.Evidence;
import io.pairkit.audit.Leak;
import io.pairkit.audit.Plan;
import io.pairkit.audit.Profile;
import io.pairkit.audit.Verdict;
import io.pairkit.dedup.Contamination;
import io.pairkit.dedup.Corpus;
import io.pairkit.dedup.Duplicates;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.dedup.Shingles;
import io.pairkit.examples.Version;
import io.pairkit.files.WholeFile;
import io.pairkit.format.InputFile;
import io.pairkit.format.Reading;
import io.pairkit.privacy.Detectors;
import io.pairkit.privacy.Masking;
import io.pairkit.privacy.Privacy;
import io.pairkit.privacy.Redaction;
import io.pairkit.report.Report;
import io.pairkit.review.ReviewVerdict;
import io.pairkit.review.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pairkit audit}: is this set ready to train on? */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        versionProvider = Pairkit.Version.class,
        description = "Judges the whole set: READY, NOT READY or NOT ENOUGH EVIDENCE, with what decided it.")
final class AuditCommand implements Callable<Integer> {
    private static final double NEAR = 0.8;

    private static final Redaction SECRETS = Redaction.of(Privacy.of(Detectors.secrets()));

    private final Shell shell;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ResultOptions result = new ResultOptions();

    @Option(names = "--plan", paramLabel = "FILE", description = "What the set is for, JSON or YAML.")
    private @Nullable Path plan;

    @Option(names = "--profile", paramLabel = "P", description = "Whose limits count, see --list-profiles.")
    private String profile = "";

    @Option(
            names = "--eval",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Evaluation data that must not be trained on.")
    private List<String> evaluation = new ArrayList<>();

    @Option(
            names = "--against-traffic",
            arity = "1..*",
            paramLabel = "FILE",
            description = "A sample of what users really ask.")
    private List<String> traffic = new ArrayList<>();

    @Option(names = "--group-by", split = ",", paramLabel = "F", description = "Keys that must not cross splits.")
    private List<String> groupBy = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day by which dates are judged; today (UTC) by default.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--examples",
            paramLabel = "N|all",
            description = "How many examples a notice names. Default: ${DEFAULT-VALUE}.")
    private String examples = "20";

    @Option(names = "--html", paramLabel = "FILE", description = "Where the report goes.")
    private @Nullable Path html;

    @Option(names = "--force", description = "Replace an existing report.")
    private boolean force;

    @Option(names = "--list-profiles", help = true, description = "Lists the advice profiles and ends.")
    private boolean listProfiles;

    @Option(names = "--review", paramLabel = "SHEET", description = "A sheet that a person has marked, CSV.")
    private @Nullable Path review;

    @Mixin
    private final TextOrJson format = new TextOrJson();

    AuditCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (listProfiles) {
            Profile.ids().forEach(shell.out()::println);
            return Pairkit.FINE;
        }
        Plan wanted = plan == null ? Plan.none() : Plan.of(Keys.value(plan));
        try (input;
                Bars bars = result.bars(shell)) {
            List<InputFile> files = input.files(shell);
            Reading reading = input.reading();
            for (var field : wanted.attributeFields().entrySet()) {
                reading = reading.attribute(field.getKey(), field.getValue());
            }
            Pairs pairs = reading.files(files);
            Redaction redaction = Redaction.of(Privacy.of(Detectors.all()));
            var texts = new Texts(Shingles.words(3));
            AuditReport report = audits(wanted)
                    .run(pairs, texts, known -> leaks(near(known, texts.corpus(), bars), pairs, bars), bars)
                    .quoting(redaction::redact, SECRETS::redact);
            bars.close();
            if (html != null) {
                write(html, Masking.secrets().text(page(report, files)));
            }
            shell.out().print(format.isJson() ? Json.pretty(report.toJson()) + "\n" : report.text());
            return isFine(report) ? Pairkit.FINE : Pairkit.FOUND;
        }
    }

    /** Lines that cannot be read are errors, as everywhere; advice is what a warning is elsewhere. */
    private boolean isFine(AuditReport report) {
        return switch (result.failOn()) {
            case NEVER -> true;
            case ERROR -> report.verdict() == Verdict.READY && isAllRead(report);
            case WARNING ->
                report.verdict() == Verdict.READY
                        && isAllRead(report)
                        && report.advice().isEmpty();
        };
    }

    private static boolean isAllRead(AuditReport report) {
        return report.figure("/invalid") instanceof Number invalid && invalid.longValue() == 0;
    }

    private Audits audits(Plan wanted) {
        Audits audits = Audits.recommended()
                .plan(wanted)
                .asOf(asOf == null ? LocalDate.now(Clock.systemUTC()) : asOf)
                .examples(NumberOrAll.parse("--examples", examples))
                .threads(input.threads());
        if (!profile.isEmpty()) {
            audits = audits.profile(Profile.named(profile));
        }
        return audits.evidence(evidence());
    }

    /** What is known before the records are read. */
    private Evidence evidence() {
        Evidence evidence = Evidence.none();
        if (!evaluation.isEmpty()) {
            evidence = evidence.evaluation(input.evaluation(evaluation));
        }
        if (!traffic.isEmpty()) {
            evidence = evidence.traffic(input.evaluation(traffic));
        }
        if (review != null) {
            evidence = evidence.review(ReviewVerdict.of(Sheet.read(review)).evidence());
        }
        return groupBy.isEmpty() ? evidence : evidence.groupedBy(groupBy.toArray(String[]::new));
    }

    /** What only other modules can tell: near-duplicates, answers that may disagree, leaks. */
    private Evidence near(Evidence known, Corpus corpus, Bars bars) {
        NearDuplicates recipe = NearDuplicates.defaults().threshold(NEAR).threads(input.threads());
        Duplicates twins = recipe.find(corpus, bars);
        Links links = NearDuplicates.prompts(NEAR).threads(input.threads()).links(corpus, bars);
        int[] keepers = new int[twins.size()];
        java.util.Arrays.fill(keepers, -1);
        twins.removals().forEach(removal -> keepers[removal.removed()] = removal.kept());
        var conflicts = new ArrayList<Conflict>();
        twins.conflicts(bars)
                .forEach(conflict -> conflict.others()
                        .forEach(other -> conflicts.add(new Conflict(
                                conflict.record(),
                                other.record(),
                                conflict.kind().label()))));
        return known.promptLinks(links).nearDuplicates(keepers).conflicts(conflicts);
    }

    private Evidence leaks(Evidence known, Pairs pairs, Bars bars) {
        if (evaluation.isEmpty()) {
            return known;
        }
        Pairs items = input.evaluation(evaluation);
        Loaded read = Loaded.of(items, Shingles.words(3), input.threads(), bars);
        return known.leaks(Contamination.of(items).threshold(NEAR).threads(input.threads()).find(pairs, bars).stream()
                .map(leak -> new Leak(
                        leak.train(),
                        read.catalog().origin(leak.evaluation()),
                        leak.kind().label()))
                .toList());
    }

    private static String page(AuditReport report, List<InputFile> files) {
        String title = files.isEmpty() ? "pairs" : files.get(0).name();
        Object read = report.figure("/read");
        Object valid = report.figure("/valid");
        Report page = Report.of(title, report)
                .accounting("Judged as of " + report.asOf() + " by the profile "
                        + report.profile().id())
                .footer("pairkit " + Version.OF_THIS_BUILD);
        if (read instanceof Number all && valid instanceof Number good) {
            page.stage("read", all.longValue(), "").stage("valid", good.longValue(), "");
        }
        return page.html();
    }

    private void write(Path file, String page) {
        try (var whole = force ? WholeFile.replacing(file) : WholeFile.creating(file)) {
            whole.stream().write(page.getBytes(StandardCharsets.UTF_8));
            whole.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }
}
