package io.pairkit.examples.cli;

/** The values of options that limit how many are shown. */
final class NumberOrAll {
    private NumberOrAll() {}

    static int parse(String option, String value) {
        if (value.equals("all")) {
            return Integer.MAX_VALUE;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " must be a number or all, was " + value, e);
        }
    }
}
