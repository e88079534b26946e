package io.pairkit.validate;

import io.pairkit.Message;
import io.pairkit.Origin;
import io.pairkit.Pair;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the chosen side of preference data is almost always the longer one, or almost always the shorter one: a model then
 * learns length and not quality. In public sets 42 to 62 % of the chosen answers are the longer ones; the limit is 85 % of at
 * least 20 records. Not safe for several threads.
 */
public final class LengthBias {
    private static final int LEAST = 20;
    private static final int MOST_PERCENT = 85;

    private long longer;
    private long shorter;
    private @Nullable Origin first;

    /** Takes in the next record. */
    public void meet(Pair pair) {
        Optional<Message> rejected = pair.rejected();
        if (rejected.isEmpty() || pair.answerMessage().isEmpty()) {
            return;
        }
        int better = pair.answer().length();
        int worse = rejected.get().textAndCalls().length();
        longer += better > worse ? 1 : 0;
        shorter += better < worse ? 1 : 0;
        if (first == null) {
            first = pair.origin();
        }
    }

    /** Returns the finding on the set as a whole, which has line 0. */
    public Optional<Finding> finding() {
        long all = longer + shorter;
        long most = Math.max(longer, shorter);
        if (first == null || all < LEAST || most * 100 < all * MOST_PERCENT) {
            return Optional.empty();
        }
        return Optional.of(Finding.warning(
                        "preference/length-bias",
                        "the chosen answer is the " + (longer > shorter ? "longer" : "shorter") + " one in " + most
                                + " of " + all + " records")
                .fix("add records in which the better answer is the " + (longer > shorter ? "shorter" : "longer")
                        + " one")
                .requirements(List.of("R75"))
                .at(new Origin(first.file(), 0, 0)));
    }
}
