package io.pairkit.audit.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers and dates of a text by their unit: {@code {day=[30], $=[5]}}. Code, list markers and bare numbers are left out. */
public final class Quantities {
    /** The unit of a day of a month, as in {@code 3-14}. */
    public static final String DATE = "date";
    /** The unit of a year that is a date and no span. */
    public static final String YEAR = "calendar year";

    private static final Set<String> BEFORE_YEAR = Set.of(
            "in",
            "since",
            "until",
            "from",
            "year",
            "before",
            "after",
            "to",
            "by",
            "of",
            "founded",
            "established",
            "im",
            "en",
            "seit");
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final Map<String, String> TENS =
            Map.of("thirty", "30", "forty", "40", "fifty", "50", "sixty", "60", "ninety", "90", "hundred", "100");

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?::(\\d{2}))?(am|pm)?");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}(st|nd|rd|th)?");
    private static final Pattern MARKER = Pattern.compile("\\(?\\d{1,2}[.):]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Quantities() {}

    /** Returns whether a unit measures something, so that two figures of it can disagree. */
    public static boolean isMeasure(String unit) {
        return Units.isMeasure(unit);
    }

    /** Returns the figures of a text by unit; empty where it has none. */
    public static Map<String, Set<String>> of(String text) {
        var found = new HashMap<String, Set<String>>();
        String[] tokens = SPACES.split(withoutCode(text));
        boolean[] lineStart = lineStarts(text, tokens.length);
        for (int i = 0; i < tokens.length; i++) {
            String token = Units.trim(tokens[i]);
            if (token.isEmpty() || (lineStart[i] && MARKER.matcher(tokens[i]).matches())) {
                continue;
            }
            number(tokens, i, token, found);
        }
        return found;
    }

    private static void number(String[] tokens, int i, String token, Map<String, Set<String>> found) {
        String lower = token.toLowerCase(Locale.ROOT);
        char first = lower.charAt(0);
        if (!isDigit(first) && "$€£¥".indexOf(first) < 0) {
            if (spelled(lower).isEmpty() && !Months.NAMES.contains(lower)) {
                return; // nearly all words
            }
        } else if (ISO.matcher(lower).matches()) {
            add(found, DATE, Integer.parseInt(lower, 5, 7, 10) + "-" + Integer.parseInt(lower, 8, 10, 10));
            add(found, YEAR, lower.substring(0, 4));
            return;
        } else if (clock(lower, i + 1 < tokens.length ? Units.trim(tokens[i + 1]) : "", found)) {
            return;
        }
        if (isDayOfMonth(tokens, i, lower, found)) {
            return;
        }
        int digits = lower.isEmpty() ? 0 : "$€£¥".indexOf(lower.charAt(0)) >= 0 ? 1 : 0;
        int end = digits;
        while (end < lower.length()
                && (isDigit(lower.charAt(end))
                        || ((lower.charAt(end) == '.' || lower.charAt(end) == ',')
                                && end + 1 < lower.length()
                                && isDigit(lower.charAt(end + 1))))) {
            end++;
        }
        String value = end > digits ? lower.substring(digits, end).replace(",", "") : spelled(lower);
        if (value.isEmpty()) {
            return;
        }
        if (digits == 1) {
            add(found, lower.substring(0, 1), plain(value));
            return;
        }
        if (i > 0 && tokens[i - 1].equals("####")) {
            add(found, "####", plain(value));
            return;
        }
        String rest = end > 0 ? lower.substring(end) : "";
        if (rest.startsWith("%")) {
            add(found, "%", plain(value));
        } else if ((rest.startsWith("-") || rest.startsWith("–")) && rest.length() > 1 && isDigit(rest.charAt(1))) {
            String unit = Units.after(tokens, i + 1); // 3-5 days
            if (!unit.isEmpty()) {
                add(found, unit, plain(value));
                add(found, unit, plain(rest.substring(1).replaceAll("[^0-9.].*", "")));
            }
        } else if (rest.startsWith("-") && rest.length() > 1) {
            add(found, Units.of(rest.substring(1)), plain(value)); // 30-day
        } else if (!rest.isEmpty() && !rest.startsWith("/")) {
            String unit = Units.of(rest);
            if (Units.isMeasure(unit)) {
                add(found, unit, plain(value)); // 5km
            }
        } else if (isYear(tokens, i, value)) {
            add(found, YEAR, value);
        } else {
            String unit = Units.after(tokens, i + 1);
            if (!unit.isEmpty() && (end > 0 || Units.isMeasure(unit))) {
                add(found, unit, plain(value));
            }
        }
    }

    /** A time of day as hours and minutes of 24; one that may be before or after noon counts as both. */
    private static boolean clock(String lower, String next, Map<String, Set<String>> found) {
        String after = next.toLowerCase(Locale.ROOT).replace(".", "");
        boolean half = after.equals("am") || after.equals("pm");
        Matcher time = CLOCK.matcher(half ? lower + after : lower);
        if (!time.matches() || (time.group(2) == null && time.group(3) == null)) {
            return false;
        }
        int hour = Integer.parseInt(time.group(1));
        String minutes = time.group(2) == null ? "00" : time.group(2);
        if (time.group(3) != null) {
            add(found, "clock", (hour % 12 + (time.group(3).equals("pm") ? 12 : 0)) + ":" + minutes);
        } else {
            add(found, "clock", hour + ":" + minutes);
            if (hour >= 1 && hour <= 12 && !lower.startsWith("0")) {
                add(found, "clock", (hour + 12) % 24 + ":" + minutes);
            }
        }
        return true;
    }

    private static boolean isYear(String[] tokens, int i, String value) {
        if (value.length() != 4 || value.indexOf('.') >= 0 || (value.charAt(0) != '1' && value.charAt(0) != '2')) {
            return false;
        }
        String before = i == 0 ? "" : Units.trim(tokens[i - 1]).toLowerCase(Locale.ROOT);
        return BEFORE_YEAR.contains(before)
                || Months.NAMES.contains(before)
                || (i > 1 && Months.NAMES.contains(Units.trim(tokens[i - 2]).toLowerCase(Locale.ROOT)));
    }

    private static boolean isDayOfMonth(String[] tokens, int i, String lower, Map<String, Set<String>> found) {
        int month = Months.NAMES.indexOf(lower);
        if (month < 0) {
            return i + 1 < tokens.length
                    && DAY.matcher(lower).matches()
                    && Months.NAMES.contains(
                            Units.trim(tokens[i + 1]).toLowerCase(Locale.ROOT)); // counted at the month
        }
        String before = i > 0 ? Units.trim(tokens[i - 1]) : "";
        String after = i + 1 < tokens.length ? Units.trim(tokens[i + 1]) : "";
        String day = DAY.matcher(after).matches() ? after : DAY.matcher(before).matches() ? before : "";
        if (!day.isEmpty()) {
            add(found, DATE, (month + 1) + "-" + day.replaceAll("\\D", ""));
        }
        return !day.isEmpty();
    }

    private static String spelled(String word) {
        int small = SMALL.indexOf(word);
        return small >= 0 ? String.valueOf(small) : TENS.getOrDefault(word, "");
    }

    private static String plain(String number) {
        try {
            return new java.math.BigDecimal(number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return number; // 1.2.3 is compared as written
        }
    }

    private static void add(Map<String, Set<String>> found, String unit, String value) {
        if (!unit.isEmpty() && !value.isEmpty()) {
            found.computeIfAbsent(unit, key -> new TreeSet<>()).add(value);
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns a text without its code: fenced, or in backquotes. */
    public static String withoutCode(String text) {
        if (text.indexOf('`') < 0) {
            return text;
        }
        return text.replaceAll("(?s)```.*?(```|$)", " ").replaceAll("`[^`\n]*`", " ");
    }

    private static boolean[] lineStarts(String text, int tokens) {
        var starts = new boolean[tokens];
        int token = 0;
        for (String line : withoutCode(text).split("\n", -1)) {
            String body = line.strip();
            if (!body.isEmpty()) {
                if (token < tokens) {
                    starts[token] = true;
                }
                token += SPACES.split(body).length;
            }
        }
        return starts;
    }
}
