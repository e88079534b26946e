package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Hash;
import io.pairkit.dedup.text.Tokens;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is compared: which texts of which records, cut into shingles of which width.
 *
 * @param tokens the records
 * @param shelf their shingles
 * @param n units in a shingle
 * @param prompt whether prompts are compared
 * @param answer whether answers are compared
 * @param rejected rejected answers, as answers, if they are compared beside what else is; else null
 * @param groupOf for each record its group, or null where groups play no part
 * @param within whether only records of one group are compared; else only those of different groups
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares these, and the array is the caller's own
public record Compared(
        Tokens tokens,
        Shelf shelf,
        int n,
        boolean prompt,
        boolean answer,
        @Nullable Tokens rejected,
        int @Nullable [] groupOf,
        boolean within) {
    /** Returns this for prompts alone. */
    Compared prompts() {
        return new Compared(tokens, shelf, n, true, false, null, groupOf, within);
    }

    /** Returns this without groups where records of one are nothing to each other: whoever asks leaves those out. */
    Compared together() {
        return isAcross() ? new Compared(tokens, shelf, n, prompt, answer, rejected, null, false) : this;
    }

    /** Returns whether two records may be duplicates of each other as far as their groups go. */
    boolean mayMeet(int a, int b) {
        return groupOf == null || (groupOf[a] == groupOf[b]) == within;
    }

    /** Returns the groups of some records. */
    int[] groups(int[] records) {
        int[] known = groupOf;
        return known == null
                ? new int[0]
                : Arrays.stream(records).map(record -> known[record]).toArray();
    }

    /** Returns whether records with the same texts and group are no duplicates of each other. */
    boolean isAcross() {
        return groupOf != null && !within;
    }

    /** Returns whether only records of one group are compared. */
    boolean isWithin() {
        return groupOf != null && within;
    }

    /** Returns what the hash bits of a record's values are mixed with, so that what never meets shares nothing. */
    int salt(int record) {
        return groupOf == null || !within ? 0 : (int) Hash.finish(groupOf[record] + 1L) & Shelf.HASH << 1;
    }

    /** Returns whether a compared text is blank: such a record is near nothing. */
    boolean isBlank(int record) {
        return prompt && tokens.units(record, Tokens.PROMPT) == 0 || answer && tokens.units(record, Tokens.ANSWER) == 0;
    }

    /** Returns a hash that records share whose compared texts have the same words of the same kinds. */
    long key(int record) {
        long state = Hash.SEED;
        if (prompt) {
            state = Hash.step(state, tokens.key(record, Tokens.PROMPT));
        }
        if (answer) {
            state = Hash.step(state, tokens.key(record, Tokens.ANSWER));
        }
        if (rejected != null) {
            state = Hash.step(state, rejected.key(record, Tokens.ANSWER));
        }
        return Hash.finish(groupOf == null ? state : Hash.step(state, groupOf[record]));
    }

    /** Returns the threshold for the shingles of all compared texts together: never above what each text must reach. */
    public double filter(double threshold) {
        // If both texts reach t, their union does (the mediant lies between); the margin covers rounding.
        return prompt && answer ? Math.max(threshold - 1e-12, Double.MIN_NORMAL) : threshold;
    }
}
