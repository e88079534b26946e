package io.pairkit.audit.kinds;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells whether an answer asks back: it is short, and says that something is unclear or missing, or ends with a question to the
 * user that offers nothing.
 */
final class AsksBack {
    private static final Phrases ENGLISH = Phrases.ENGLISH;
    private static final Phrases OTHERS = Phrases.OTHERS;
    private static final int MOST = 300;
    private static final int REMARK = 90;
    private static final int LEAD = 150;
    private static final Pattern LISTED = Pattern.compile("(?m)^\\s*(?:\\d+[.)]|[-*•])\\s");

    private AsksBack() {}

    static boolean in(Opening opening, String answer) {
        if (answer.length() > MOST / opening.weight()
                || opening.isLetter()
                || LISTED.matcher(answer).find()) {
            return false;
        }
        boolean isEnglish = opening.mayBeEnglish();
        for (String sentence : opening.sentences()) {
            if (isEnglish && ENGLISH.has("unclear", sentence) && !ENGLISH.has("offers", sentence)) {
                return true;
            }
            if (opening.mayBeOther() && OTHERS.has("asks", sentence) && !OTHERS.has("offers", sentence)) {
                return true;
            }
        }
        String last = opening.last();
        return (isEnglish && endsAsking(opening)) || (opening.mayBeOther() && isForeignQuestion(last));
    }

    /** The last sentence asks, or the one before it does and a few words more follow; little is said before. */
    private static boolean endsAsking(Opening opening) {
        List<String> sentences = opening.sentences();
        int count = sentences.size();
        String last = opening.last();
        if (opening.text().length() - last.length() > LEAD) {
            return false;
        }
        return asks(last, count > 1)
                || (count > 1
                        && !last.endsWith("?")
                        && last.length() <= REMARK
                        && ENGLISH.has("addressed", sentences.get(count - 2))
                        && asks(sentences.get(count - 2), true));
    }

    private static boolean asks(String sentence, boolean isAfterAnother) {
        if (!sentence.endsWith("?")) {
            return false;
        }
        int comma = Math.max(sentence.lastIndexOf(", "), sentence.lastIndexOf(": "));
        String rest = sentence.substring(comma < 0 ? 0 : comma + 2);
        String question = comma >= 0 && ENGLISH.has("asks", rest) ? rest : sentence;
        boolean isAddressed = ENGLISH.has("user", sentence);
        return (ENGLISH.has("wants", question) && (isAfterAnother || isAddressed))
                || (isAddressed && ENGLISH.has("asks", question) && !ENGLISH.has("offers", sentence));
    }

    private static boolean isForeignQuestion(String last) {
        return OTHERS.has("question", last) && !OTHERS.has("offers", last);
    }
}
