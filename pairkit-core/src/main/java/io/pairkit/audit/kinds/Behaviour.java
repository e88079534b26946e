package io.pairkit.audit.kinds;

/** What the wording of an answer suggests. Not exported; {@code io.pairkit.audit.KindDetector} is the door. */
public enum Behaviour {
    /** Declines. */
    DECLINES,
    /** Asks the user for something that it needs to know. */
    ASKS_BACK,
    /** Sends the user elsewhere. */
    SENDS_ON,
    /** Works out sums, step by step. */
    RECKONS,
    /** None of these. */
    PLAIN;

    /** Returns what an answer does by its wording. */
    public static Behaviour of(String answer) {
        Opening opening = Opening.of(answer);
        if (opening.sentences().isEmpty()) {
            return PLAIN;
        }
        if (Declines.in(opening, answer)) {
            return DECLINES;
        }
        if (AsksBack.in(opening, answer)) {
            return ASKS_BACK;
        }
        if (SendsOn.in(opening, answer)) {
            return SENDS_ON;
        }
        return Reckons.in(answer) ? RECKONS : PLAIN;
    }
}
