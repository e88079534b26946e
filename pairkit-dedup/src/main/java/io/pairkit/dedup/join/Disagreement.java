package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Tokens;
import io.pairkit.dedup.text.Vocabulary;
import io.pairkit.dedup.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells in what two answers disagree. Used by one thread. */
public final class Disagreement {
    private static final Set<Long> YES = hashes("yes yeah yep true correct");
    private static final Set<Long> NO = hashes("no nope false incorrect");
    private static final int LABEL = 3; // words

    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final Slots slots;

    public Disagreement(Tokens tokens) {
        this.tokens = tokens;
        this.vocabulary = tokens.vocabulary();
        this.slots = new Slots(tokens);
    }

    /** As the public enumeration of the same constants. */
    public enum Kind {
        DIFFERENT,
        LABEL,
        NUMBER,
        NEGATION
    }

    private static Set<Long> hashes(String words) {
        var hashes = new HashSet<Long>();
        for (String word : words.split(" ")) {
            hashes.add(Words.hashOf(word));
        }
        return Set.copyOf(hashes);
    }

    /** Returns the gravest disagreement of the answers of two records, which are not the same. */
    public Kind of(int a, int b) {
        int[] left = tokens.wordsOf(a, Tokens.ANSWER);
        int[] right = tokens.wordsOf(b, Tokens.ANSWER);
        if (left.length == 0 || right.length == 0) {
            return Kind.DIFFERENT;
        }
        if (opposed(left[0], right[0]) || negated(a, b, left, right)) {
            return Kind.NEGATION;
        }
        if (numbersDiffer(left, right)) {
            return Kind.NUMBER;
        }
        return left.length <= LABEL && right.length <= LABEL ? Kind.LABEL : Kind.DIFFERENT;
    }

    private boolean opposed(int a, int b) {
        long left = vocabulary.hash(a >> 1);
        long right = vocabulary.hash(b >> 1);
        return YES.contains(left) && NO.contains(right) || NO.contains(left) && YES.contains(right);
    }

    private boolean negated(int a, int b, int[] left, int[] right) {
        return negations(left) != negations(right) && slots.isSameButSlots(a, b, Tokens.ANSWER);
    }

    private long negations(int[] words) {
        long count = 0;
        for (int word : words) {
            if (vocabulary.isNegation(word >> 1)) {
                count++;
            }
        }
        return count;
    }

    private boolean numbersDiffer(int[] left, int[] right) {
        Map<Integer, List<Integer>> mine = byUnit(left);
        Map<Integer, List<Integer>> other = byUnit(right);
        for (Map.Entry<Integer, List<Integer>> numbers : mine.entrySet()) {
            List<Integer> facing = other.get(numbers.getKey());
            if (facing != null && facing.stream().noneMatch(numbers.getValue()::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the numbers of an answer by the word that follows; -1 stands for none, and only if the answer is that number. */
    private Map<Integer, List<Integer>> byUnit(int[] words) {
        var byUnit = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < words.length; i++) {
            if (vocabulary.isNumber(words[i] >> 1)) {
                boolean last = i + 1 == words.length;
                if (!last && !vocabulary.isNumber(words[i + 1] >> 1) || words.length == 1) {
                    byUnit.computeIfAbsent(last ? -1 : words[i + 1] >> 1, unit -> new ArrayList<>())
                            .add(words[i] >> 1);
                }
            }
        }
        return byUnit;
    }
}
