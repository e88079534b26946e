package io.pairkit.dedup;

import java.util.List;

/**
 * A place where two texts have different words, all others aligned.
 *
 * @param left the words of one text as written, empty where the other has more
 * @param right the words of the other text as written, or empty
 */
public record Difference(String left, String right) {
    /**
     * Returns where two texts differ, in order. Numbers, names and negations stand alone before other words do, so that slot
     * variants show nothing else; then the fewest words stand alone. Words are those that are compared, so capitals
     * and punctuation between words do not count.
     *
     * <p>Takes time in the product of the numbers of words between the first and the last difference; where that is more
     * than four million, all between is one difference.
     */
    public static List<Difference> between(String left, String right) {
        return new Alignment(left, right).differences();
    }

    /** Returns {@code [left|right]}. */
    @Override
    public String toString() {
        return "[" + left + "|" + right + "]";
    }
}
