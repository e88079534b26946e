package io.pairkit.audit.conflict;

import io.pairkit.audit.Form;
import io.pairkit.audit.Kind;
import io.pairkit.audit.text.Fold;
import io.pairkit.audit.text.Quantities;
import io.pairkit.audit.text.SourceCode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * In what two answers to one question disagree: a label, a number or date with the same unit, yes and no, can and cannot. Any
 * other difference may be another way to say the same.
 */
public enum Disagreement {
    /** No disagreement that wording alone could not explain. */
    NONE,
    /** Two labels. */
    LABEL,
    /** Two numbers or dates of one unit. */
    NUMBER,
    /** Yes and no, can and cannot, a sentence and its negation. */
    POLARITY,
    /** One declines what the other answers, both by their kind. */
    KIND;

    /** What short answers are in a set. */
    public enum Labels {
        /** Short answers. */
        NONE,
        /** Words that say it, longer or shorter: "Broncos", "Denver Broncos". */
        FREE,
        /** Of a fixed list: "transfer" is not "transfer fee". */
        FIXED
    }

    /** The most words of an answer that says one thing. */
    static final int SHORT = 60;

    private static final int FEW_WORDS = 24;
    private static final int LABEL_WORDS = 3;
    private static final Set<String> PLEASANT = Set.of(
            "thanks",
            "thank you",
            "welcome",
            "youre welcome",
            "sure",
            "of course",
            "ok",
            "okay",
            "hello",
            "hi",
            "bye",
            "goodbye",
            "anytime",
            "no problem",
            "great",
            "got it",
            "certainly",
            "absolutely",
            "done",
            "right",
            "yes please");
    /**
     * Judges two answers to the same question.
     *
     * @param labels what short answers are in this set
     */
    public static Disagreement between(Said a, Said b, Labels labels) {
        if (a.callsTools() || b.callsTools()) {
            return NONE;
        }
        if (SourceCode.isCode(a.answer()) && SourceCode.isCode(b.answer())) {
            return NONE; // two programs may do the same, whatever numbers they hold
        }
        if (!a.label().isEmpty() && !b.label().isEmpty()) {
            return same(a.label(), b.label()) ? NONE : LABEL;
        }
        if (declines(a) != declines(b) && a.kind().isPresent() && b.kind().isPresent()) {
            return KIND;
        }
        List<String> leftWords = a.words();
        List<String> rightWords = b.words();
        if (leftWords.equals(rightWords)) {
            return NONE;
        }
        if (Polarity.differs(leftWords, rightWords)) {
            return POLARITY;
        }
        Disagreement edited = a.editedTo(b).how();
        if (edited == POLARITY || (edited == NUMBER && !isOpen(a, b))) {
            return edited;
        }
        if (isLabel(a, leftWords) && isLabel(b, rightWords)) {
            String left = String.join(" ", leftWords);
            String right = String.join(" ", rightWords);
            boolean numbers = isNumber(left) && isNumber(right);
            if (numbers) {
                return isOpen(a, b) && labels != Labels.FIXED ? NONE : NUMBER;
            }
            if (labels != Labels.FIXED && isOpen(a, b)) {
                return NONE;
            }
            if (labels != Labels.NONE
                    && (labels == Labels.FIXED
                            || (!PLEASANT.contains(left)
                                    && !PLEASANT.contains(right)
                                    && !leftWords.containsAll(rightWords)
                                    && !rightWords.containsAll(leftWords)))) {
                return LABEL;
            }
        }
        return !isOpen(a, b) && numbers(a, b, leftWords, rightWords) ? NUMBER : NONE;
    }

    private static boolean isOpen(Said a, Said b) {
        return Wish.isOpen(a.foldedPrompt()) && Wish.isOpen(b.foldedPrompt());
    }

    private static boolean declines(Said said) {
        return said.kind().filter(kind -> kind == Kind.REFUSAL).isPresent();
    }

    private static boolean same(String a, String b) {
        return a.equals(b) || Fold.text(a.replace('_', ' ')).equals(Fold.text(b.replace('_', ' ')));
    }

    private static boolean isLabel(Said said, List<String> words) {
        return said.form() == Form.LABEL && words.size() <= LABEL_WORDS;
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+$€£]?\\d[\\d.,]*%?");
    }

    private static boolean numbers(Said a, Said b, List<String> leftWords, List<String> rightWords) {
        Map<String, Set<String>> left = a.quantities();
        if (left.isEmpty()) {
            return false;
        }
        Map<String, Set<String>> right = b.quantities();
        boolean brief = (leftWords.size() <= SHORT && rightWords.size() <= SHORT) || alike(leftWords, rightWords);
        boolean denied = Polarity.isNegative(leftWords) != Polarity.isNegative(rightWords);
        for (Map.Entry<String, Set<String>> quantity : left.entrySet()) {
            Set<String> others = right.get(quantity.getKey());
            if (others == null || quantity.getValue().stream().anyMatch(others::contains)) {
                continue;
            }
            if (denied && (quantity.getValue().contains("0") || others.contains("0"))) {
                continue; // "did not score" and "scored 0 points" agree
            }
            boolean measure = Quantities.isMeasure(quantity.getKey());
            int most = measure ? 2 : 1;
            boolean few = quantity.getValue().size() <= most && others.size() <= most;
            boolean year = quantity.getKey().equals(Quantities.YEAR);
            if (year && leftWords.size() + rightWords.size() > FEW_WORDS) {
                continue; // longer answers name years of different things
            }
            if (few && (quantity.getKey().equals("####") || brief)) {
                return true;
            }
        }
        return false;
    }

    private static boolean alike(List<String> left, List<String> right) {
        var both = new HashSet<>(left);
        both.retainAll(new HashSet<>(right));
        var all = new HashSet<>(left);
        all.addAll(right);
        return 2 * both.size() >= all.size();
    }

    /** Returns the name in lower case, as reports print it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
