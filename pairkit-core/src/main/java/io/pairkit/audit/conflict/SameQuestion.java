package io.pairkit.audit.conflict;

import io.pairkit.audit.text.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether two prompts that are nearly equal ask the same. A long text that both hold (a passage, a tool's description, an
 * instruction template) makes any two questions about it nearly equal, so what both hold is set aside first: equal lines, else
 * equal sentences. What is left decides.
 */
public final class SameQuestion {
    private static final int SHINGLE = 3;
    private static final double NEAR = 0.8;
    private static final double SAME_STORY = 0.6;
    private static final int LONGEST = 400;

    private SameQuestion() {}

    /**
     * Returns whether both ask the same. Prompts that are equal but for case and punctuation do.
     *
     * @param copied the words that both answers say, where one answer is an edited copy of the other; else empty
     */
    public static boolean test(String a, String b, Set<String> copied) {
        boolean otherOrder = changesPlaces(a, b);
        if (otherOrder) {
            return !copied.isEmpty();
        }
        List<String> left = parts(a, "\n");
        List<String> right = parts(b, "\n");
        int lines = left.size() + right.size();
        withoutCommon(left, right);
        boolean block = left.size() + right.size() < lines; // a line stands in both
        String ofLeft = String.join("\n", left);
        String ofRight = String.join("\n", right);
        if (Fold.text(ofLeft).equals(Fold.text(ofRight))) {
            return true;
        }
        List<String> leftWords = tokens(ofLeft);
        List<String> rightWords = tokens(ofRight);
        if (Rewording.movesOnePart(leftWords, rightWords)) {
            return true;
        }
        if (differsInSlots(ofLeft, ofRight)) {
            return false;
        }
        if (left.isEmpty() || right.isEmpty()) {
            return true; // a line more, such as "Answer briefly."
        }
        if (changesContent(leftWords, rightWords, copied)) {
            return false;
        }
        return !copied.isEmpty() || (block ? isNear(leftWords, rightWords) : isSameStory(ofLeft, ofRight));
    }

    private static boolean changesContent(List<String> left, List<String> right, Set<String> copied) {
        return left.size() <= LONGEST
                && right.size() <= LONGEST
                && Rewording.of(left, right).changesContent(copied);
    }

    /** Whether the same parts stand behind other names: what was the premise is the hypothesis. */
    private static boolean changesPlaces(String a, String b) {
        List<String> left = named(a);
        List<String> right = named(b);
        return left.size() > 1
                && !left.equals(right)
                && left.stream()
                        .sorted()
                        .toList()
                        .equals(right.stream().sorted().toList());
    }

    private static List<String> named(String text) {
        return parts(text, "\n|(?<=[.!?。！？])\\s+").stream()
                .map(part -> Fold.text(part.replaceFirst("^[^:：]{1,20}[:：]", "")))
                .toList();
    }

    /** One story, two questions: the sentences that differ must have most of their words in common. */
    private static boolean isSameStory(String a, String b) {
        List<String> left = parts(a, "(?<=[.!?。！？])\\s*");
        List<String> right = parts(b, "(?<=[.!?。！？])\\s*");
        int sentences = left.size() + right.size();
        withoutCommon(left, right);
        if (left.size() + right.size() == sentences || left.isEmpty() || right.isEmpty()) {
            return true; // nearly equal as they are, or a sentence more
        }
        String ofLeft = String.join(" ", left);
        String ofRight = String.join(" ", right);
        List<String> leftWords = tokens(ofLeft);
        List<String> rightWords = tokens(ofRight);
        return !changesContent(leftWords, rightWords, Set.of())
                && jaccard(new HashSet<>(leftWords), new HashSet<>(rightWords)) >= SAME_STORY;
    }

    private static boolean isNear(List<String> left, List<String> right) {
        return jaccard(shingles(left), shingles(right)) >= NEAR
                || (left.size() <= LONGEST
                        && right.size() <= LONGEST
                        && Rewording.of(left, right).isSlight());
    }

    private static Set<String> shingles(List<String> words) {
        var all = new HashSet<String>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            all.add(String.join(" ", words.subList(i, i + SHINGLE)));
        }
        if (all.isEmpty()) {
            all.add(String.join(" ", words));
        }
        return all;
    }

    private static double jaccard(Set<String> left, Set<String> right) {
        var both = new HashSet<>(left);
        both.retainAll(right);
        return (double) both.size() / (left.size() + right.size() - both.size());
    }

    private static List<String> parts(String text, String at) {
        var out = new ArrayList<String>();
        for (String part : text.split(at)) {
            if (!part.isBlank()) {
                out.add(part.strip());
            }
        }
        return out;
    }

    /** Takes away what stands in both lists, as often as it does. */
    private static void withoutCommon(List<String> left, List<String> right) {
        Map<String, Integer> counts = new HashMap<>();
        right.forEach(part -> counts.merge(Fold.text(part), 1, Integer::sum));
        var common = new HashMap<String, Integer>();
        left.removeIf(part -> {
            String key = Fold.text(part);
            boolean both = counts.getOrDefault(key, 0) > 0;
            if (both) {
                counts.merge(key, -1, Integer::sum);
                common.merge(key, 1, Integer::sum);
            }
            return both;
        });
        right.removeIf(part -> {
            String key = Fold.text(part);
            boolean both = common.getOrDefault(key, 0) > 0;
            if (both) {
                common.merge(key, -1, Integer::sum);
            }
            return both;
        });
    }

    /** Folded words; a sign of a script without blanks between words is one of its own. */
    private static List<String> tokens(String text) {
        var out = new ArrayList<String>();
        for (String word : Fold.text(text).split(" ")) {
            int from = 0;
            for (int i = 0; i < word.length(); i++) {
                if (isWord(word.charAt(i))) {
                    if (from < i) {
                        out.add(word.substring(from, i));
                    }
                    out.add(word.substring(i, i + 1));
                    from = i + 1;
                }
            }
            if (from < word.length()) {
                out.add(word.substring(from));
            }
        }
        return out;
    }

    private static boolean isWord(char c) {
        return c >= 0x3040 && (Character.isIdeographic(c) || (c <= 0x30ff));
    }

    /**
     * Returns whether two prompts are different questions because of numbers, names, versions or negations: they differ in
     * nothing else but small words, or one has a number that the other lacks, or each a name. Words are aligned.
     */
    static boolean differsInSlots(String a, String b) {
        String[] left = words(a);
        String[] right = words(b);
        if (left.length > LONGEST || right.length > LONGEST) {
            return false;
        }
        List<String> leftKeys = Arrays.stream(left).map(Fold::text).toList();
        List<String> rightKeys = Arrays.stream(right).map(Fold::text).toList();
        int[][] common = Alignment.common(leftKeys, rightKeys);
        int slots = 0;
        int others = 0;
        boolean leftName = false;
        boolean rightName = false;
        int i = 0;
        int j = 0;
        while (i < left.length || j < right.length) {
            if (i < left.length && j < right.length && leftKeys.get(i).equals(rightKeys.get(j))) {
                i++;
                j++;
                continue;
            }
            boolean fromLeft = j >= right.length || (i < left.length && common[i + 1][j] >= common[i][j + 1]);
            int at = fromLeft ? i++ : j++;
            String[] words = fromLeft ? left : right;
            String key = (fromLeft ? leftKeys : rightKeys).get(at);
            boolean elsewhere = (fromLeft ? rightKeys : leftKeys).contains(key);
            if (QuestionWords.isSmall(key)) {
                continue; // comes with a name, or is said out of politeness
            }
            if (!elsewhere && hasDigit(key)) {
                return true;
            }
            boolean name = isName(words, at);
            leftName |= fromLeft && name && !elsewhere;
            rightName |= !fromLeft && name && !elsewhere;
            if (name || hasDigit(key) || Polarity.isNegation(key)) {
                slots++;
            } else {
                others++;
            }
        }
        return others == 0 ? slots > 0 : leftName && rightName;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static String[] words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toArray(String[]::new);
    }

    /** Whether a word is capitalised away from the start of a sentence. */
    private static boolean isName(String[] words, int i) {
        String before = i == 0 ? "." : words[i - 1];
        char end = before.charAt(before.length() - 1);
        boolean sentenceStart = end == '.' || end == '!' || end == '?' || end == ':';
        return !sentenceStart && Character.isUpperCase(words[i].codePointAt(0));
    }
}
