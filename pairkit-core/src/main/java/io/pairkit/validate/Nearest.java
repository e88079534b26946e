package io.pairkit.validate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name that a misspelt one most likely means. */
final class Nearest {
    private Nearest() {}

    /** Returns the name with the fewest edits, if no more than a third of it has to change. */
    static Optional<String> of(String written, Collection<String> names) {
        return names.stream()
                .filter(name -> edits(written, name) * 3 <= Math.max(written.length(), name.length()))
                .min(Comparator.<String>comparingInt(name -> edits(written, name))
                        .thenComparing(name -> name));
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
