package io.pairkit.privacy.value;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import java.util.List;
import java.util.Set;

/** Values that stand for a secret without being one. */
public final class Never {
    private static final List<String> INSIDE = List.of(
            "example",
            "****",
            "....",
            "…",
            "placeholder",
            "redacted",
            "your-",
            "your_",
            "<your",
            "yourpass",
            "yourstrong",
            "yourkey",
            "yourtoken",
            "dummy",
            "insert_",
            "insert-");
    private static final List<String> OPENERS = List.of("${", "{{", "<", "%(", "$(", "[[", "#{", "{%", "%{", "@@");

    /** Keys that documentation gives to everybody: of Stripe, and of the emulators of Azure's storage and Cosmos DB. */
    private static final List<String> PUBLISHED = List.of(
            "sk_test_4eC39HqLyjWDarjtT1zdp7dc",
            "sk_test_BQokikJOvBiI2HlWgH4olfQ2",
            "sk_test_26PHem9AhJZvU623DfE1x4sd",
            "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq",
            "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==");

    private static final Set<String> CHANGE = Set.of(
            "changeme",
            "change_me",
            "change-me",
            "changeme!",
            "change.me",
            "changeit",
            "please-change-me",
            "please_change_me",
            "changeme123");

    private Never() {}

    public static boolean placeholder(Scan scan, int from, int to) {
        return placeholder(scan.text(from, to));
    }

    /** Returns whether a value is a template, a mask or a documentation value. */
    public static boolean placeholder(String value) {
        String lower = Ascii.lower(value);
        for (String opener : OPENERS) {
            if (lower.startsWith(opener)) {
                return true;
            }
        }
        for (String word : INSIDE) {
            if (lower.contains(word)) {
                return true;
            }
        }
        for (String published : PUBLISHED) {
            if (value.startsWith(published)) {
                return true;
            }
        }
        return CHANGE.contains(lower)
                || value.contains("XXXX")
                || value.contains("xxxx") // but not xXXx in a value that is drawn at random
                || lower.contains("${")
                || lower.contains("{{")
                || numbered(value);
    }

    /** Returns whether a value is one of our own placeholders, {@code [EMAIL_1]} or {@code EMAIL_1]}. */
    private static boolean numbered(String value) {
        int from = value.startsWith("[") ? 1 : 0;
        int at = from;
        while (at < value.length() && (Ascii.upper(value.charAt(at)) || value.charAt(at) == '_')) {
            at++;
        }
        int digits = at;
        while (digits < value.length() && Ascii.digit(value.charAt(digits))) {
            digits++;
        }
        boolean shape = at > from + 1 && value.charAt(at - 1) == '_' && digits > at;
        return shape && (digits == value.length() ? from == 1 : value.charAt(digits) == ']');
    }

    /** Returns whether one of our placeholders stands in a text. */
    static boolean holdsOurs(String value) {
        for (int at = value.indexOf('['); at >= 0; at = value.indexOf('[', at + 1)) {
            int close = value.indexOf(']', at);
            if (close > 0 && close - at < 40 && ours(value.substring(at, close + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether this is one of our placeholders: an opening bracket, a kind, a number, a closing bracket. */
    public static boolean ours(String value) {
        return value.startsWith("[") && value.endsWith("]") && numbered(value);
    }
}
