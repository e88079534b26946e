package io.pairkit.examples.cli;

import java.util.Locale;

/** The values of options that are on or off. */
final class OnOff {
    private OnOff() {}

    static boolean parse(String option, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException(option + " must be on or off, was " + value);
        };
    }

    static String label(boolean isOn) {
        return isOn ? "on" : "off";
    }
}
