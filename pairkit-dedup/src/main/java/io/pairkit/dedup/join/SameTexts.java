package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Tokens;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Prompts that may stand in several groups: a text is looked at once, however many have it. Safe for many threads. */
final class SameTexts {
    private final Units units;
    private final Skeletons skeletons;
    private final int[] textOf; // by unit
    private final int[] example; // by text: a unit
    private final Grouped ofClass; // by class of the same words: its texts
    private final Grouped records; // by text
    private final Apart.Shares shares;
    private final int[] afterApart; // by place in records: the next one of another group

    SameTexts(Compared prompts, Units units, int[] asking, Skeletons skeletons, Apart apart) {
        this.units = units;
        this.skeletons = skeletons;
        this.textOf = new int[units.size()];
        int[] examples = new int[units.size()];
        var numbers = new LongNumbers(units.size());
        for (int unit = 0; unit < textOf.length; unit++) {
            textOf[unit] = numbers.add(prompts.tokens().key(units.first()[unit], Tokens.PROMPT));
            if (numbers.isNew()) {
                examples[textOf[unit]] = unit;
            }
        }
        this.example = Arrays.copyOf(examples, numbers.size());
        int[] texts = IntStream.range(0, example.length).toArray();
        this.ofClass = new Grouped(skeletons.classes(), texts, text -> skeletons.same(example[text]));
        this.records = new Grouped(example.length, asking, record -> textOf[units.of()[record]]);
        this.shares = apart.shares(asking, record -> textOf[units.of()[record]]);
        this.afterApart = records.runs(apart::areOne);
    }

    /** Returns one unit of each text that has the same words as a unit, that of its own text among them. */
    int[] of(int unit) {
        int known = skeletons.same(unit);
        return known < 0
                ? new int[0]
                : IntStream.range(ofClass.start(known), ofClass.end(known))
                        .map(place -> example[ofClass.at(place)])
                        .toArray();
    }

    /** Returns whether two units have the same text. */
    boolean areOne(int unit, int other) {
        return textOf[unit] == textOf[other];
    }

    /** Returns how many records before one have the text of a unit and are of another group. */
    int before(int unit, int record) {
        return records.before(textOf[unit], record) - shares.before(textOf[unit], record);
    }

    /** Returns the place of the first record that has the text of a unit. */
    int start(int unit) {
        return records.start(textOf[unit]);
    }

    int record(int place) {
        return records.at(place);
    }

    /** Returns the next place whose record is not of the group of the one at a place. */
    int afterApart(int place) {
        return afterApart[place];
    }
}
