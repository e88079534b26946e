package io.pairkit.audit.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Two texts aligned word by word: what one has in place of what the other has. A word of content in place of an unrelated one
 * ("a banana" for "an apple") makes another question of it, and so do long parts that changed places, such as premise and
 * hypothesis. Words that are only added, other forms of a word and slips of spelling do not.
 */
final class Rewording {
    private static final double SAME_ORDER = 0.6;
    private static final int STEM = 4;
    private static final Set<String> FUNCTION = Set.of(
            "what",
            "which",
            "who",
            "whom",
            "whose",
            "when",
            "where",
            "why",
            "how",
            "many",
            "much",
            "long",
            "often",
            "has",
            "have",
            "had",
            "been",
            "your",
            "our",
            "their",
            "his",
            "her",
            "its",
            "there",
            "here",
            "or",
            "if",
            "then",
            "any",
            "some",
            "all",
            "one",
            "was",
            "were",
            "will",
            "should",
            "may",
            "might",
            "must",
            "need",
            "want",
            "get",
            "got",
            "give",
            "show",
            "say",
            "find",
            "explain",
            "about",
            "into",
            "by",
            "as",
            "but",
            "up",
            "out",
            "over",
            "let",
            "use",
            "using",
            "make",
            "take",
            "set",
            "way",
            "best",
            "answer",
            "following",
            "given",
            "的",
            "了",
            "是",
            "在",
            "有",
            "吗",
            "呢",
            "么",
            "请",
            "你",
            "我",
            "您",
            "会",
            "能",
            "可",
            "以",
            "个",
            "什",
            "这",
            "那",
            "は",
            "が",
            "を",
            "に",
            "の",
            "で",
            "す",
            "か",
            "ま",
            "て",
            "た");
    /** Who holds the record, who held it before: words that turn a question, alone. */
    private static final Set<String> TURNS = Set.of(
            "was",
            "were",
            "former",
            "formerly",
            "previous",
            "previously",
            "first",
            "last",
            "next",
            "before",
            "after",
            "minimum",
            "maximum",
            "min",
            "max",
            "least",
            "most",
            "smallest",
            "largest",
            "oldest",
            "youngest",
            "曾",
            "最");

    private final List<String> left;
    private final List<String> right;
    private final int[][] common;

    private Rewording(List<String> left, List<String> right) {
        this.left = left;
        this.right = right;
        this.common = Alignment.common(left, right);
    }

    /** Returns whether one of two texts, in folded words, says another thing in the place of something. */
    static boolean changesContent(List<String> left, List<String> right, Predicate<String> isSmall) {
        var both = new Rewording(left, right);
        return both.changesPlaces() || both.replaces(isSmall);
    }

    private boolean changesPlaces() {
        return common[0][0] < SAME_ORDER * Math.min(left.size(), right.size());
    }

    private boolean replaces(Predicate<String> isSmall) {
        var fromLeft = new ArrayList<String>();
        var fromRight = new ArrayList<String>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            boolean same = i < left.size() && j < right.size() && left.get(i).equals(right.get(j));
            if (same) {
                if (isOther(fromLeft, fromRight, isSmall)) {
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
        return isOther(fromLeft, fromRight, isSmall);
    }

    private boolean isOther(List<String> some, List<String> others, Predicate<String> isSmall) {
        if (turns(some, right) || turns(others, left)) {
            return true;
        }
        List<String> content = content(some, right, isSmall);
        List<String> otherContent = content(others, left, isSmall);
        return !content.isEmpty()
                && !otherContent.isEmpty()
                && content.stream().noneMatch(word -> otherContent.stream().anyMatch(each -> isRelated(word, each)));
    }

    private static boolean turns(List<String> words, List<String> other) {
        return words.stream().anyMatch(word -> TURNS.contains(word) && !other.contains(word));
    }

    /** Words that carry meaning and do not stand elsewhere in the other text. */
    private static List<String> content(List<String> words, List<String> other, Predicate<String> isSmall) {
        return words.stream()
                .filter(word -> !FUNCTION.contains(word) && !isSmall.test(word) && !other.contains(word))
                .toList();
    }

    /** Two forms of a word, or one with a slip in it. */
    private static boolean isRelated(String a, String b) {
        int shared = 0;
        int least = Math.min(a.length(), b.length());
        while (shared < least && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        if (shared == least || shared >= STEM) {
            return true;
        }
        int end = 0;
        while (end < least - shared && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return least >= STEM && Math.max(a.length(), b.length()) - shared - end <= 2;
    }
}
