package io.pairkit.audit.kinds;

/** Tells whether an answer sends the user elsewhere and does nothing else: short, and who is to be asked is named. */
final class SendsOn {
    private static final int MOST = 240;

    private SendsOn() {}

    static boolean in(Opening opening, String answer) {
        if (answer.length() > MOST / opening.weight() || opening.isLetter()) {
            return false;
        }
        for (String sentence : opening.sentences()) {
            if (opening.mayBeEnglish()
                    && Phrases.ENGLISH.has("sends", sentence)
                    && !Phrases.ENGLISH.has("no-sending", sentence)) {
                return true;
            }
            if (opening.mayBeOther() && Phrases.OTHERS.has("sends", sentence)) {
                return true;
            }
        }
        return false;
    }
}
