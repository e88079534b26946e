package io.pairkit.audit.kinds;

/** What the wording of an answer suggests. Not exported; {@code io.pairkit.audit.KindDetector} is the door. */
public enum Wording {
    /** Declines. */
    DECLINES,
    /** Asks the user for something that it needs to know. */
    ASKS_BACK,
    /** Sends the user elsewhere. */
    SENDS_ON,
    /** None of these. */
    PLAIN;

    /** Returns what an answer does by its wording. */
    public static Wording of(String answer) {
        Opening opening = Opening.of(answer);
        if (opening.sentences().isEmpty()) {
            return PLAIN;
        }
        return Declines.in(opening, answer)
                ? DECLINES
                : AsksBack.in(opening, answer) ? ASKS_BACK : SendsOn.in(opening, answer) ? SENDS_ON : PLAIN;
    }
}
