package io.pairkit.audit.text;

import java.util.List;

/** The months as English prose writes them. */
public final class Months {
    /** In lower case, in the order of the year. */
    public static final List<String> NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private Months() {}
}
