package io.pairkit.examples.curate;

import io.pairkit.Origin;
import io.pairkit.audit.CategoryShare;
import io.pairkit.audit.Notice;
import io.pairkit.audit.Readiness;
import io.pairkit.split.Assignment;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The gates that a curated set has to pass, measured on what is exported. */
final class Gates {
    private static final int EXAMPLES = 20;
    private static final int FEW = 200;

    private Gates() {}

    static Readiness of(
            Decisions decisions, Disagreements disagreements, Accounting accounting, double maxCategoryShare) {
        var blockers = new ArrayList<Notice>();
        var advice = new ArrayList<Notice>();
        Assignment assignment = decisions.assignment();
        if (accounting.exported() == 0) {
            blockers.add(new Notice(
                    "coverage/no-pairs",
                    List.of("R8", "R21", "R113"),
                    "no pair is left to train on",
                    0,
                    List.of(),
                    "look at the findings: every record was unreadable, broke a rule or was a duplicate"));
            return Readiness.of(blockers, advice, List.of());
        }
        CategoryShare.check(
                        decisions
                                .kept()
                                .only(record -> assignment.partOf(record).isPresent()),
                        "category",
                        maxCategoryShare,
                        EXAMPLES)
                .ifPresent(blockers::add);
        conflicts(disagreements, blockers, advice);
        for (Finding finding : assignment.findings()) {
            Notice notice = new Notice(
                    finding.code(),
                    finding.requirements().isEmpty() ? List.of("R93", "R94", "R95", "R96") : finding.requirements(),
                    finding.message(),
                    1,
                    finding.origin().line() == 0 ? List.of() : List.of(finding.origin()),
                    finding.fix());
            (finding.severity() == Severity.ERROR ? blockers : advice).add(notice);
        }
        if (accounting.exported() < FEW) {
            advice.add(new Notice(
                    "size/few-pairs",
                    List.of("R28", "R43", "R55", "R56", "R57", "R59", "R60", "R17", "R115"),
                    accounting.exported() + " pairs are left; at least " + FEW + " are advised",
                    accounting.exported(),
                    List.of(),
                    "write " + (FEW - accounting.exported()) + " more pairs"));
        }
        return Readiness.of(blockers, advice, List.of());
    }

    /** Answers that disagree in a fact block; answers that are only different are told. */
    private static void conflicts(Disagreements found, List<Notice> blockers, List<Notice> advice) {
        List<Origin> facts = found.facts();
        List<Origin> other = found.other();
        if (!facts.isEmpty()) {
            blockers.add(new Notice(
                    "consistency/conflict",
                    List.of("R50"),
                    facts.size() == 1
                            ? "1 question has answers that disagree"
                            : facts.size() + " questions have answers that disagree",
                    facts.size(),
                    first(facts),
                    "decide which answer is right and take the other out"));
        }
        if (!other.isEmpty()) {
            advice.add(new Notice(
                    "consistency/different-answers",
                    List.of("R50"),
                    other.size() + " questions are answered in more than one way",
                    other.size(),
                    first(other),
                    "look at them: is every answer right?"));
        }
    }

    private static List<Origin> first(List<Origin> origins) {
        return IntStream.range(0, Math.min(EXAMPLES, origins.size()))
                .mapToObj(origins::get)
                .toList();
    }
}
