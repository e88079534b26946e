package io.pairkit.dedup.join;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Numbers texts and collects their matches from the neighbours of units. */
final class MatchDraft {
    private final Units units;
    private final Families families;
    private final int[] sameAs;
    private final Neighbours found;
    private final Judge judge;
    private final int[] text; // by unit
    private final int[] familyText; // the text of the members that are alike, -1 for none
    private final int[] familyUnit; // one of them
    private final int[][] apart; // by family: the members with a text of their own
    private int texts;
    private final Set<Long> noted = new HashSet<>();
    private int[] left = new int[64];
    private int[] right = new int[64];
    private double[] similarity = new double[64];
    private int size;

    MatchDraft(Units units, Families families, int[] sameAs, Neighbours found, Judge judge) {
        this.units = units;
        this.families = families;
        this.sameAs = sameAs;
        this.found = found;
        this.judge = judge;
        this.text = new int[units.size()];
        this.familyText = new int[families.size()];
        this.familyUnit = new int[families.size()];
        this.apart = new int[families.size()][0];
        Arrays.fill(familyText, -1);
        number(singles());
    }

    /** Returns which members of families need a text of their own: who is near others than the rest of the family is. */
    private boolean[] singles() {
        boolean[] single = new boolean[units.size()];
        for (int unit = 0; unit < single.length; unit++) {
            for (int other : found.others(unit)) {
                if (!isCovered(unit, other)) {
                    single[unit] = true;
                    single[other] = true;
                }
            }
        }
        for (int unit = 0; unit < single.length; unit++) {
            int family = families.of[unit];
            if (family >= 0) {
                single[unit] |= !found.isNearWhole(unit, family)
                        || !Arrays.equals(found.whole(unit), found.whole(families.example[family]));
            }
        }
        return single;
    }

    /** Returns whether a pair of members follows from one of them being near the whole family of the other. */
    private boolean isCovered(int unit, int other) {
        return found.isNearWhole(unit, families.of[other]) || found.isNearWhole(other, families.of[unit]);
    }

    private void number(boolean[] single) {
        int[] counts = new int[families.size()];
        for (int unit = 0; unit < single.length; unit++) {
            int family = families.of[unit];
            if (family >= 0 && !single[unit]) {
                if (familyText[family] < 0) {
                    familyText[family] = texts++;
                    familyUnit[family] = unit;
                }
                text[unit] = familyText[family];
            } else {
                text[unit] = sameAs[unit] == unit ? texts++ : text[sameAs[unit]];
                if (family >= 0) {
                    if (counts[family] == apart[family].length) {
                        apart[family] = Arrays.copyOf(apart[family], 2 * counts[family] + 4);
                    }
                    apart[family][counts[family]++] = unit;
                }
            }
        }
        for (int family = 0; family < counts.length; family++) {
            apart[family] = Arrays.copyOf(apart[family], counts[family]);
        }
    }

    Matches build() {
        for (int unit = 0; unit < text.length; unit++) {
            int[] others = found.others(unit);
            for (int i = 0; i < others.length; i++) {
                if (!isCovered(unit, others[i])) {
                    add(text[unit], text[others[i]], found.similarity(unit, i));
                }
            }
            int family = families.of[unit];
            if (family < 0 || text[unit] != familyText[family] || unit == familyUnit[family]) {
                for (int near : found.whole(unit)) {
                    link(unit, near);
                }
            }
        }
        int[] textOf = new int[units.of().length];
        for (int record = 0; record < textOf.length; record++) {
            textOf[record] = units.of()[record] < 0 ? -1 : text[units.of()[record]];
        }
        return new Matches(
                textOf, texts, Arrays.copyOf(left, size), Arrays.copyOf(right, size), Arrays.copyOf(similarity, size));
    }

    /** Links a unit with every member of a family. */
    private void link(int unit, int family) {
        if (familyText[family] >= 0) {
            once(unit, familyUnit[family]);
        }
        for (int member : apart[family]) {
            once(unit, member);
        }
    }

    private void once(int unit, int other) {
        int a = Math.min(text[unit], text[other]);
        int b = Math.max(text[unit], text[other]);
        if (a != b && noted.add((long) a << 32 | b)) {
            add(a, b, judge.similarity(units.first()[unit], units.first()[other]));
        }
    }

    private void add(int a, int b, double shared) {
        if (size == left.length) {
            left = Arrays.copyOf(left, size * 2);
            right = Arrays.copyOf(right, size * 2);
            similarity = Arrays.copyOf(similarity, size * 2);
        }
        left[size] = a;
        right[size] = b;
        similarity[size++] = shared;
    }
}
