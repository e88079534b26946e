package io.pairkit.dedup;

import io.pairkit.dedup.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntPredicate;

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

    /**
     * Finds them among the records that stay; those given most often first, of equal ones the earlier.
     *
     * @param least how many different prompts it takes
     */
    static List<Boilerplate> find(Tokens tokens, IntPredicate stays, int least) {
        var byAnswer = new LinkedHashMap<Long, List<Integer>>();
        for (int record = 0; record < tokens.size(); record++) {
            if (stays.test(record) && tokens.words(record, Tokens.ANSWER) > 0) {
                byAnswer.computeIfAbsent(tokens.key(record, Tokens.ANSWER), key -> new ArrayList<>())
                        .add(record);
            }
        }
        return byAnswer.values().stream()
                .map(records -> of(tokens, records))
                .filter(answer -> answer.prompts >= least)
                .sorted(Comparator.comparingInt(Boilerplate::count).reversed())
                .toList();
    }

    private static Boilerplate of(Tokens tokens, List<Integer> records) {
        long prompts = records.stream()
                .map(record -> tokens.key(record, Tokens.PROMPT))
                .distinct()
                .count();
        return new Boilerplate(
                records.get(0),
                records.size(),
                (int) prompts,
                records.subList(0, Math.min(MOST_RECORDS, records.size())));
    }
}
