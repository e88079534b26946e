package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Tokens;
import io.pairkit.dedup.text.Vocabulary;
import io.pairkit.dedup.text.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells in what two answers disagree. Used by one thread.
 *
 * <p>Nothing but other words where the questions ask for something else after all: prompts of a long template or about one
 * long text are near each other whatever is asked. Nor where a question asks to make something up, of which there are many
 * good answers, unless it is yes and no. Labels disagree unless one holds the other or one is small talk.
 */
public final class Disagreement {
    private static final Set<Long> YES = hashes("yes yeah yep");
    private static final Set<Long> NO = hashes("no nope");
    private static final Set<Long> TRUE = hashes("true correct right");
    private static final Set<Long> FALSE = hashes("false incorrect wrong");
    private static final long OR = Words.hashOf("or");
    private static final Set<Long> SMALL_TALK = hashes(
            "sure ok okay what huh oh ah haha hahaha heh hi hello hey bye thanks"
                    + " thank you're you’re you welcome sorry i'm i’m i am are got it excuse me pardon please great good cool nice"
                    + " wow really why alright indeed well fine no yes problem course of see understood very exciting lol");
    private static final Set<Long> OPEN = hashes("generate suggest invent imagine brainstorm devise rewrite rephrase"
            + " paraphrase antonym antonyms synonym synonyms joke poem slogan emoji emojis recommend random guess recipe"
            + " recipes ingredients");
    private static final int LABEL = 3; // words
    private static final int REQUEST = 40; // words of a prompt in which it says what it wants
    private static final int OTHER_WORDS = 3;

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
        if (asksForSomethingElse(a, b)) {
            return Kind.DIFFERENT;
        }
        if (opposed(left, right) || negated(a, b, left, right)) {
            return Kind.NEGATION;
        }
        if (isOpen(a)) {
            return Kind.DIFFERENT;
        }
        if (numbers.differ(a, b, left, right)) {
            return Kind.NUMBER;
        }
        return isLabel(left) && isLabel(right) && !holds(left, right) ? Kind.LABEL : Kind.DIFFERENT;
    }

    /** Returns whether each prompt has words of its own, together too many for another wording of one question. */
    private boolean asksForSomethingElse(int a, int b) {
        Set<Long> left = contentOf(a);
        Set<Long> right = contentOf(b);
        long own = left.stream().filter(word -> !right.contains(word)).count();
        long others = right.stream().filter(word -> !left.contains(word)).count();
        return own > 0 && others > 0 && own + others >= OTHER_WORDS;
    }

    private Set<Long> contentOf(int record) {
        var content = new HashSet<Long>();
        for (int word : tokens.wordsOf(record, Tokens.PROMPT)) {
            long hash = vocabulary.hash(word >> 1);
            if (!Numbers.isFunctionWord(hash)) {
                content.add(hash);
            }
        }
        return content;
    }

    private boolean isLabel(int[] words) {
        return words.length <= LABEL
                && Arrays.stream(words).anyMatch(word -> !SMALL_TALK.contains(vocabulary.hash(word >> 1)));
    }

    /** Returns whether one answer has all words of the other. */
    private static boolean holds(int[] left, int[] right) {
        Set<Integer> mine = Arrays.stream(left).mapToObj(word -> word >> 1).collect(Collectors.toSet());
        Set<Integer> other = Arrays.stream(right).mapToObj(word -> word >> 1).collect(Collectors.toSet());
        return mine.containsAll(other) || other.containsAll(mine);
    }

    /** Returns whether a prompt asks to make something up, or for one of many. */
    private boolean isOpen(int record) {
        int[] words = tokens.wordsOf(record, Tokens.PROMPT);
        return Arrays.stream(words, 0, Math.min(REQUEST, words.length))
                .anyMatch(word -> OPEN.contains(vocabulary.hash(word >> 1)));
    }

    private boolean opposed(int[] left, int[] right) {
        return !leavesOpen(left)
                && !leavesOpen(right)
                && (opposed(left[0], right[0], YES, NO) || opposed(left[0], right[0], TRUE, FALSE));
    }

    private boolean opposed(int left, int right, Set<Long> one, Set<Long> other) {
        long a = vocabulary.hash(left >> 1);
        long b = vocabulary.hash(right >> 1);
        return one.contains(a) && other.contains(b) || other.contains(a) && one.contains(b);
    }

    /** Returns whether an answer begins as in "true or false". */
    private boolean leavesOpen(int[] words) {
        return words.length > 1 && vocabulary.hash(words[1] >> 1) == OR;
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
