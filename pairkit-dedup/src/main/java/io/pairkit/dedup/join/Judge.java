package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Tokens;

/** Decides on full hashes and words what two records are to each other. Used by one thread. */
final class Judge {
    static final int APART = 0;
    static final int VARIANT = 1;
    static final int DUPLICATE = 2;

    private final Compared compared;
    private final double threshold;
    private final boolean guard;
    private final Slots slots;
    private final Similarity similarity;

    Judge(Compared compared, double threshold, boolean guard) {
        this.compared = compared;
        this.threshold = threshold;
        this.guard = guard;
        this.slots = new Slots(compared.tokens());
        this.similarity = new Similarity(compared.tokens(), compared.n());
    }

    /** Returns {@link #DUPLICATE} for near records, {@link #VARIANT} for near ones that differ only in slots. */
    int judge(int a, int b) {
        if (similarity(a, b) < threshold) {
            return APART;
        }
        return guard && isVariant(a, b) ? VARIANT : DUPLICATE;
    }

    /** Returns the least similarity of the compared texts. */
    double similarity(int a, int b) {
        double least = 1;
        if (compared.prompt()) {
            least = similarity.of(a, b, Tokens.PROMPT);
        }
        if (compared.answer() && least >= threshold) {
            least = Math.min(least, similarity.of(a, b, Tokens.ANSWER));
        }
        return least;
    }

    private boolean isVariant(int a, int b) {
        boolean prompt = compared.prompt();
        boolean answer = compared.answer();
        if ((!prompt || slots.isSame(a, b, Tokens.PROMPT)) && (!answer || slots.isSame(a, b, Tokens.ANSWER))) {
            return false;
        }
        return (!prompt || slots.isSameButSlots(a, b, Tokens.PROMPT))
                && (!answer || slots.isSameButSlots(a, b, Tokens.ANSWER));
    }

    /** Returns a hash of the compared texts without their slots. */
    long skeleton(int record) {
        long state = 0;
        if (compared.prompt()) {
            state = slots.skeleton(record, Tokens.PROMPT);
        }
        if (compared.answer()) {
            state = state * 31 + slots.skeleton(record, Tokens.ANSWER);
        }
        return state;
    }
}
