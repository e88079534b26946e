package io.pairkit.dedup;

import io.pairkit.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Many records made from one sentence or a few, with words put into slots: what makes the lists of a join quadratic. */
public enum TemplateFamilies {
    /** Two slots with words of their own, just above or below the threshold; every answer is the same. */
    TWO_SLOTS(24, 0, 2, 1_000_000),
    /** Three slots, filled from lists of a few hundred words. */
    THREE_SLOTS(40, 0, 3, 300),
    /** Three slots and answers that share nothing. */
    OWN_ANSWERS(40, -1, 3, 1_000_000),
    /** One slot in a long text: every two are near each other. */
    ALL_NEAR(60, 0, 1, 1_000_000),
    /** Every two near each other, and the answers as well. */
    BOTH_NEAR(60, 60, 1, 1_000_000),
    /** Prompt and answer of one template each, both just below. */
    BOTH_BELOW(24, 30, 2, 1_000_000),
    /** Slots of one to three words, so that sets differ in size. */
    UNEVEN(40, 0, 3, 100_000),
    /** Numbers in the slots: the slot guard keeps all. */
    NUMBERS(30, 0, 2, -1_000_000),
    /** Names out of a hundred and a number. */
    NAMES(30, 0, 3, -100),
    /** A word and a number. */
    MIXED_SLOTS(30, 0, 3, 1000),
    /** One long answer to ordinary prompts. */
    BOILERPLATE(0, 120, 0, 1),
    /** One long prompt with ordinary answers. */
    ONE_PROMPT(120, -1, 0, 1),
    /** Nothing in common: what the others are measured by. */
    ORDINARY(0, -1, 0, 1);

    private final int prompt;
    private final int answer;
    private final int slots;
    private final int values;

    /**
     * @param prompt words of the template, 0 for none
     * @param answer words of its template, 0 for one answer to all, -1 for an own one for each
     * @param values how many words there are for a slot, negative for names and numbers
     */
    TemplateFamilies(int prompt, int answer, int slots, int values) {
        this.prompt = prompt;
        this.answer = answer;
        this.slots = slots;
        this.values = values;
    }

    /** Returns so many records; the same for the same seed. */
    public List<Pair> pairs(int count, long seed) {
        var random = new SplittableRandom(seed);
        String[] asked = words(prompt, random);
        String[] said = words(answer, random);
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < count; i++) {
            pairs.add(Pair.of(
                    prompt == 0 ? ordinary(random) : filled(asked, random, i),
                    answer < 0
                            ? ordinary(random)
                            : answer == 0 ? "One answer to all of these." : filled(said, random, i)));
        }
        return pairs;
    }

    private String filled(String[] template, SplittableRandom random, int i) {
        String[] text = template.clone();
        for (int slot = 0; slot < slots; slot++) {
            int at = (slot + 1) * template.length / (slots + 1);
            text[at] = slot(slot, random, i);
        }
        return String.join(" ", text) + ".";
    }

    private String slot(int slot, SplittableRandom random, int i) {
        if (this == MIXED_SLOTS) {
            return slot == 0 ? word(1000 + random.nextInt(values)) : slot == 1 ? "" + i : "No" + random.nextInt(50);
        }
        if (values == -1_000_000) {
            return "" + (slot == 0 ? i : random.nextInt(90_000));
        }
        if (values < 0) {
            return slot == 0 ? "" + i : "N" + word(random.nextInt(-values));
        }
        String filled = word(5000 + random.nextInt(values));
        for (int more = this == UNEVEN ? random.nextInt(3) : 0; more > 0; more--) {
            filled += " " + word(5000 + random.nextInt(values));
        }
        return filled;
    }

    private static String[] words(int count, SplittableRandom random) {
        String[] words = new String[Math.max(0, count)];
        Arrays.setAll(words, i -> word(random.nextInt(1000)));
        return words;
    }

    private static String ordinary(SplittableRandom random) {
        String[] words = new String[12 + random.nextInt(20)];
        Arrays.setAll(words, i -> word((int) Math.min(random.nextInt(4000), 4000 * random.nextDouble())));
        return String.join(" ", words) + ".";
    }

    private static String word(int number) {
        var word = new StringBuilder();
        for (int rest = number + 1; rest > 0; rest /= 20) {
            word.append("bcdfghklmnprstvwzxjq".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }
}
