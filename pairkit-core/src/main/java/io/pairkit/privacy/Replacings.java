package io.pairkit.privacy;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SplittableRandom;

/** The ready-made replacements. */
public final class Replacings {
    private Replacings() {}

    /** Returns typed numbered placeholders, {@code [EMAIL_1]}: the default, and what reads best in training data. */
    public static Replacing placeholders() {
        return (kind, value, number) -> "[" + kind + "_" + number + "]";
    }

    /** Returns a mask: letters and digits become {@code *}, the last two stay where there are at least twelve. */
    public static Replacing mask() {
        return (kind, value, number) -> {
            int shown = value.length() >= 12 && !kind.equals("PASSWORD") && !kind.equals("PRIVATE_KEY") ? 2 : 0;
            var out = new StringBuilder();
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                out.append(i < value.length() - shown && Character.isLetterOrDigit(c) ? '*' : c);
            }
            return out.toString();
        };
    }

    /** Returns one text for everything. */
    public static Replacing fixed(String text) {
        Objects.requireNonNull(text, "text");
        return (kind, value, number) -> text;
    }

    /**
     * Returns made-up values of the same form, drawn from seed, kind and value: the same value is the same stand-in in every
     * record. They are of the sort that belongs to nobody (mail at example.com, 555-01xx, 192.0.2.x, numbers whose check
     * fails), so that a later check finds nothing.
     *
     * @param seed gives other stand-ins for the same values; keep it secret if the values could be guessed and tried
     */
    public static Replacing standIns(long seed) {
        return (kind, value, number) -> {
            long hash = Hashing.sipHash24(seed, 0x5DEECE66DL)
                    .hashString(kind + '\n' + value, StandardCharsets.UTF_8)
                    .asLong();
            return StandIns.of(kind, value, new SplittableRandom(hash));
        };
    }
}
