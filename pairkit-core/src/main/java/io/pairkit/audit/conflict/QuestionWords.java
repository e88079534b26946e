package io.pairkit.audit.conflict;

import java.util.Set;

/**
 * Small words, by what they do to a question: English ones, and the commonest of Chinese and Japanese. The lists of
 * {@code Hops} and {@code Scope} are others on purpose: the limits there were measured with them.
 */
final class QuestionWords {
    /** Words that carry no content by themselves, so that one in the place of another changes no subject. */
    static final Set<String> FUNCTION = set("""
            what which who whom whose when where why how many much long often has have had been your our their
            his her its there here or if then any some all one was were will should may might must need want get
            got give show say find explain about into by as but up out over let use using make take set way best
            answer following given 的 了 是 在 有 吗 呢 么 请 你 我 您 会 能 可 以 个 什 这 那 は が を に の で す か ま て た""");

    /** Who holds the record, who held it before: words that turn a question, alone. */
    static final Set<String> TURNS = set("""
            was were former formerly previous previously first last next before after minimum maximum min max
            least most smallest largest oldest youngest 曾 最""");

    /** Words that may be said or not. */
    static final Set<String> FILLERS = set("""
            actually really currently exactly simply now ever usually normally typically generally basically
            altogether kindly quickly briefly precisely then here there""");

    /** Words that come with a name: "in Italy", "for the iPhone". */
    private static final Set<String> WITH_NAMES = set("""
            in for of on at with to from the a an my and""");

    private static final Set<String> POLITE = set("""
            please can could would you tell me i we do does did is are exactly thanks thank hi hello just so
            also know it that this s be us""");

    private QuestionWords() {}

    /** Returns whether a folded word comes with a name or is said out of politeness; nothing at all is small too. */
    static boolean isSmall(String word) {
        return word.isEmpty() || WITH_NAMES.contains(word) || POLITE.contains(word);
    }

    private static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}
