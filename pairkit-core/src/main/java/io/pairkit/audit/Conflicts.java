package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.Origin;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.audit.conflict.Disagreement;
import io.pairkit.audit.conflict.Questions;
import io.pairkit.audit.conflict.Said;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.Fold;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Same question, answers that disagree. Equal prompts are found here, near ones come from the evidence; both records are read
 * again and judged by {@link Disagreement}. Work is linear: of one question at most {@value Questions#MOST_ANSWERS} different answers
 * are compared.
 */
final class Conflicts implements Audit {
    /** The figure that quotes what records say. */
    static final String TEXTS = "conflictTexts";

    private static final int MOST_SHOWN = 10;
    private static final int LONGEST = 400;
    private static final AuditInfo INFO = AuditInfo.gate("consistency/conflict", Rows.CONFLICTS)
            .limit("0 conflicts")
            .what(
                    "equal and nearly equal questions have answers that agree in labels, numbers, dates, yes and no, can and cannot")
            .because("two answers that cannot both be right teach to guess")
            .errs(
                    "answers that hold for different people or days disagree without being wrong: say in the question what tells them apart");
    static final AuditInfo DIFFERENT = AuditInfo.advice("consistency/different-answers", Rows.CONFLICTS)
            .limit("none")
            .what("one question is answered in one way")
            .because("several answers to one question are learnt as a choice at random")
            .errs(
                    "paraphrases of the same answer are told, because telling them apart from other answers takes a person");
    static final AuditInfo ANNOTATORS = AuditInfo.advice("consistency/annotators-disagree", Rows.ANNOTATORS)
            .limit("none")
            .what("annotators give one question one label")
            .because("what people disagree on cannot be learnt as if it were sure")
            .errs("a record without the field annotator counts as written by nobody in particular");

    @Override
    public AuditInfo info() {
        return INFO;
    }

    @Override
    public List<AuditInfo> infos() {
        return List.of(INFO, DIFFERENT, ANNOTATORS);
    }

    @Override
    public Tally begin(Brief brief) {
        return new Asked(brief);
    }

    private record Hit(Questions.Two two, Disagreement how) {}

    private static final class Asked implements Tally, Audits.Ordered, Audits.Compared {
        private final Brief brief;
        private final Questions questions = new Questions();
        private long labels;
        private boolean compared;
        private final Map<Integer, int[]> blocking = new TreeMap<>(); // record → counterpart, kind
        private final Map<Integer, Integer> different = new TreeMap<>();
        private final Map<Integer, Object> sideBySide = new TreeMap<>();
        private final Map<Integer, Integer> annotators = new TreeMap<>();

        Asked(Brief brief) {
            this.brief = brief;
        }

        @Override
        public void add(Facts facts) {
            String label = facts.givenLabel();
            questions.add(
                    facts.promptHash() == 0 ? 0 : Fold.join(facts.promptHash(), facts.systemHash()),
                    Fold.join(facts.answerHash(), label.isEmpty() ? 0 : Fold.exact(label)));
            labels += facts.form() == Form.LABEL ? 1 : 0;
        }

        @Override
        public void merge(Tally later) {
            Asked that = (Asked) later;
            questions.merge(that.questions);
            labels += that.labels;
        }

        @Override
        public void compare(Pairs pairs, Evidence evidence, int threads, Progress progress) {
            compared = true;
            List<Questions.Two> candidates = questions.candidates(
                    evidence.conflicts().orElse(List.of()),
                    evidence.promptLinks().orElse(null));
            if (candidates.isEmpty()) {
                return;
            }
            var wanted = new BitSet();
            candidates.forEach(two -> {
                wanted.set(two.one().record());
                wanted.set(two.other().record());
            });
            Map<String, String> pointers = Facts.pointers(brief.plan().attributeFields());
            judge(candidates, read(pairs, wanted, pointers, threads, progress));
        }

        private static Map<Integer, Said> read(
                Pairs pairs, BitSet wanted, Map<String, String> pointers, int threads, Progress progress) {
            var said = new HashMap<Integer, Said>();
            pairs.only(wanted::get).gather(threads, progress, new Pairs.Gatherer<List<Said>>() {
                private int record = -1;

                @Override
                public List<Said> begin() {
                    return new ArrayList<>();
                }

                @Override
                public void add(List<Said> part, Pair pair) {
                    part.add(new Said(Facts.of(pair, pointers)));
                }

                @Override
                public void merge(List<Said> part) {
                    for (Said each : part) {
                        record = wanted.nextSetBit(record + 1);
                        said.put(record, each);
                    }
                }
            });
            return said;
        }

        private void judge(List<Questions.Two> candidates, Map<Integer, Said> said) {
            boolean classifies = 2 * labels >= questions.size()
                    || brief.plan().task().equals("classification")
                    || brief.plan().answer().form().equals("label");
            Disagreement.Labels answersAre = !classifies
                    ? Disagreement.Labels.NONE
                    : !brief.plan().task().equals("extraction") && 5L * questions.distinctAnswers() <= questions.size()
                            ? Disagreement.Labels.FIXED
                            : Disagreement.Labels.FREE;
            List<Hit> hits = new ArrayList<>();
            for (Questions.Two two : candidates) {
                Said a = said.get(two.one().record());
                Said b = said.get(two.other().record());
                if (a == null
                        || b == null
                        || a.extendsOrIsExtended(b)
                        || !a.sharesContext(b)
                        || !a.endsLike(b)
                        || !a.asksTheSame(b)) {
                    continue;
                }
                Disagreement how = Disagreement.between(a, b, answersAre);
                if (how == Disagreement.NONE) {
                    different.putIfAbsent(two.last(), two.first());
                } else if (!a.annotator().isEmpty() && !b.annotator().isEmpty()) {
                    annotators.putIfAbsent(two.last(), two.first());
                } else {
                    two.disagree();
                    hits.add(new Hit(two, how));
                }
            }
            for (Hit hit : hits) {
                Questions.Node wrong = hit.two().worse();
                Questions.Node right = hit.two().better();
                int kind = hit.how().ordinal();
                int shown = wrong.record();
                if (sideBySide.size() < MOST_SHOWN || sideBySide.containsKey(shown)) {
                    sideBySide.putIfAbsent(shown, shown(shown, wrong, right, said));
                }
                wrong.records().forEach(record -> blocking.putIfAbsent(record, new int[] {right.record(), kind}));
            }
        }

        private static Object shown(int record, Questions.Node wrong, Questions.Node right, Map<Integer, Said> said) {
            Said one = said.get(wrong.record());
            Said other = said.get(right.record());
            return Json.object(
                    "record",
                    record,
                    "other",
                    right.record(),
                    "question",
                    one == null ? "" : io.pairkit.Excerpt.of(one.prompt(), LONGEST),
                    "answer",
                    one == null ? "" : io.pairkit.Excerpt.of(one.answer(), LONGEST),
                    "against",
                    other == null ? "" : io.pairkit.Excerpt.of(other.answer(), LONGEST));
        }

        @Override
        public void report(Outcome out) {
            if (!compared && questions.size() > 0) {
                out.notChecked(INFO, "the records could not be read a second time");
                return;
            }
            var kinds = new TreeMap<String, Long>();
            blocking.values().forEach(at -> kinds.merge(Disagreement.values()[at[1]].label(), 1L, Long::sum));
            out.figure(
                    "conflicts",
                    Json.object(
                            "records",
                            blocking.size(),
                            "byKind",
                            kinds,
                            "different",
                            different.size(),
                            "annotators",
                            annotators.size()));
            if (out.evidence().conflicts().isEmpty()
                    && out.evidence().promptLinks().isEmpty()
                    && questions.size() > 0) {
                out.notChecked(
                        AuditInfo.gate("consistency/near-conflict", Rows.CONFLICTS),
                        "near-duplicate questions were not looked for; equal ones were");
            }
            out.figure(
                    TEXTS,
                    sideBySide.values().stream()
                            .map(text -> {
                                var fields = new LinkedHashMap<String, Object>();
                                ((Map<?, ?>) text)
                                        .forEach((key, value) -> fields.put(
                                                String.valueOf(key),
                                                value instanceof Integer record
                                                        ? out.origin(record).toString()
                                                        : String.valueOf(value)));
                                return fields;
                            })
                            .toList());
            var counterparts = new TreeMap<Integer, Integer>();
            blocking.forEach((record, at) -> counterparts.put(record, at[0]));
            two(
                    out,
                    counterparts,
                    INFO,
                    "answers that contradict that of another record with the same question",
                    "decide which answer is right and take the other out");
            two(
                    out,
                    annotators,
                    ANNOTATORS,
                    "labels that another annotator contradicts",
                    "settle these with the annotators, or leave them out");
            two(
                    out,
                    different,
                    DIFFERENT,
                    "answers in other words than another record with the same question",
                    "look at them: is every answer right, and is the difference wanted?");
        }

        private void two(Outcome out, Map<Integer, Integer> found, AuditInfo info, String says, String next) {
            if (found.isEmpty()) {
                return;
            }
            List<Integer> shown =
                    found.keySet().stream().limit(brief.examples()).toList();
            List<Origin> others = shown.stream()
                    .map(record -> out.origin(found.getOrDefault(record, record)))
                    .toList();
            out.report(info, found.size() + (found.size() == 1 ? " record has " : " records have ") + says)
                    .count(found.size())
                    .examples(shown.stream().map(out::origin).toList())
                    .others(others)
                    .next(next);
        }
    }
}
