package io.pairkit.audit.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Two texts aligned word by word: what one has in place of what the other has. A word of content in place of an unrelated one
 * ("a banana" for "an apple") makes another question of it, and so do long parts that changed places, such as premise and
 * hypothesis. Words that are only added, other forms of a word and slips of spelling do not.
 */
final class Rewording {
    private static final double SAME_ORDER = 0.6;
    private static final int STEM = 4;
    private static final int ENDING = 5;
    private static final Set<String> ENDINGS = Set.of("s", "es", "d", "ed", "n", "en", "ing", "ly");
    private static final int MOVED = 5;

    private final List<String> left;
    private final List<String> right;
    private final int[][] common;

    private Rewording(List<String> left, List<String> right) {
        this.left = left;
        this.right = right;
        this.common = Alignment.common(left, right);
    }

    /** Aligns two texts in folded words. */
    static Rewording of(List<String> left, List<String> right) {
        return new Rewording(left, right);
    }

    /** Returns whether one text is the other with a few words in a row in another place: "in 2010" first or last. */
    static boolean movesOnePart(List<String> left, List<String> right) {
        int size = left.size();
        if (size != right.size() || left.equals(right)) {
            return false;
        }
        int from = 0;
        while (left.get(from).equals(right.get(from))) {
            from++;
        }
        int to = size;
        while (left.get(to - 1).equals(right.get(to - 1))) {
            to--;
        }
        for (int moved = 1; moved <= MOVED && from + moved < to; moved++) {
            if (isTurned(left.subList(from, to), right.subList(from, to), moved)
                    || isTurned(right.subList(from, to), left.subList(from, to), moved)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first words of one stand at the end of the other. */
    private static boolean isTurned(List<String> some, List<String> others, int moved) {
        int rest = some.size() - moved;
        return some.subList(moved, some.size()).equals(others.subList(0, rest))
                && some.subList(0, moved).equals(others.subList(rest, others.size()));
    }

    /**
     * Returns whether one text says another thing in the place of something.
     *
     * @param copied words that the answers to both share because one is a copy of the other: a word of the question among them was put there
     */
    boolean changesContent(Set<String> copied) {
        return common[0][0] < SAME_ORDER * Math.min(left.size(), right.size())
                || differs((some, others) -> isOther(some, others, copied));
    }

    /** Returns whether the texts differ in small words, forms of a word, slips and synonyms only. */
    boolean isSlight() {
        return !differs((some, others) -> !restates(some, others) || !restates(others, some));
    }

    private boolean restates(List<String> some, List<String> others) {
        return some.stream()
                .allMatch(word -> QuestionWords.isSmall(word)
                        || QuestionWords.FILLERS.contains(word)
                        || (!QuestionWords.TURNS.contains(word)
                                && others.stream().anyMatch(each -> isRelated(word, each))));
    }

    /** Whether somewhere between the words that both have the difference is of a kind. */
    private boolean differs(BiPredicate<List<String>, List<String>> kind) {
        var fromLeft = new ArrayList<String>();
        var fromRight = new ArrayList<String>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            boolean same = i < left.size() && j < right.size() && left.get(i).equals(right.get(j));
            if (same) {
                if (kind.test(fromLeft, fromRight)) {
                    return true;
                }
                fromLeft.clear();
                fromRight.clear();
                i++;
                j++;
            } else if (j >= right.size() || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
                fromLeft.add(left.get(i++));
            } else {
                fromRight.add(right.get(j++));
            }
        }
        return kind.test(fromLeft, fromRight);
    }

    private boolean isOther(List<String> some, List<String> others, Set<String> copied) {
        if (turns(some, right) || turns(others, left)) {
            return true;
        }
        List<String> content = content(some, right);
        List<String> otherContent = content(others, left);
        return !content.isEmpty()
                && !otherContent.isEmpty()
                && content.stream().noneMatch(copied::contains)
                && otherContent.stream().noneMatch(copied::contains)
                && content.stream().noneMatch(word -> otherContent.stream().anyMatch(each -> isRelated(word, each)));
    }

    private static boolean turns(List<String> words, List<String> other) {
        return words.stream().anyMatch(word -> QuestionWords.TURNS.contains(word) && !other.contains(word));
    }

    /** Words that carry meaning and do not stand elsewhere in the other text. */
    private List<String> content(List<String> words, List<String> other) {
        return words.stream()
                .filter(word ->
                        !QuestionWords.FUNCTION.contains(word) && !QuestionWords.isSmall(word) && !other.contains(word))
                .toList();
    }

    /** Two forms of a word, one with a slip in it, or synonyms. Two numbers never are. */
    private static boolean isRelated(String a, String b) {
        if (hasDigit(a) || hasDigit(b)) {
            return false;
        }
        if (Synonyms.areOne(a, b)) {
            return true;
        }
        int shared = 0;
        int least = Math.min(a.length(), b.length());
        int most = Math.max(a.length(), b.length());
        while (shared < least && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        if (shared == least) {
            return ENDINGS.contains((a.length() > b.length() ? a : b).substring(shared)) || least >= STEM;
        }
        if (shared >= STEM && most - shared <= ENDING) {
            return true;
        }
        int end = 0;
        while (end < least - shared && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return shared > 0 && least >= STEM && most - shared - end <= (least > ENDING ? 2 : 1);
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
