package io.pairkit.privacy.structured;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;

/** How telephone numbers are written: groups of digits, signs between them, extensions. */
final class PhoneText {
    private PhoneText() {}

    /** Returns where a number begins whose first group of digits is here: at its plus sign or bracket. */
    static int start(Scan scan, int from) {
        int start = from;
        if (scan.at(start - 1) == '(' || scan.at(start - 1) == '+') {
            start--;
        }
        if (scan.at(start) == '(' && scan.at(start - 1) == '+' || scan.at(start) == '+' && scan.at(start - 1) == '(') {
            start--;
        }
        if (scan.at(start) == '(' && !closes(scan, from)) {
            return start + 1; // "(0211 123456)", "(+49 211 123456)": the brackets belong to the sentence
        }
        return start;
    }

    /** Returns whether a bracket that was opened here closes inside the number: digits follow behind it. */
    private static boolean closes(Scan scan, int from) {
        int at = from;
        while (at - from < 10 && (Ascii.digit(scan.at(at)) || scan.at(at) == ' ' || scan.at(at) == '-')) {
            at++;
        }
        if (scan.at(at) != ')') {
            return false;
        }
        int next = at + 1;
        while (next - at < 3 && next < scan.length && isSign(scan.charAt(next))) {
            next++;
        }
        return Ascii.digit(scan.at(next));
    }

    /** Reads the groups of digits from here on; returns how many there are. */
    static int groups(Scan scan, int from, int to, int[] ends, int[] counts) {
        int groups = 0;
        int at = from;
        int end = to;
        int total = 0;
        while (groups < ends.length) {
            ends[groups] = end;
            counts[groups] = end - at;
            total += end - at;
            groups++;
            if (total > 15) {
                return groups - 1;
            }
            int next = end;
            int signs = 0;
            while (signs < 3 && next < scan.length && isSign(scan.charAt(next))) {
                next++;
                signs++;
            }
            if (signs == 0 || next >= scan.length || !Ascii.digit(scan.charAt(next))) {
                return groups;
            }
            at = next;
            end = scan.digits(at);
        }
        return groups;
    }

    private static boolean isSign(char c) {
        return c == ' '
                || c == '-'
                || c == '.'
                || c == '('
                || c == ')'
                || c == '/'
                || c == '\u00a0'
                || c == '\u2011'
                || c == '\u2013';
    }

    /** Returns whether the groups are those of North America: three, three, four, with or without 1 or 001 before. */
    static boolean american(Scan scan, int from, int[] ends, int[] counts, int groups) {
        int first =
                groups == 4 && (counts[0] == 1 && scan.charAt(from) == '1' || counts[0] == 3 && scan.is(from, "001"))
                        ? 1
                        : 0;
        return groups - first == 3 && counts[first] == 3 && counts[first + 1] == 3 && counts[first + 2] == 4;
    }

    /** Returns whether the area code may be one. */
    static boolean valid(Scan scan, int from, int[] counts, int groups) {
        int area = from;
        if (groups == 4) {
            area += counts[0];
            while (area < scan.length && !Ascii.digit(scan.charAt(area))) {
                area++;
            }
        }
        char first = scan.at(area);
        return first >= '2' && first <= '9';
    }

    static boolean isPhoneLike(int[] counts, int groups, int total) {
        int longest = 0;
        for (int i = 0; i < groups; i++) {
            longest = Math.max(longest, counts[i]);
        }
        return total <= 15 && (groups == 1 || longest <= 12);
    }

    /** Returns whether digits are a date, a time, a decimal number, or groups of thousands rather than a number to dial. */
    static boolean dateOrNumber(Scan scan, int from, int[] ends, int[] counts, int groups) {
        char sign = groups > 1 ? scan.at(ends[0]) : '\0';
        if (groups == 2 && sign == '.') {
            return true; // a decimal fraction
        }
        if (groups >= 3
                && counts[0] == 4
                && counts[1] <= 2
                && counts[2] <= 2
                && (sign == '-' || sign == '/' || sign == '.')) {
            return true; // 2024-01-31
        }
        if (groups == 3
                && counts[0] <= 2
                && counts[1] <= 2
                && counts[2] == 4
                && (sign == '-' || sign == '/' || sign == '.')) {
            return true; // 31/01/2024
        }
        if (groups == 1 && counts[0] == 8 && (scan.is(from, "19") || scan.is(from, "20"))) {
            return true; // 20240131
        }
        if (groups == 2 && counts[0] == 4 && counts[1] == 4 && (scan.is(from, "19") || scan.is(from, "20"))) {
            return true; // 2019-2024
        }
        boolean area = counts[0] >= 3 && counts[0] <= 5 && scan.charAt(from) == '0'; // 089/1234567
        if (groups == 2 && sign == '/' && !(area && counts[1] >= 5) || binary(scan, from, ends[groups - 1])) {
            return true;
        }
        if (groups > 1 && counts[groups - 1] == 1) {
            return true;
        }
        int ones = 0;
        for (int i = 0; i < groups; i++) {
            ones += counts[i] == 1 ? 1 : 0;
        }
        return ones > 2;
    }

    private static boolean binary(Scan scan, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scan.charAt(i) > '1' && scan.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a number is kept free for fiction: 555-0100 to 555-0199. */
    static boolean fictitious(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.length() >= 7 && digits.length() <= 13 && digits.startsWith("55501", digits.length() - 7);
    }

    /** Returns the end with an extension, if one follows: x123, ext. 123. */
    static int extension(Scan scan, int end) {
        int at = scan.blanks(end, 2);
        int mark = at;
        for (String word : new String[] {"extension ", "ext. ", "ext.", "ext ", "ext", "x ", "x"}) {
            if (scan.is(at, word)) {
                mark = at + word.length();
                break;
            }
        }
        if (mark == at) {
            return end;
        }
        int digits = scan.digits(mark);
        return digits > mark && digits - mark <= 6 && !Ascii.word(scan.at(digits)) ? digits : end;
    }
}
