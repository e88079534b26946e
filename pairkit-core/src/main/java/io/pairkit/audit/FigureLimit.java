package io.pairkit.audit;

import io.pairkit.Json;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a figure of the report: {@code FigureLimit.atMost("/duplicates/exact", 12)}. One that is broken blocks.
 *
 * @param pointer a JSON pointer into {@link AuditReport#figures}
 * @param least the smallest value that passes
 * @param most the largest value that passes
 */
public record FigureLimit(String pointer, double least, double most) {
    public FigureLimit {
        Objects.requireNonNull(pointer, "pointer");
        if (!(least <= most)) {
            throw new IllegalArgumentException("least must not be above most, was " + least + " and " + most);
        }
    }

    /** Returns the condition that a figure is at most so large. */
    public static FigureLimit atMost(String pointer, double value) {
        return new FigureLimit(pointer, Double.NEGATIVE_INFINITY, value);
    }

    /** Returns the condition that a figure is at least so large. */
    public static FigureLimit atLeast(String pointer, double value) {
        return new FigureLimit(pointer, value, Double.POSITIVE_INFINITY);
    }

    void judge(Map<String, @Nullable Object> figures, Outcome out) {
        AuditInfo info = AuditInfo.gate("figure/limit", "house");
        Object value = Json.at(figures, pointer);
        if (!(value instanceof Number number)) {
            out.unmeasured(info, "there is no figure at " + pointer);
            return;
        }
        double figure = number.doubleValue();
        if (!(figure >= least && figure <= most)) {
            out.report(
                            info,
                            "the figure " + pointer + " is " + plain(figure)
                                    + (figure > most ? ", at most " + plain(most) : ", at least " + plain(least)))
                    .next("bring the figure to its limit, or change the limit");
        }
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
