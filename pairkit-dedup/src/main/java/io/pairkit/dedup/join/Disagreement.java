package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Tokens;
import io.pairkit.dedup.text.Vocabulary;
import io.pairkit.dedup.text.Words;
import java.util.HashSet;
import java.util.Set;

/** Tells in what two answers disagree. Used by one thread. */
public final class Disagreement {
    private static final Set<Long> YES = hashes("yes yeah yep true correct");
    private static final Set<Long> NO = hashes("no nope false incorrect");
    private static final int LABEL = 3; // words

    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final Slots slots;
    private final Numbers numbers;

    public Disagreement(Tokens tokens) {
        this.tokens = tokens;
        this.vocabulary = tokens.vocabulary();
        this.slots = new Slots(tokens);
        this.numbers = new Numbers(tokens, slots);
    }

    /** As the public enumeration of the same constants. */
    public enum Kind {
        DIFFERENT,
        LABEL,
        NUMBER,
        NEGATION
    }

    static Set<Long> hashes(String words) {
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
        if (numbers.differ(a, b, left, right)) {
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
}
