package io.pairkit.audit.conflict;

import io.pairkit.audit.text.Months;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Two texts, word for word the same but for a fact or two: a number, a month, yes and no, can and cannot. Somebody who copies a
 * record and changes what it says leaves such texts; two people who answer the same question do not.
 *
 * @param how in what they differ, {@link Disagreement#NONE} where they are no such copies
 * @param words what both say, where that is enough to know a copy by; else empty
 */
record Edited(Disagreement how, Set<String> words) {
    private static final Edited NOT = new Edited(Disagreement.NONE, Set.of());
    private static final int MOST_FACTS = 3;
    private static final int LEAST_COMMON = 2;
    private static final int MANY = 8;
    private static final Pattern FIGURE = Pattern.compile("-?\\d+([.,]\\d+)*");
    private static final Map<String, String> OPPOSITES = Map.ofEntries(
            Map.entry("yes", "no"),
            Map.entry("can", "cannot"),
            Map.entry("true", "false"),
            Map.entry("correct", "incorrect"),
            Map.entry("possible", "impossible"),
            Map.entry("allowed", "forbidden"),
            Map.entry("always", "never"),
            Map.entry("is", "isnt"),
            Map.entry("are", "arent"),
            Map.entry("was", "wasnt"),
            Map.entry("do", "dont"),
            Map.entry("does", "doesnt"),
            Map.entry("did", "didnt"),
            Map.entry("will", "wont"));

    /** Compares two answers in folded words. */
    static Edited between(List<String> left, List<String> right) {
        if (left.size() != right.size()) {
            return oneMore(left, right);
        }
        Disagreement how = Disagreement.NONE;
        int facts = 0;
        for (int i = 0; i < left.size(); i++) {
            String a = left.get(i);
            String b = right.get(i);
            if (!a.equals(b)) {
                boolean number = areFigures(a, b);
                if (++facts > MOST_FACTS || !(number || areOpposite(a, b))) {
                    return NOT;
                }
                how = number && how != Disagreement.POLARITY ? Disagreement.NUMBER : Disagreement.POLARITY;
            }
        }
        return facts == 0 || left.size() - facts < LEAST_COMMON ? NOT : new Edited(how, common(left, right));
    }

    /** One text with a negation more. */
    private static Edited oneMore(List<String> left, List<String> right) {
        List<String> longer = left.size() > right.size() ? left : right;
        List<String> shorter = longer == left ? right : left;
        if (longer.size() != shorter.size() + 1 || shorter.size() < MANY) {
            return NOT; // short ones are judged by their polarity
        }
        int same = 0;
        while (same < shorter.size() && longer.get(same).equals(shorter.get(same))) {
            same++;
        }
        return Polarity.isNegation(longer.get(same))
                        && longer.subList(same + 1, longer.size()).equals(shorter.subList(same, shorter.size()))
                ? new Edited(Disagreement.POLARITY, common(left, right))
                : NOT;
    }

    private static Set<String> common(List<String> left, List<String> right) {
        var both = new HashSet<>(left);
        both.retainAll(new HashSet<>(right));
        return both.size() < MANY ? Set.of() : both;
    }

    private static boolean areFigures(String a, String b) {
        if (Months.NAMES.contains(a) && Months.NAMES.contains(b)) {
            return true;
        }
        String left = FIGURE.matcher(a).replaceAll("0");
        return !left.equals(a) && left.equals(FIGURE.matcher(b).replaceAll("0")) && !isRounded(a, b);
    }

    /** 3.14159 and 3.1415926. */
    private static boolean isRounded(String a, String b) {
        return a.indexOf('.') >= 0 && b.indexOf('.') >= 0 && (a.startsWith(b) || b.startsWith(a));
    }

    private static boolean areOpposite(String a, String b) {
        return b.equals(OPPOSITES.get(a)) || a.equals(OPPOSITES.get(b));
    }
}
