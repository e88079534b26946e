package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Decides on full hashes and words what two records are to each other. Used by one thread. */
public final class Judge {
    static final int APART = 0;
    static final int VARIANT = 1;
    static final int DUPLICATE = 2;

    private final Compared compared;
    private final double threshold;
    private final boolean guard;
    private final Slots slots;
    private final Similarity similarity;
    private final @Nullable Judge rejected; // of the rejected answers alone

    public Judge(Compared compared, double threshold, boolean guard) {
        this.compared = compared;
        this.threshold = threshold;
        this.guard = guard;
        this.slots = new Slots(compared.tokens());
        this.similarity = new Similarity(compared.tokens(), compared.n());
        this.rejected = compared.rejected() == null
                ? null
                : new Judge(
                        new Compared(
                                compared.rejected(), compared.shelf(), compared.n(), false, true, null, null, false),
                        threshold,
                        guard);
    }

    /** Returns {@link #DUPLICATE} for near records, {@link #VARIANT} for near ones that differ only in slots. */
    int judge(int a, int b) {
        return judge(a, b, guard);
    }

    /** Returns the same with the slot guard as given. */
    int judge(int a, int b, boolean guarded) {
        if (!compared.mayMeet(a, b) || similarity(a, b) < threshold) {
            return APART;
        }
        return guarded && isVariant(a, b) ? VARIANT : DUPLICATE;
    }

    /** Returns the least similarity of the compared texts. */
    public double similarity(int a, int b) {
        double least = 1;
        if (compared.prompt()) {
            least = similarity.of(a, b, Tokens.PROMPT);
        }
        if (compared.answer() && least >= threshold) {
            least = Math.min(least, similarity.of(a, b, Tokens.ANSWER));
        }
        if (rejected != null && least >= threshold && !rejected.areBlank(a, b)) {
            least = Math.min(least, rejected.similarity(a, b));
        }
        return least;
    }

    private boolean areBlank(int a, int b) {
        return compared.isBlank(a) && compared.isBlank(b);
    }

    private boolean isVariant(int a, int b) {
        return !isSame(a, b)
                && (!compared.prompt() || slots.isSameButSlots(a, b, Tokens.PROMPT))
                && (!compared.answer() || slots.isSameButSlots(a, b, Tokens.ANSWER))
                && (rejected == null || rejected.slots.isSameButSlots(a, b, Tokens.ANSWER));
    }

    /** Returns whether the compared texts have the same words. */
    boolean isSame(int a, int b) {
        return (!compared.prompt() || slots.isSame(a, b, Tokens.PROMPT))
                && (!compared.answer() || slots.isSame(a, b, Tokens.ANSWER))
                && (rejected == null || rejected.isSame(a, b));
    }
}
