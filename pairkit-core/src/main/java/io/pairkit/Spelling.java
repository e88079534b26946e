package io.pairkit;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody who misspelt one meant, for messages. */
public final class Spelling {
    private Spelling() {}

    /**
     * Returns the known name with the fewest changes from the written one, of equals the one that begins most alike; empty text if
     * none is known.
     */
    public static String nearest(String written, Collection<String> known) {
        String wanted = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparingInt(name -> -alike(wanted, name.toLowerCase(Locale.ROOT))))
                .orElse("");
    }

    /** Returns the same, if no more than a third of the name has to change. */
    public static Optional<String> near(String written, Collection<String> known) {
        String name = nearest(written, known);
        boolean isNear = distance(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)) * 3
                <= Math.max(written.length(), name.length());
        return isNear && !name.isEmpty() ? Optional.of(name) : Optional.empty();
    }

    /** How many letters two names begin with alike. */
    private static int alike(String a, String b) {
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    /** How many letters must be put in, taken out or changed (Levenshtein 1965). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
