package io.pairkit.validate;

import io.pairkit.Message;
import io.pairkit.Pair;

/** The pointer that a finding about a turn carries. */
final class Places {
    private Places() {}

    /** Returns the place of the turn's first text, or of the turn. */
    static String text(Message turn) {
        return turn.texts().isEmpty() ? turn.pointer() : turn.texts().get(0).pointer();
    }

    /** Returns the place of the answer, or the whole record. */
    static String answer(Pair pair) {
        return pair.answerMessage().map(Places::text).orElse("");
    }
}
