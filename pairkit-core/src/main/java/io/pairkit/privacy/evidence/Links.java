package io.pairkit.privacy.evidence;

import io.pairkit.privacy.evidence.Passage.Word;
import java.util.List;
import java.util.Set;

/** What links a word to the cue of a passage, in points. */
final class Links {
    /** A sign of equality, a verb that says what it is, or a line or turn of its own: the word is the value of the cue. */
    static final double VALUE = 3;
    /** "use X as", "X is the": it stands before the cue, and a word says that it is one. */
    static final double REVERSE = 2.5;
    /** It follows right away, or behind "with" and "try". */
    static final double NEXT = 2;

    static final double NEAR = 1;
    static final double SAME_PASSAGE = 0.5;
    static final double NO = -9;

    private static final Set<String> COPULA = Lexicon.words("copula");
    private static final Set<String> ANY_COPULA = Lexicon.words("copula", "copula-foreign");
    private static final Set<String> FILLER = Lexicon.words("filler");
    private static final Set<String> USING = Lexicon.words("using");
    private static final Set<String> CHANGE = Lexicon.words("change");
    private static final Set<String> INTO = Lexicon.words("into");
    private static final Set<String> REVERSES = Lexicon.words("reverse");
    private static final Set<String> USER = Lexicon.words("user");
    private static final Set<String> JOINING = Lexicon.words("joining");
    private static final Set<String> ASKING = Lexicon.words("asking");
    private static final Set<String> FOR = Lexicon.words("for");
    private static final Set<String> NETWORK = Set.of("ssid", "wlan", "wifi", "wi-fi");
    private static final Set<String> BACK = Set.of("that's", "that", "this", "it's", "which", "das", "c'est");
    private static final Set<String> LABELS = Set.of("key", "code", "secret", "pw", "pass", "pwd");
    private static final Set<String> DEFAULTS = Set.of("value", "default", "val");
    private static final Set<String> OF = Lexicon.words("of");
    private static final Set<String> ANSWER = Lexicon.words("answer");

    /** Behind one of these between cue and word, a colon before the word belongs to a word between. */
    private static final String PARTING = ",;:=\"'|";

    private final Passage passage;
    private final List<Word> words;
    private final int first;
    private final int last;
    private final Set<String> copula;
    private final boolean isKey;

    /** @param isKey whether a key is looked for, which nobody takes for a user */
    Links(Passage passage, boolean foreign, boolean isKey) {
        this.isKey = isKey;
        this.passage = passage;
        copula = foreign ? ANY_COPULA : COPULA;
        words = passage.words();
        first = passage.cueFirst();
        last = passage.cueLast();
    }

    double of(int index) {
        if (isUser(index)) {
            return NO;
        }
        if (index > last
                && index - last <= 6
                && DEFAULTS.contains(lower(index - 1))
                && words.get(index).isAfter(":=")) {
            return VALUE; // {"name": "…", "value": "…"}
        }
        if (isNested(index)) {
            return NO;
        }
        if (index < first) {
            return before(index);
        }
        Word word = words.get(index);
        return word.sentence() == words.get(last).sentence() ? after(index) : answer(index);
    }

    private String lower(int index) {
        return index >= 0 && index < words.size() ? words.get(index).lower() : "";
    }

    /** Returns whether a bracket of code or JSON stands between a word and the cue. */
    private boolean isNested(int index) {
        for (int i = Math.min(index, last) + 1; i <= Math.max(index, first); i++) {
            if (words.get(i).isAfter("{}[")) {
                return true;
            }
        }
        return words.get(index).gap().endsWith("```") && passage.gapAfter(index).startsWith("\n");
    }

    /** Returns whether a word is a user rather than a secret: "log in as X", "user: X", "the user name is X". */
    private boolean isUser(int index) {
        int before = index - 1;
        while (before >= 0
                && copula.contains(lower(before))
                && !words.get(before + 1).isAfter(",")) {
            before--;
        }
        boolean cue = before >= first && before <= last;
        if (cue && before == index - 1 && NETWORK.contains(lower(before))) {
            return true;
        }
        if (isKey || before < 0 || !USER.contains(lower(before)) || cue) {
            return false;
        }
        boolean close = words.get(index).sentence() == words.get(before).sentence()
                && !words.get(index).isAfter(",)");
        boolean called = before < index - 1;
        return close && !(called && before > last && isOfCue(before));
    }

    /** Returns whether a word only says what the cue is of: "the password for the host is". */
    private boolean isOfCue(int index) {
        for (int i = index - 1;
                i > last && !JOINING.contains(lower(i)) && !words.get(i + 1).isAfter(",");
                i--) {
            if (FOR.contains(lower(i))) {
                return true;
            }
        }
        return false;
    }

    private double after(int index) {
        Word word = words.get(index);
        String before = lower(index - 1);
        int verb = index - 1;
        while (verb > last && FILLER.contains(lower(verb))) {
            verb--;
        }
        boolean next = verb == last;
        boolean parted = passage.isParted(index, PARTING);
        if (!parted
                && (word.isAfter(":=\u2192\uff1a\uff1d")
                        || word.gap().contains("->")
                        || word.gap().contains("=>"))) {
            return VALUE;
        }
        if (next && word.isAfter("|\t")) {
            return VALUE;
        }
        if (lower(verb).equals("or") && verb - 2 > last) {
            verb -= 2; // "is X or Y"
        }
        if (!next
                && (copula.contains(lower(verb)) && verb > last
                        || verb == index - 1 && before.endsWith("'s") && copula.contains(before))) {
            return VALUE;
        }
        if (lower(last).endsWith("'s") && next) {
            return VALUE;
        }
        if (!parted && INTO.contains(before) && changes(index)) {
            return VALUE;
        }
        if (next) {
            return names(index) || isLine(index) ? VALUE : NEXT;
        }
        if (USING.contains(before) && USER.contains(lower(index - 3)) && index - 3 >= first) {
            return VALUE; // "sign in as kate using X"
        }
        if (LABELS.contains(before) || USING.contains(before) || word.isAfter("(\u2014\u2013") && index - last <= 6) {
            return NEXT;
        }
        boolean pair = word.isAfter("/,|")
                || word.gap().equals(":")
                || JOINING.contains(before)
                || word.gap().contains(" - ");
        if (pair && index - last <= (word.gap().length() == 1 ? 8 : 4)) {
            return NEXT; // behind a user: "credentials are kate and X", "login kate/X"
        }
        return index - last <= 5 ? NEAR : SAME_PASSAGE;
    }

    /** Returns whether the word next to the cue stands in a pair with a user: "with user kate and password X". */
    private boolean names(int index) {
        for (int i = first - 2; i >= 0 && i >= first - 8; i--) {
            boolean same = words.get(i).sentence() == words.get(first).sentence();
            boolean named = USER.contains(lower(i)) && !(lower(i).equals("as") && OF.contains(lower(i + 1)));
            if (same && named && !lower(index).endsWith("s")) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a word of change stands in the sentence: "changed the password to X". */
    private boolean changes(int index) {
        int sentence = words.get(index).sentence();
        return words.stream().anyMatch(word -> word.sentence() == sentence && CHANGE.contains(word.lower()));
    }

    private double before(int index) {
        if (words.get(index).sentence() != words.get(first).sentence()) {
            if (words.get(index).isAfter(":")
                    && USING.contains(lower(index - 1))
                    && !lower(index - 1).startsWith("type")
                    && first - index < 10) {
                return VALUE;
            }
            boolean said = words.get(first).sentence() - words.get(index).sentence() == 1 && pointsBack();
            return said ? NEXT : first - index <= 14 ? SAME_PASSAGE : 0;
        }
        Word next = words.get(index + 1);
        for (int i = index + 1; i <= first && i < index + 5; i++) {
            if (words.get(i).gap().contains("<-") || words.get(i).isAfter("\u2190")) {
                return REVERSE;
            }
        }
        if (REVERSES.contains(next.lower()) && first - index <= 7) {
            return REVERSE;
        }
        if (first - index <= 9
                && USING.contains(lower(index - 1))
                && !lower(index - 1).equals("as")) {
            return NEXT;
        }
        if (next.isAfter("(") && first - index <= 4) {
            return NEXT;
        }
        return first - index <= 5 ? NEAR : SAME_PASSAGE;
    }

    /** Returns whether the sentence of the cue says what the one before was about: "That's the door code." */
    private boolean pointsBack() {
        int begin = first;
        while (begin > 0 && words.get(begin - 1).sentence() == words.get(first).sentence()) {
            begin--;
        }
        return first - begin <= 4 && BACK.contains(lower(begin));
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

    /** Returns whether a word names who speaks: it begins a line, and a colon follows it. */
    private boolean isLabel(int index) {
        return index >= 0
                && words.get(index).beginsLine()
                && passage.gapAfter(index).startsWith(":");
    }

    /** Returns whether cue and word are the whole of their line, apart from who speaks. */
    private boolean isLine(int index) {
        boolean begins = first == 0
                || words.get(first).beginsLine()
                || words.get(first).gap().startsWith(":") && first < 3;
        boolean labelled = first > 0 && isLabel(first - 1);
        String after = passage.gapAfter(index);
        return (begins || labelled)
                && (passage.isLast(index) || after.indexOf('\n') >= 0)
                && words.get(index).gap().equals(" ");
    }

    /** A word in a later sentence or line: the answer to a question, the block below a heading. */
    private double answer(int index) {
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
                && (passage.gapAfter(index).indexOf('\n') >= 0
                        || passage.isLast(index)
                        || passage.gapAfter(index).startsWith("."));
        if (leads && opens && (distance <= 2 || distance == 3 && alone)) {
            return VALUE;
        }
        boolean plain = word.gap().chars().noneMatch(c -> ",\"{}[]()".indexOf(c) >= 0);
        if (distance <= 2
                && alone
                && (word.beginsLine() || isLabel(index - 1) && isAsked())
                && begin == last + 1
                && plain) {
            return VALUE;
        }
        if (distance == 1
                && (USING.contains(lower(index - 1)) || leads && alone && plain || copula.contains(lower(index - 1)))) {
            return NEXT;
        }
        return distance == 1 && index - last <= 12 ? NEAR : distance <= 2 ? SAME_PASSAGE : 0;
    }
}
