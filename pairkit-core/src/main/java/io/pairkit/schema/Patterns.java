package io.pairkit.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.pairkit.Excerpt;
import java.util.Map;

/** Regular expressions of users: RE2, so that the time is linear in the text whatever the expression. */
final class Patterns {
    private static final Map<String, String> CLASSES = Map.of(
            "Letter", "L",
            "Lowercase_Letter", "Ll",
            "Uppercase_Letter", "Lu",
            "Mark", "M",
            "Number", "N",
            "Decimal_Number", "Nd",
            "digit", "Nd",
            "Punctuation", "P",
            "Symbol", "S",
            "Separator", "Z");

    private Patterns() {}

    /** @throws IllegalArgumentException with the expression and what is wrong with it */
    static Pattern compile(String regex) {
        try {
            return Pattern.compile(translated(regex));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "the pattern \"" + Excerpt.of(regex, 60) + "\" cannot be used: " + e.getDescription()
                            + "; look-around and back-references are not supported",
                    e);
        }
    }

    /** JSON Schema writes some classes by their long names, which RE2 does not know. */
    private static String translated(String regex) {
        String out = regex;
        if (regex.contains("\\p{") || regex.contains("\\P{")) {
            for (Map.Entry<String, String> name : CLASSES.entrySet()) {
                out = out.replace("{" + name.getKey() + "}", "{" + name.getValue() + "}");
            }
        }
        return out;
    }
}
