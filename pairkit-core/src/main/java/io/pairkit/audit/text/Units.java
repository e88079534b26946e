package io.pairkit.audit.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The units that numbers in a text have, in one spelling each. */
final class Units {
    private static final Set<String> MEASURES = Set.of(
            "day",
            "hour",
            "minute",
            "second",
            "week",
            "month",
            "year",
            "$",
            "€",
            "£",
            "¥",
            "%",
            "km",
            "mile",
            "meter",
            "kg",
            "gram",
            "pound",
            "mb",
            "gb",
            "kb",
            "tb",
            "ms",
            "degree",
            "point",
            "star",
            "device",
            "user",
            "item",
            "copy",
            "time",
            "character",
            "word",
            "page",
            "attempt",
            "seat",
            "ticket",
            "night",
            "people",
            "person",
            "####",
            "°c",
            "°f",
            Quantities.DATE,
            "clock");
    private static final Set<String> ADJECTIVES =
            Set.of("business", "working", "calendar", "full", "additional", "more", "extra", "consecutive", "us");
    private static final Set<String> NO_UNITS = Set.of(
            "and", "or", "of", "to", "in", "is", "the", "a", "an", "on", "for", "with", "by", "at", "as", "if", "are",
            "was", "but", "from", "that", "it", "you", "we", "then", "so", "per", "which", "this", "not", "will", "be",
            "has", "than");
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("hr", "hour"),
            Map.entry("min", "minute"),
            Map.entry("sec", "second"),
            Map.entry("dollar", "$"),
            Map.entry("usd", "$"),
            Map.entry("euro", "€"),
            Map.entry("eur", "€"),
            Map.entry("percent", "%"),
            Map.entry("copie", "copy"),
            Map.entry("kilometer", "km"),
            Map.entry("kilogram", "kg"),
            Map.entry("metre", "meter"));

    private Units() {}

    /** Returns whether a unit measures something, so that two figures of it can disagree. */
    static boolean isMeasure(String unit) {
        return MEASURES.contains(unit);
    }

    /** Returns the unit that stands at a token, or after adjectives behind it; an empty text where none does. */
    static String after(String[] tokens, int i) {
        for (int k = i; k < tokens.length && k < i + 3; k++) {
            String raw = tokens[k];
            String word = trim(raw).toLowerCase(Locale.ROOT);
            if (word.isEmpty()
                    || !Character.isLetter(word.charAt(0)) && word.charAt(0) != '%' && word.charAt(0) != '°') {
                return "";
            }
            if (!ADJECTIVES.contains(word)) {
                return NO_UNITS.contains(word) ? "" : of(word);
            }
        }
        return "";
    }

    /** Returns a word as the unit it spells: singular, in lower case, without the signs around it. */
    static String of(String word) {
        String lower = trim(word);
        if (lower.endsWith("s") && lower.length() > 2 && !lower.endsWith("ss") && !lower.equals("ms")) {
            lower = lower.substring(0, lower.length() - 1);
        }
        return UNITS.getOrDefault(lower, lower);
    }

    /** Returns a token without the signs around it. */
    static String trim(String token) {
        int from = 0;
        int to = token.length();
        while (from < to && "([\"'*_“‘<".indexOf(token.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ".,;:!?)]\"'*_”’>".indexOf(token.charAt(to - 1)) >= 0) {
            to--;
        }
        return token.substring(from, to);
    }
}
