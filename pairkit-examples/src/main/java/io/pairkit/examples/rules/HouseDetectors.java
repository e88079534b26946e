package io.pairkit.examples.rules;

import io.pairkit.privacy.Detector;
import io.pairkit.privacy.Detectors;

/** What one team must not give away, beside what everybody must not. */
public final class HouseDetectors {
    private HouseDetectors() {}

    /** Numbers of employees, such as {@code EMP-004711}. */
    public static final Detector EMPLOYEE =
            Detector.of("EMPLOYEE", "privacy/employee", "\\bEMP-[0-9]{6}\\b").containing("EMP-");

    /** Returns the built-in detectors and those of the house. */
    public static Detectors all() {
        return Detectors.recommended().and(EMPLOYEE);
    }
}
