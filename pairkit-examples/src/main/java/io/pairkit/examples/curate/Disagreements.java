package io.pairkit.examples.curate;

import io.pairkit.Message;
import io.pairkit.Origin;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.dedup.Conflict;
import io.pairkit.split.Assignment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Exported records that answer a question otherwise than another exported record does.
 *
 * <p>In a conversation the question is its last turn; contexts that are alike do not make different turns one question. So the
 * last turn must be the same too, after folding case and punctuation, and the conversations must not be one that goes on.
 *
 * @param facts records whose answers differ in a number, a label, or yes and no
 * @param other records whose answers are only different
 */
record Disagreements(List<Origin> facts, List<Origin> other) {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What is compared of a record. */
    private record Question(List<Message> before, String lastTurn) {
        static Question of(Pair pair) {
            List<Message> before = pair.before();
            String last = before.isEmpty() ? "" : before.get(before.size() - 1).textAndCalls();
            return new Question(
                    before,
                    NOT_A_WORD
                            .matcher(last.toLowerCase(Locale.ROOT))
                            .replaceAll(" ")
                            .strip());
        }

        boolean isAskedBy(Question other) {
            return lastTurn.equals(other.lastTurn) && !goesOn(other) && !other.goesOn(this);
        }

        /** Whether this is the same conversation at a later turn. */
        private boolean goesOn(Question earlier) {
            return before.size() > earlier.before.size()
                    && before.subList(0, earlier.before.size()).equals(earlier.before);
        }
    }

    /** Reads the records that may disagree, which are few, once more. */
    static Disagreements of(Pairs pairs, Survey survey, Decisions decisions, Progress progress) {
        int[] keptOf = keptOf(decisions);
        List<Conflict> conflicts = decisions.duplicates().conflicts(progress).stream()
                .filter(conflict -> isExported(conflict.record(), keptOf, decisions.assignment()))
                .toList();
        var wanted = new BitSet();
        for (Conflict conflict : conflicts) {
            wanted.set(decisions.ordinal(conflict.record()));
            conflict.others().forEach(other -> wanted.set(decisions.ordinal(other.record())));
        }
        Map<Integer, Question> questions = questions(pairs, survey, wanted, progress);
        var facts = new ArrayList<Origin>();
        var others = new ArrayList<Origin>();
        for (Conflict conflict : conflicts) {
            Question mine = questions.get(decisions.ordinal(conflict.record()));
            conflict.others().stream()
                    .filter(other -> mine != null
                            && mine.isAskedBy(questions.getOrDefault(decisions.ordinal(other.record()), mine)))
                    .map(Conflict.Other::kind)
                    .max(java.util.Comparator.naturalOrder())
                    .ifPresent(kind -> (kind == Conflict.Kind.DIFFERENT ? others : facts)
                            .add(decisions.valid().origin(conflict.record())));
        }
        return new Disagreements(List.copyOf(facts), List.copyOf(others));
    }

    private static int[] keptOf(Decisions decisions) {
        int[] keptOf = new int[decisions.duplicates().size()];
        int next = 0;
        for (int record = 0; record < keptOf.length; record++) {
            keptOf[record] = decisions.duplicates().isRemoved(record) ? -1 : next++;
        }
        return keptOf;
    }

    private static boolean isExported(int record, int[] keptOf, Assignment assignment) {
        return keptOf[record] >= 0 && assignment.partOf(keptOf[record]).isPresent();
    }

    private static Map<Integer, Question> questions(Pairs pairs, Survey survey, BitSet wanted, Progress progress) {
        var questions = new HashMap<Integer, Question>();
        if (!wanted.isEmpty()) {
            var next = new int[1];
            pairs.pieces(progress, (number, piece) -> {
                if (survey.isReadable(number)) {
                    int ordinal = next[0]++;
                    if (wanted.get(ordinal)) {
                        questions.put(ordinal, Question.of(piece.pair()));
                    }
                }
            });
        }
        return questions;
    }
}
