package io.pairkit.audit.kinds;

/**
 * Tells whether an answer declines: who speaks (I, we, this service) says in one of the first sentences that it cannot, may not,
 * will not or does not know how to do what was asked. What third persons decline, what is quoted and what a letter declines is no
 * refusal, nor is a modest word before an answer that follows after all.
 */
final class Declines {
    private static final Phrases ENGLISH = Phrases.ENGLISH;
    private static final Phrases OTHERS = Phrases.OTHERS;
    private static final int SENTENCES = 3;
    private static final int SHORT = 160;
    private static final int LONG = 250;

    private Declines() {}

    static boolean in(Opening opening, String answer) {
        if (opening.mayBeEnglish() && ENGLISH.has("refusal alone", opening.text())) {
            return true;
        }
        if (opening.mayBeEnglish()
                && !opening.sentences().isEmpty()
                && ENGLISH.has("unclear", opening.sentences().get(0))) {
            return false;
        }
        int last = Math.min(SENTENCES, opening.sentences().size());
        for (int i = 0; i < last; i++) {
            String sentence = opening.sentences().get(i);
            if (sentence.endsWith("?") && !sentence.contains("sorry")) {
                continue;
            }
            int at = opening.mayBeEnglish() ? english(sentence, i == 0 && answer.length() <= SHORT) : -1;
            if (at >= 0) {
                return !opening.isLetter() && !follows(ENGLISH, opening, sentence.substring(at), answer, LONG);
            }
            if (opening.mayBeOther() && OTHERS.hasAny("refusal ", sentence)) {
                return !opening.isLetter() && !follows(OTHERS, opening, sentence, answer, LONG / opening.weight());
            }
        }
        return false;
    }

    /** Where the words that decline begin, or -1. */
    private static int english(String sentence, boolean isShort) {
        int at = ENGLISH.find("refusal", sentence);
        if (at >= 0 && ENGLISH.has("elsewhen", sentence.substring(0, at))) {
            return -1;
        }
        if (at < 0 && isShort && !ENGLISH.has("after-all", sentence)) {
            at = ENGLISH.find("unknown", sentence);
        }
        return at >= 0 && ENGLISH.has("unclear", sentence) ? -1 : at;
    }

    /** "I am no expert, but …": much more comes, and it says that it is the answer. */
    private static boolean follows(Phrases words, Opening opening, String rest, String answer, int much) {
        int from = Math.max(0, opening.text().indexOf(rest));
        int at = words.find("complies", opening.text().substring(from));
        return at >= 0 && answer.length() - from - at > much;
    }
}
