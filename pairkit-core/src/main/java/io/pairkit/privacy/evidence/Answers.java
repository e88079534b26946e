package io.pairkit.privacy.evidence;

import io.pairkit.privacy.evidence.Passage.Word;
import java.util.List;
import java.util.Set;

/** What links a word to a cue in an earlier sentence or line, in points: it answers a question, or stands below a heading. */
final class Answers {
    private static final Set<String> ANSWER = Lexicon.words("answer");
    private static final Set<String> ASKING = Lexicon.words("asking");
    private static final Set<String> USING = Lexicon.words("using");

    private final Passage passage;
    private final List<Word> words;
    private final Set<String> copula;
    private final int first;
    private final int last;

    Answers(Passage passage, Set<String> copula) {
        this.passage = passage;
        this.copula = copula;
        words = passage.words();
        first = passage.cueFirst();
        last = passage.cueLast();
    }

    private String lower(int index) {
        return index >= 0 && index < words.size() ? words.get(index).lower() : "";
    }

    /** Returns whether the sentence of the cue asks for it, with or without a question mark. */
    private boolean isAsked() {
        for (int i = Math.max(0, first - 8); i < first; i++) {
            if (words.get(i).sentence() == words.get(first).sentence() && ASKING.contains(lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a word belongs to what says who speaks, and when, at the beginning of a line: {@code [10:42] kate:}. */
    boolean isLabel(int index) {
        if (index < 0 || index + 1 == words.size()) {
            return false;
        }
        String after = passage.gapAfter(index);
        boolean parts = after.startsWith(":")
                || after.startsWith("]")
                || after.startsWith(">")
                || after.startsWith(")")
                || after.startsWith(" [");
        int begin = index;
        while (begin > 0 && index - begin < 4 && !words.get(begin).beginsLine()) {
            begin--;
        }
        return parts && (begin == 0 || words.get(begin).beginsLine());
    }

    /** Returns whether the sentence of the cue has three words at most: "Password?" */
    private boolean isShort(int end) {
        int begin = first;
        while (begin > 0 && words.get(begin - 1).sentence() == words.get(first).sentence()) {
            begin--;
        }
        return end - begin <= 3;
    }

    /** Returns whether asterisks or dots stand for the value behind the cue. */
    private boolean isMasked(int end) {
        for (int i = last + 1; i <= end; i++) {
            boolean dots =
                    words.get(i).gap().contains("**") || words.get(i).gap().contains("\u2022\u2022");
            if (dots || lower(i).chars().allMatch(c -> c == '*' || c == '\u2022')) {
                return true;
            }
        }
        return false;
    }

    /** A word in a later sentence or line: the answer to a question, the block below a heading. */
    double of(int index) {
        Word word = words.get(index);
        int begin = last + 1;
        while (words.get(begin).sentence() == words.get(last).sentence()) {
            begin++;
        }
        int distance = word.sentence() - words.get(last).sentence();
        boolean opens =
                words.get(begin).isAfter(":?\uff1a\uff1f") && !words.get(begin).isAfter(",");
        int lead = index - 1;
        while (lead >= begin && (ANSWER.contains(lower(lead)) || isLabel(lead))) {
            lead--;
        }
        boolean leads = lead < begin || words.get(lead).sentence() != word.sentence();
        boolean alone = leads
                && (isAsked() && passage.gapAfter(index).startsWith(",")
                        || passage.gapAfter(index).indexOf('\n') >= 0
                        || passage.isLast(index)
                        || passage.gapAfter(index).startsWith("."));
        if (isMasked(begin)) {
            return Links.NO; // the value has been blotted out
        }
        if (leads && opens && (distance <= 2 || distance == 3 && alone)) {
            boolean wanted = !words.get(begin).isAfter("?\uff1f") || isAsked() || isShort(begin);
            return wanted ? Links.VALUE : Links.NEXT;
        }
        boolean plain = word.gap().chars().noneMatch(c -> ",\"{}[]()".indexOf(c) >= 0);
        if (distance <= 2
                && alone
                && (word.beginsLine() || isLabel(index - 1) && isAsked())
                && (begin == last + 1 || isAsked())
                && plain) {
            return Links.VALUE;
        }
        if (distance <= 3 && copula.contains(lower(index - 1)) && isAsked() && index - begin < 40) {
            return Links.NEXT; // "Which password? … Lina's is X"
        }
        if (distance == 1
                && (USING.contains(lower(index - 1)) || leads && alone && plain || copula.contains(lower(index - 1)))) {
            return Links.NEXT;
        }
        return distance == 1 && index - last <= 12 ? Links.NEAR : distance <= 2 ? Links.SAME_PASSAGE : 0;
    }
}
