package io.pairkit.audit.conflict;

import io.pairkit.audit.Form;
import io.pairkit.audit.Kind;
import io.pairkit.audit.text.Fold;
import io.pairkit.audit.text.Quantities;
import io.pairkit.audit.text.SourceCode;
import java.util.ArrayList;
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

    private static final int SHORT = 60;
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
    private static final Set<String> YES = Set.of(
            "yes", "yep", "yeah", "ja", "oui", "sí", "sì", "sim", "tak", "evet", "да", "是", "是的", "可以", "可以的", "能", "对",
            "对的", "会", "有", "はい", "ええ", "네", "예");
    private static final Set<String> NO = Set.of(
            "no", "nope", "nein", "nee", "non", "não", "nie", "hayır", "нет", "不", "不是", "不可以", "不能", "不行", "不对", "不会",
            "否", "没有", "いいえ", "아니요");
    private static final Set<String> NOT_NO = Set.of("problem", "worries", "doubt", "need", "matter", "one", "longer");
    private static final Set<String> ADVERBS =
            Set.of("also", "only", "still", "always", "now", "easily", "simply", "then");
    private static final Set<String> SUBJECTS = Set.of("you", "i", "we", "it", "they", "he", "she", "the", "a");
    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "cannot",
            "cant",
            "dont",
            "doesnt",
            "isnt",
            "arent",
            "wont",
            "didnt",
            "wasnt",
            "shouldnt",
            "couldnt",
            "without");

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
        if (polarity(leftWords) * polarity(rightWords) < 0
                || canAndCannot(leftWords, rightWords)
                || oneIsNegated(leftWords, rightWords)) {
            return POLARITY;
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
                    && !PLEASANT.contains(left)
                    && !PLEASANT.contains(right)
                    && (labels == Labels.FIXED
                            || (!leftWords.containsAll(rightWords) && !rightWords.containsAll(leftWords)))) {
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

    private static int polarity(List<String> words) {
        String first = words.get(0);
        String second = words.size() > 1 ? words.get(1) : "";
        if (YES.contains(first)) {
            return 1;
        }
        return NO.contains(first) && !NOT_NO.contains(second) ? -1 : 0;
    }

    private static boolean canAndCannot(List<String> left, List<String> right) {
        if (left.size() > SHORT || right.size() > SHORT) {
            return false;
        }
        Set<String> leftCan = verbs(left, true);
        Set<String> leftCannot = verbs(left, false);
        Set<String> rightCan = verbs(right, true);
        Set<String> rightCannot = verbs(right, false);
        return leftCan.stream()
                        .anyMatch(verb ->
                                rightCannot.contains(verb) && !leftCannot.contains(verb) && !rightCan.contains(verb))
                || rightCan.stream()
                        .anyMatch(verb ->
                                leftCannot.contains(verb) && !rightCannot.contains(verb) && !leftCan.contains(verb));
    }

    /** The verbs after can, or after cannot; of "be" the word that follows. */
    private static Set<String> verbs(List<String> words, boolean positive) {
        var found = new HashSet<String>();
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean no = words.get(i).equals("cannot")
                    || words.get(i).equals("cant")
                    || (words.get(i).equals("can") && words.get(i + 1).equals("not"))
                    || (words.get(i).equals("unable") && words.get(i + 1).equals("to"));
            boolean yes = words.get(i).equals("can") && !no;
            if (positive ? !yes : !no) {
                continue;
            }
            int at = words.get(i).equals("cannot") || words.get(i).equals("cant") || yes ? i + 1 : i + 2;
            while (at < words.size() && ADVERBS.contains(words.get(at))) {
                at++;
            }
            if (at < words.size() && !SUBJECTS.contains(words.get(at))) {
                String verb = words.get(at);
                found.add(verb.equals("be") && at + 1 < words.size() ? "be " + words.get(at + 1) : verb);
            }
        }
        return found;
    }

    /** Whether one answer is the other with a negation in it, or begins so. */
    private static boolean oneIsNegated(List<String> left, List<String> right) {
        List<String> a = affirmative(left);
        List<String> b = affirmative(right);
        int both = Math.min(a.size(), b.size());
        if (both < 2 || (both < 4 && a.size() != b.size()) || Math.max(left.size(), right.size()) > SHORT) {
            return false;
        }
        return a.subList(0, both).equals(b.subList(0, both))
                && Math.abs(negations(left, both) - negations(right, both)) == 1;
    }

    /** How many negations stand before so many words of the affirmative are over. */
    private static int negations(List<String> words, int most) {
        int found = 0;
        for (int i = 0; i < words.size() && affirmative(words.subList(0, i)).size() < most; i++) {
            found += NEGATIONS.contains(words.get(i)) ? 1 : 0;
        }
        return found;
    }

    private static List<String> affirmative(List<String> words) {
        var out = new ArrayList<String>();
        for (String word : words) {
            switch (word) {
                case "not", "no", "never", "do", "does", "did", "too", "also", "currently", "usually" -> {}
                case "cannot", "cant" -> out.add("can");
                case "dont", "doesnt", "didnt" -> {}
                case "isnt" -> out.add("is");
                case "arent" -> out.add("are");
                case "wont" -> out.add("will");
                case "wasnt" -> out.add("was");
                case "shouldnt" -> out.add("should");
                case "couldnt" -> out.add("could");
                case "without" -> out.add("with");
                default ->
                    out.add(word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
            }
        }
        return out;
    }

    private static boolean numbers(Said a, Said b, List<String> leftWords, List<String> rightWords) {
        Map<String, Set<String>> left = a.quantities();
        if (left.isEmpty()) {
            return false;
        }
        Map<String, Set<String>> right = b.quantities();
        boolean brief = (leftWords.size() <= SHORT && rightWords.size() <= SHORT) || alike(leftWords, rightWords);
        boolean denied = isNegative(leftWords) != isNegative(rightWords);
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

    private static boolean isNegative(List<String> words) {
        return words.stream().anyMatch(NEGATIONS::contains);
    }

    private static boolean alike(List<String> left, List<String> right) {
        var both = new HashSet<>(left);
        both.retainAll(new HashSet<>(right));
        var all = new HashSet<>(left);
        all.addAll(right);
        return 2 * both.size() >= all.size();
    }

    static boolean isNegation(String word) {
        return NEGATIONS.contains(word);
    }

    /** Returns the name in lower case, as reports print it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
