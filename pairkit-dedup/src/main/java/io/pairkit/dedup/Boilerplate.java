package io.pairkit.dedup;

import java.util.List;

/**
 * One answer given to several different prompts.
 *
 * @param answer the ordinal of the first record that gives it
 * @param count how many records give it
 * @param prompts how many different prompts it is given to
 * @param records the first records that give it, ascending, at most {@value #MOST_RECORDS}
 */
public record Boilerplate(int answer, int count, int prompts, List<Integer> records) {
    /** How many records are named. */
    public static final int MOST_RECORDS = 20;

    public Boilerplate {
        records = List.copyOf(records);
    }
}
