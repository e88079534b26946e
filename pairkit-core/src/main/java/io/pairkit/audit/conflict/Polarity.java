package io.pairkit.audit.conflict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Yes and no, can and cannot, a sentence and its negation: what one answer grants and the other denies. Words are folded. */
final class Polarity {
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

    private Polarity() {}

    /** Returns whether one answer says yes where the other says no. */
    static boolean differs(List<String> left, List<String> right) {
        return polarity(left) * polarity(right) < 0 || canAndCannot(left, right) || oneIsNegated(left, right);
    }

    /** Returns whether one of the words denies something. */
    static boolean isNegative(List<String> words) {
        return words.stream().anyMatch(NEGATIONS::contains);
    }

    /** Returns whether a word denies. */
    static boolean isNegation(String word) {
        return NEGATIONS.contains(word);
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
        if (left.size() > Disagreement.SHORT || right.size() > Disagreement.SHORT) {
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
        if (both < 2
                || (both < 4 && a.size() != b.size())
                || Math.max(left.size(), right.size()) > Disagreement.SHORT) {
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
}
