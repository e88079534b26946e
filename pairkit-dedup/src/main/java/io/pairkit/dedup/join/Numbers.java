package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Tokens;
import io.pairkit.dedup.text.Vocabulary;
import io.pairkit.dedup.text.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether two answers give different numbers for the same thing. Used by one thread.
 *
 * <p>They do when they are the same words but for slots, among which are numbers; or when they give different numbers of the
 * same unit, the word that follows. What is no statement does not count: numbers of the question, items of a numbered list,
 * identifiers with digits, addresses of pages, program code, what is mostly figures. Long answers say many things, so there the unit must come once in each and
 * what stands before the number must agree as well.
 */
final class Numbers {
    private static final Set<Long> CODE = Disagreement.hashes("int return def import include printf cout println void"
            + " const var let function func class public static elif endl iostream stdio str len self null math std"
            + " select python range print sqrt sympy datetime shell wolfram awk grep https http www com");
    private static final Set<Long> NO_UNIT = Disagreement.hashes("a an and are as at be but by can for from has have he"
            + " her his i if in is it its of on or our she so than that the their then there these they this to was we"
            + " were when where which while who will with you your out into after before since until also not");
    private static final Map<Long, Long> SPELT = spelt("two three four five six seven eight nine ten eleven twelve"
            + " thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"); // one is a pronoun as well
    private static final int LEAST_CODE = 2;
    private static final int SHORT = 30; // words
    private static final int TERSE = 15;
    private static final int BEFORE = 3;

    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final Slots slots;

    Numbers(Tokens tokens, Slots slots) {
        this.tokens = tokens;
        this.vocabulary = tokens.vocabulary();
        this.slots = slots;
    }

    private static Map<Long, Long> spelt(String words) {
        var values = new HashMap<Long, Long>();
        for (String word : words.split(" ")) {
            values.put(Words.hashOf(word), Words.hashOf(Integer.toString(values.size() + 2)));
        }
        return Map.copyOf(values);
    }

    private boolean isNumber(int word) {
        return vocabulary.isFigure(word >> 1) || SPELT.containsKey(vocabulary.hash(word >> 1));
    }

    /** Returns whether a word means nothing by itself. */
    static boolean isFunctionWord(long hash) {
        return NO_UNIT.contains(hash);
    }

    /** Returns whether the answers of two records give different numbers. */
    boolean differ(int a, int b, int[] left, int[] right) {
        if (isCode(left) || isCode(right)) {
            return false;
        }
        int[] mine = stated(a, left);
        int[] other = stated(b, right);
        if (mine.length == 0 || other.length == 0 || isFormula(left, mine) || isFormula(right, other)) {
            return false;
        }
        if (slots.isSameButSlots(a, b, Tokens.ANSWER)) {
            Set<Long> here = values(left, mine);
            Set<Long> there = values(right, other);
            return !here.containsAll(there) && !there.containsAll(here); // to say more is no contradiction
        }
        return byUnit(left, mine, right, other) || terse(left, mine, right, other);
    }

    private boolean isCode(int[] words) {
        int found = 0;
        var seen = new HashSet<Long>();
        for (int word : words) {
            long hash = vocabulary.hash(word >> 1);
            if (CODE.contains(hash) && seen.add(hash) && ++found >= LEAST_CODE) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether an answer is mostly figures: a pattern, a table, a sum. */
    private static boolean isFormula(int[] words, int[] figures) {
        return words.length > TERSE && 3 * figures.length > words.length;
    }

    /** Returns where an answer states numbers: not those of its question, nor those that number a list. */
    private int[] stated(int record, int[] words) {
        int[] places = new int[words.length];
        int size = 0;
        var asked = new HashSet<Long>();
        for (int word : tokens.wordsOf(record, Tokens.PROMPT)) {
            asked.add(value(word));
        }
        boolean[] item = items(words);
        for (int i = 0; i < words.length; i++) {
            if (isNumber(words[i]) && !item[i] && !asked.contains(value(words[i]))) {
                places[size++] = i;
            }
        }
        return Arrays.copyOf(places, size);
    }

    /** Marks 1, 2, 3 … where they come in this order: the items of a list, three of them, or two with some words between. */
    private boolean[] items(int[] words) {
        boolean[] item = new boolean[words.length];
        int next = 1;
        int last = -BEFORE;
        int least = words.length;
        for (int i = 0; i < words.length; i++) {
            if (vocabulary.hash(words[i] >> 1) == Numerals.hash(next) && i - last > 1) {
                least = next > 1 ? Math.min(least, i - last) : least;
                item[i] = true;
                last = i;
                next++;
            }
        }
        return next > 3 || next == 3 && least >= BEFORE ? item : new boolean[words.length];
    }

    /** Hashes of the first numerals. */
    private static final class Numerals {
        private static final long[] HASHES = new long[100];

        static {
            for (int i = 0; i < HASHES.length; i++) {
                HASHES[i] = Words.hashOf(Integer.toString(i));
            }
        }

        static long hash(int value) {
            return value < HASHES.length ? HASHES[value] : 0;
        }
    }

    /** Returns what a number is worth: five is 5. */
    private long value(int word) {
        long hash = vocabulary.hash(word >> 1);
        return SPELT.getOrDefault(hash, hash);
    }

    private Set<Long> values(int[] words, int[] places) {
        var values = new HashSet<Long>();
        for (int place : places) {
            values.add(value(words[place]));
        }
        return values;
    }

    private boolean byUnit(int[] left, int[] mine, int[] right, int[] other) {
        boolean isLong = left.length > SHORT || right.length > SHORT;
        Map<Integer, int[]> units = units(left, mine);
        for (Map.Entry<Integer, int[]> facing : units(right, other).entrySet()) {
            int[] here = units.get(facing.getKey());
            if (here != null
                    && disjoint(left, here, right, facing.getValue())
                    && (!isLong || isSaidOnceAndAlike(left, here, right, facing.getValue()))) {
                return true;
            }
        }
        return false;
    }

    private boolean disjoint(int[] left, int[] here, int[] right, int[] there) {
        return Arrays.stream(here)
                .noneMatch(i -> Arrays.stream(there).anyMatch(k -> value(left[i]) == value(right[k])));
    }

    /** Returns the places of the numbers of each unit, the word that follows. */
    private Map<Integer, int[]> units(int[] words, int[] places) {
        var units = new HashMap<Integer, int[]>();
        for (int place : places) {
            int unit = place + 1 < words.length ? words[place + 1] >> 1 : -1;
            if (unit >= 0
                    && !vocabulary.isNumber(unit)
                    && !SPELT.containsKey(vocabulary.hash(unit))
                    && !NO_UNIT.contains(vocabulary.hash(unit))) {
                units.merge(unit, new int[] {place}, Numbers::and);
            } else if (words.length == 1) {
                units.put(-1, new int[] {place});
            }
        }
        return units;
    }

    private static int[] and(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** Returns whether there is one number each, and the words before them agree in at least one that means something. */
    private boolean isSaidOnceAndAlike(int[] left, int[] here, int[] right, int[] there) {
        if (here.length > 1 || there.length > 1) {
            return false;
        }
        int i = here[0];
        int k = there[0];
        for (int x = Math.max(0, i - BEFORE); x < i; x++) {
            for (int y = Math.max(0, k - BEFORE); y < k; y++) {
                if (left[x] >> 1 == right[y] >> 1 && !NO_UNIT.contains(vocabulary.hash(left[x] >> 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two terse answers with one number each, after the same word: costs 20, costs 25. */
    private boolean terse(int[] left, int[] mine, int[] right, int[] other) {
        return left.length <= TERSE
                && right.length <= TERSE
                && mine.length == 1
                && other.length == 1
                && value(left[mine[0]]) != value(right[other[0]])
                && mine[0] > 0
                && other[0] > 0
                && left[mine[0] - 1] >> 1 == right[other[0] - 1] >> 1
                && mine[0] == left.length - 1
                && other[0] == right.length - 1;
    }
}
