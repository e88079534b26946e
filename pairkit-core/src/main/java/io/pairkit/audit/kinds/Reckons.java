package io.pairkit.audit.kinds;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether an answer reckons step by step: it works out at least two different sums, such as {@code 3 + 4 = 7}. Chains of
 * reasoning in words are not told: steps of a manual and of an argument look alike.
 */
final class Reckons {
    private static final int LOOK = 4000;
    private static final Pattern SUM = Pattern.compile(
            "(?<![\\d.,])\\d[\\d,.]*+%?\\)?[\\s\u00a0]*+(?:[-+*/×÷x·]|\\bplus\\b|\\bminus\\b|\\btimes\\b)"
                    + "[\\s\u00a0]*+[$€£(]*+\\d[\\d,.]*+%?[^=\n]{0,30}=[\\s\u00a0]*+[$€£]?(\\d[\\d.,]*+)");

    private Reckons() {}

    static boolean in(String answer) {
        int first = answer.indexOf('=');
        if (first < 0 || answer.indexOf('=', first + 1) < 0 || answer.contains("```")) {
            return false;
        }
        Set<String> sums = new HashSet<>();
        Matcher sum = SUM.matcher(answer.length() > LOOK ? answer.substring(0, LOOK) : answer);
        while (sum.find() && sums.size() < 2) {
            if (!sum.group(1).equals("0") && !sum.group(1).equals("0.")) {
                sums.add(sum.group().replaceAll("\\s", ""));
            }
        }
        return sums.size() > 1;
    }
}
