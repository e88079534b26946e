package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.Links;
import io.pairkit.Origin;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.audit.conflict.Disagreement;
import io.pairkit.audit.conflict.Said;
import io.pairkit.audit.conflict.SameQuestion;
import io.pairkit.audit.tally.LongTable;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Same question, answers that disagree. Equal prompts are found here, near ones come from the evidence; both records are read
 * again and judged by {@link Disagreement}. Work is linear: of one question at most {@value #MOST_ANSWERS} different answers
 * are compared.
 */
final class Conflicts implements Audit {
    /** The figure that quotes what records say. */
    static final String TEXTS = "conflictTexts";

    private static final int MOST_ANSWERS = 20;
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

    /** All records that answer one question with the same words. */
    private static final class Node {
        private final List<Integer> records = new ArrayList<>(1);
        private long weightAgainst;
    }

    private static final class Asked implements Tally, Audits.Ordered, Audits.Compared {
        private final Brief brief;
        private long[] questions = new long[64];
        private long[] answers = new long[64];
        private int size;
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
            add(
                    facts.promptHash() == 0 ? 0 : Fold.join(facts.promptHash(), facts.systemHash()),
                    Fold.join(facts.answerHash(), label.isEmpty() ? 0 : Fold.exact(label)));
            labels += facts.form() == Form.LABEL ? 1 : 0;
        }

        private void add(long question, long answer) {
            if (size == questions.length) {
                questions = Arrays.copyOf(questions, size + (size >> 1));
                answers = Arrays.copyOf(answers, size + (size >> 1));
            }
            questions[size] = question;
            answers[size++] = answer;
        }

        @Override
        public void merge(Tally later) {
            Asked that = (Asked) later;
            for (int i = 0; i < that.size; i++) {
                add(that.questions[i], that.answers[i]);
            }
            labels += that.labels;
        }

        @Override
        public void compare(Pairs pairs, int threads, Progress progress) {
            compared = true;
            var nodes = new HashMap<Long, Node>();
            List<Node[]> candidates = new ArrayList<>(equalQuestions(nodes));
            candidates.addAll(nearQuestions(nodes));
            if (candidates.isEmpty()) {
                return;
            }
            var wanted = new BitSet();
            candidates.forEach(two -> {
                wanted.set(two[0].records.get(0));
                wanted.set(two[1].records.get(0));
            });
            Map<String, String> pointers = Facts.pointers(brief.plan().attributeFields());
            var said = new HashMap<Integer, Said>();
            pairs.process(threads, progress, pair -> pair, (int ordinal, Pair pair, Pair same) -> {
                if (wanted.get(ordinal)) {
                    said.put(ordinal, new Said(Facts.of(pair, pointers)));
                }
            });
            judge(candidates, said);
        }

        private Node node(Map<Long, Node> nodes, int record) {
            Node node = nodes.computeIfAbsent(Fold.join(questions[record], answers[record]), key -> new Node());
            if (node.records.isEmpty()) { // a question asked once; equal ones have been gathered before
                node.records.add(record);
            }
            return node;
        }

        /** Pairs of different answers to one question, each answer with all its records. */
        private List<Node[]> equalQuestions(Map<Long, Node> nodes) {
            var counts = new LongTable();
            for (int i = 0; i < size; i++) {
                if (questions[i] != 0) {
                    counts.add(questions[i], 1);
                }
            }
            Map<Long, Map<Long, Node>> byQuestion = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                if (questions[i] != 0 && counts.get(questions[i]) > 1) {
                    Map<Long, Node> answered = byQuestion.computeIfAbsent(questions[i], key -> new LinkedHashMap<>());
                    Node node = answered.get(answers[i]);
                    if (node == null && answered.size() < MOST_ANSWERS) {
                        node = nodes.computeIfAbsent(Fold.join(questions[i], answers[i]), key -> new Node());
                        answered.put(answers[i], node);
                    }
                    if (node != null) {
                        node.records.add(i);
                    }
                }
            }
            var found = new ArrayList<Node[]>();
            for (Map<Long, Node> answered : byQuestion.values()) {
                List<Node> all = List.copyOf(answered.values());
                for (int i = 0; i < all.size(); i++) {
                    for (int j = i + 1; j < all.size(); j++) {
                        found.add(new Node[] {all.get(i), all.get(j)});
                    }
                }
            }
            return found;
        }

        private List<Node[]> nearQuestions(Map<Long, Node> nodes) {
            var found = new ArrayList<Node[]>();
            var seen = new HashSet<Long>();
            List<Conflict> given = brief.evidence().conflicts().orElse(null);
            if (given != null) {
                for (Conflict conflict : given) {
                    near(nodes, seen, found, conflict.record(), conflict.other());
                }
            }
            Links links = brief.evidence().promptLinks().orElse(null);
            if (links != null) {
                int[] used = new int[links.texts()];
                for (int link = 0; link < links.size(); link++) {
                    int left = links.leftText(link);
                    int right = links.rightText(link);
                    if (used[left]++ < MOST_ANSWERS || used[right]++ < MOST_ANSWERS) {
                        int[] some = links.recordsOf(left).limit(MOST_ANSWERS).toArray();
                        int[] others =
                                links.recordsOf(right).limit(MOST_ANSWERS).toArray();
                        for (int a : some) {
                            near(nodes, seen, found, Math.max(a, others[0]), Math.min(a, others[0]));
                        }
                        for (int b : others) {
                            near(nodes, seen, found, Math.max(b, some[0]), Math.min(b, some[0]));
                        }
                    }
                }
            }
            return found;
        }

        private void near(Map<Long, Node> nodes, Set<Long> seen, List<Node[]> found, int record, int other) {
            if (record >= size
                    || other >= size
                    || answers[record] == answers[other]
                    || questions[record] == questions[other]
                    || !seen.add(Fold.join(record, other))) {
                return;
            }
            found.add(new Node[] {node(nodes, other), node(nodes, record)});
        }

        private void judge(List<Node[]> candidates, Map<Integer, Said> said) {
            boolean classifies = 2 * labels >= size
                    || brief.plan().task().equals("classification")
                    || brief.plan().answer().form().equals("label");
            Disagreement.Labels answersAre = !classifies
                    ? Disagreement.Labels.NONE
                    : !brief.plan().task().equals("extraction") && 5L * distinctAnswers() <= size
                            ? Disagreement.Labels.FIXED
                            : Disagreement.Labels.FREE;
            List<Object[]> hits = new ArrayList<>();
            for (Node[] two : candidates) {
                Said a = said.get(two[0].records.get(0));
                Said b = said.get(two[1].records.get(0));
                if (a == null
                        || b == null
                        || a.extendsOrIsExtended(b)
                        || !a.sharesContext(b)
                        || !a.endsLike(b)
                        || !(a.foldedPrompt().equals(b.foldedPrompt()) || SameQuestion.test(a.prompt(), b.prompt()))) {
                    continue;
                }
                Disagreement how = Disagreement.between(a, b, answersAre);
                if (how == Disagreement.NONE) {
                    different.putIfAbsent(last(two), first(two));
                } else if (!a.annotator().isEmpty() && !b.annotator().isEmpty()) {
                    annotators.putIfAbsent(last(two), first(two));
                } else {
                    two[0].weightAgainst += two[1].records.size();
                    two[1].weightAgainst += two[0].records.size();
                    hits.add(new Object[] {two, how});
                }
            }
            for (Object[] hit : hits) {
                Node[] two = (Node[]) hit[0];
                // the answer that more records contradict is at fault; of two equals the later one
                boolean firstIsWorse = two[0].weightAgainst > two[1].weightAgainst
                        || (two[0].weightAgainst == two[1].weightAgainst
                                && two[0].records.get(0) > two[1].records.get(0));
                Node wrong = firstIsWorse ? two[0] : two[1];
                Node right = firstIsWorse ? two[1] : two[0];
                int kind = ((Disagreement) hit[1]).ordinal();
                int shown = wrong.records.get(0);
                if (sideBySide.size() < MOST_SHOWN || sideBySide.containsKey(shown)) {
                    sideBySide.putIfAbsent(shown, shown(shown, wrong, right, said));
                }
                wrong.records.forEach(record -> blocking.putIfAbsent(record, new int[] {right.records.get(0), kind}));
            }
        }

        private long distinctAnswers() {
            return Arrays.stream(answers, 0, size).distinct().count();
        }

        private static Object shown(int record, Node wrong, Node right, Map<Integer, Said> said) {
            Said one = said.get(wrong.records.get(0));
            Said other = said.get(right.records.get(0));
            return Json.object(
                    "record",
                    record,
                    "other",
                    right.records.get(0),
                    "question",
                    one == null ? "" : io.pairkit.Excerpt.of(one.prompt(), LONGEST),
                    "answer",
                    one == null ? "" : io.pairkit.Excerpt.of(one.answer(), LONGEST),
                    "against",
                    other == null ? "" : io.pairkit.Excerpt.of(other.answer(), LONGEST));
        }

        private static int first(Node[] two) {
            return Math.min(two[0].records.get(0), two[1].records.get(0));
        }

        private static int last(Node[] two) {
            return Math.max(two[0].records.get(0), two[1].records.get(0));
        }

        @Override
        public void report(Outcome out) {
            if (!compared && size > 0) {
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
            if (brief.evidence().conflicts().isEmpty()
                    && brief.evidence().promptLinks().isEmpty()
                    && size > 0) {
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
