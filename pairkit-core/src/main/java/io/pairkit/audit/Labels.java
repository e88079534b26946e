package io.pairkit.audit;

import io.pairkit.audit.tally.Counts;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every label of a classification has enough examples, and one spelling. */
final class Labels implements Audit {
    static final AuditInfo MISSING = AuditInfo.gate("labels/missing", Rows.SUBGROUPS)
            .limit("1 example of each label of the plan")
            .what("each label of the plan occurs")
            .because("a label that is never seen is never given")
            .errs("labels are compared to the letter");
    static final AuditInfo FEW = AuditInfo.advice("labels/few-examples", Rows.SUBGROUPS)
            .limit("min-per-label 10")
            .what("every label has at least ten examples")
            .because("a label seen three times is given at random")
            .errs("rare labels may be rare at serving time too");
    static final AuditInfo SPELLING = AuditInfo.advice("labels/spellings", Rows.FRAMING)
            .limit("none")
            .what("a label has one spelling")
            .because("two spellings of a label are two labels to the model")
            .errs("labels that differ in case, blank, hyphen or underscore on purpose");
    static final AuditInfo UNPLANNED = AuditInfo.advice("labels/unplanned", Rows.FRAMING)
            .limit("none")
            .what("every label is one of the plan")
            .because("a label that nobody knows cannot be handled")
            .errs("a plan that is older than the set");
    private static final double MOSTLY = 0.8;
    private static final int MANY_EACH = 3;

    @Override
    public AuditInfo info() {
        return MISSING;
    }

    @Override
    public List<AuditInfo> infos() {
        return List.of(MISSING, FEW, SPELLING, UNPLANNED);
    }

    @Override
    public Tally begin(Brief brief) {
        return new Counted(brief);
    }

    private static final class Counted implements Tally {
        private final Brief brief;
        private final Counts given;
        private final Counts answers;
        private long all;

        Counted(Brief brief) {
            this.brief = brief;
            this.given = new Counts(brief.examples());
            this.answers = new Counts(brief.examples());
        }

        @Override
        public void add(Facts facts) {
            all++;
            String label = facts.givenLabel();
            if (!label.isEmpty()) {
                given.add(label, facts.origin());
            } else if (facts.form() == Form.LABEL) {
                answers.add(facts.answer().strip(), facts.origin());
            }
        }

        @Override
        public void merge(Tally later) {
            Counted that = (Counted) later;
            all += that.all;
            given.merge(that.given);
            answers.merge(that.answers);
        }

        @Override
        public void report(Outcome out) {
            List<String> planned = brief.plan().labels();
            Counts labels = labels();
            if (labels == null) {
                if (!planned.isEmpty() && all > 0) {
                    out.unmeasured(
                            MISSING,
                            "the plan lists labels and no record has the field \"label\" or a label as its answer");
                }
                return;
            }
            out.figure("labels", labels.fields(1000));
            missing(out, labels, planned);
            long least = (long) brief.limit("min-per-label");
            List<String> few = labels.byCount().stream()
                    .filter(label -> labels.of(label) < least && (planned.isEmpty() || planned.contains(label)))
                    .toList();
            if (!few.isEmpty()) {
                out.report(
                                FEW,
                                few.size() + (few.size() == 1 ? " label has" : " labels have") + " fewer than " + least
                                        + " examples: " + names(few))
                        .count(few.size())
                        .examples(few.stream()
                                .flatMap(label -> labels.shown(label).stream())
                                .sorted()
                                .limit(brief.examples())
                                .toList())
                        .next("write more examples of these labels, the rarest first");
            }
            spellings(out, labels);
        }

        private @org.jspecify.annotations.Nullable Counts labels() {
            boolean classifies = brief.plan().task().equals("classification")
                    || brief.plan().answer().form().equals("label")
                    || !brief.plan().labels().isEmpty();
            if (given.total() > 0 && (classifies || given.total() >= 0.5 * all)) {
                return given;
            }
            if (answers.total() > 0
                    && (classifies
                            || (answers.total() >= MOSTLY * all
                                    && (long) MANY_EACH * answers.distinct() <= answers.total()))) {
                return answers;
            }
            return null;
        }

        private void missing(Outcome out, Counts labels, List<String> planned) {
            List<String> missing =
                    planned.stream().filter(label -> labels.of(label) == 0).toList();
            if (!missing.isEmpty()) {
                out.report(
                                MISSING,
                                missing.size() + (missing.size() == 1 ? " label" : " labels")
                                        + " of the plan never occur: " + names(missing))
                        .count(missing.size())
                        .next("write examples of " + names(missing));
            }
            List<String> strange = planned.isEmpty()
                    ? List.of()
                    : labels.byCount().stream()
                            .filter(label -> !planned.contains(label))
                            .toList();
            if (!strange.isEmpty()) {
                out.report(
                                UNPLANNED,
                                strange.size() + (strange.size() == 1 ? " label is" : " labels are")
                                        + " not in the plan: " + names(strange))
                        .count(strange.stream().mapToLong(labels::of).sum())
                        .examples(strange.stream()
                                .flatMap(label -> labels.shown(label).stream())
                                .sorted()
                                .limit(brief.examples())
                                .toList())
                        .next("write the labels as the plan does, or add them to the plan");
            }
        }

        private void spellings(Outcome out, Counts labels) {
            Map<String, List<String>> byFolded = new TreeMap<>();
            labels.byCount()
                    .forEach(label -> byFolded.computeIfAbsent(
                                    Fold.text(label.replace('_', ' ').replace('-', ' ')), key -> new ArrayList<>())
                            .add(label));
            List<List<String>> several =
                    byFolded.values().stream().filter(same -> same.size() > 1).toList();
            if (several.isEmpty()) {
                return;
            }
            List<String> rarer =
                    several.stream().flatMap(same -> same.stream().skip(1)).toList();
            out.report(
                            SPELLING,
                            (several.size() == 1
                                            ? "one label has more than one spelling: "
                                            : several.size() + " labels have more than one spelling: ")
                                    + names(several.get(0)))
                    .count(rarer.stream().mapToLong(labels::of).sum())
                    .examples(rarer.stream()
                            .flatMap(label -> labels.shown(label).stream())
                            .sorted()
                            .limit(brief.examples())
                            .toList())
                    .next("write it \"" + several.get(0).get(0) + "\" everywhere");
        }

        private static String names(List<String> labels) {
            List<String> some = labels.stream()
                    .limit(8)
                    .map(label -> io.pairkit.Excerpt.of(label, 40))
                    .toList();
            return String.join(", ", some) + (labels.size() > 8 ? " …" : "");
        }
    }
}
