package io.pairkit.dedup;

import io.pairkit.Pair;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which of several near-duplicates stays. */
public final class Keep {
    /** The one that comes first. */
    public static final Keep FIRST = new Keep("first", null);
    /** The one that comes last. */
    public static final Keep LAST = new Keep("last", null);
    /** The one with the longest answer, in characters; of equally long ones the first. */
    public static final Keep LONGEST = new Keep("longest", null);
    /** None: whatever has a near-duplicate goes, and names one of those near it, which goes too. */
    public static final Keep NONE = new Keep("none", null);

    private static final Keep REVIEWED = new Keep("reviewed", null);

    private final String label;
    private final @Nullable Comparator<? super Pair> order;

    private Keep(String label, @Nullable Comparator<? super Pair> order) {
        this.label = label;
        this.order = order;
    }

    /**
     * Keeps the greatest by a comparator, of equal ones the first. The pairs are held in memory while they are sorted, and
     * a {@link Corpus} cannot be searched this way, as it has no pairs.
     */
    public static Keep best(Comparator<? super Pair> order) {
        return new Keep("best", Objects.requireNonNull(order, "order"));
    }

    /** Keeps records whose attribute {@code review} is {@code approved} before others, and {@code rejected} ones last. */
    public static Keep reviewedFirst() {
        return REVIEWED;
    }

    /**
     * Returns the policy of a name.
     *
     * @param label {@code first}, {@code last}, {@code longest}, {@code reviewed} or {@code none}
     * @throws IllegalArgumentException if it is none of these
     */
    public static Keep parse(String label) {
        for (Keep keep : new Keep[] {FIRST, LAST, LONGEST, REVIEWED, NONE}) {
            if (keep.label.equals(label)) {
                return keep;
            }
        }
        throw new IllegalArgumentException(
                "keep must be first, last, longest, reviewed or none, was \"" + label + "\"");
    }

    @Nullable
    Comparator<? super Pair> order() {
        return order;
    }

    /** Returns the name, as {@link #parse} reads it; {@code best} for a comparator. */
    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return label;
    }
}
