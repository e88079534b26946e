package io.pairkit.dedup.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Numbers hashes 0, 1, 2 … in the order in which they come, and knows which of them are numbers and negations. */
public final class Vocabulary {
    private static final Set<Long> NEGATIONS = new java.util.HashSet<>();
    private static final Map<Long, Long> POSITIVE = new HashMap<>();

    static {
        for (String word :
                ("not no never none nobody nothing nowhere neither nor cannot without cant dont doesnt didnt isnt"
                                + " arent wasnt werent wont wouldnt shouldnt couldnt hasnt havent hadnt mustnt")
                        .split(" ")) {
            NEGATIONS.add(Words.hashOf(word));
        }
        for (String verb : ("can do does did is are was were would should could has have had must might need dare ought"
                        + " may shall ai")
                .split(" ")) {
            negated(verb, verb.equals("can") ? "can't" : verb + "n't");
        }
        negated("will", "won't");
        negated("shall", "shan't");
        POSITIVE.put(Words.hashOf("cannot"), Words.hashOf("can"));
        POSITIVE.put(Words.hashOf("without"), Words.hashOf("with"));
    }

    private static void negated(String verb, String contraction) {
        for (String written : new String[] {contraction, contraction.replace('\'', '\u2019')}) {
            NEGATIONS.add(Words.hashOf(written));
            POSITIVE.put(Words.hashOf(written), Words.hashOf(verb));
        }
    }

    private long[] hashes = new long[1024]; // by number; the three lowest bits say what the word is
    private int[] table = new int[4096]; // number + 1, or 0 for a free place
    private int size;

    /** The bit of {@link #hash} that says: has a digit. */
    static final long NUMBER = Words.NUMBER;
    /** The bit of {@link #hash} that says: is a negation. */
    static final long NEGATION = 1;

    /** Returns the number of a word, a new one if it has none yet; its lowest bit is ignored. */
    int add(long word) {
        long key = word & ~Words.KIND;
        int mask = table.length - 1;
        int place = (int) (key >>> 20) & mask;
        while (table[place] != 0) {
            int number = table[place] - 1;
            if ((hashes[number] & ~Words.KIND) == key) {
                return number;
            }
            place = (place + 1) & mask;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size + (size >> 1));
        }
        hashes[size] = key | (word & (NUMBER | Words.FIGURE)) | (NEGATIONS.contains(key) ? NEGATION : 0);
        table[place] = ++size;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        int[] larger = new int[table.length * 2];
        int mask = larger.length - 1;
        for (int number = 0; number < size; number++) {
            int place = (int) (hashes[number] >>> 20) & mask;
            while (larger[place] != 0) {
                place = (place + 1) & mask;
            }
            larger[place] = number + 1;
        }
        table = larger;
    }

    /** Returns a vocabulary of its own with the same words. */
    Vocabulary copy() {
        var copy = new Vocabulary();
        copy.hashes = hashes.clone();
        copy.table = table.clone();
        copy.size = size;
        return copy;
    }

    /** Returns how many words there are. */
    public int size() {
        return size;
    }

    /** Returns the hash of a word without what its lowest bits say. */
    public long hash(int number) {
        return hashes[number] & ~Words.KIND;
    }

    /** Returns whether a word has a digit. */
    public boolean isNumber(int number) {
        return (hashes[number] & NUMBER) != 0;
    }

    /** Returns whether a word is a figure: a number as one says it, no identifier with digits. */
    public boolean isFigure(int number) {
        return (hashes[number] & Words.FIGURE) != 0;
    }

    /** Returns whether a word is a negation; the lowest bits of its hash do not count. */
    public static boolean isNegation(long word) {
        return NEGATIONS.contains(word & ~Words.KIND);
    }

    /** Returns whether a word is a negation. */
    public boolean isNegation(int number) {
        return (hashes[number] & NEGATION) != 0;
    }

    /** Returns the hash of the positive form of a negated word, such as can of can't; 0 for other words. */
    public long positive(int number) {
        return isNegation(number) ? POSITIVE.getOrDefault(hash(number), 0L) : 0;
    }

    /** Returns whether a word is the positive form of a negated one. */
    public boolean isPositive(int number) {
        return POSITIVE.containsValue(hash(number));
    }

    /** Returns whether one word is the other with a negation: can and can't, with and without. */
    public boolean isNegated(int one, int other) {
        return isNegation(one) && positive(one) == hash(other) || isNegation(other) && positive(other) == hash(one);
    }
}
