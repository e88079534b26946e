package io.pairkit.privacy.evidence;

import io.pairkit.privacy.evidence.Passage.Word;
import io.pairkit.privacy.secret.SecretNames;
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
    private static final Set<String> ANY_INTO = Lexicon.words("into", "into-foreign");
    private static final Set<String> ACCEPTS = Set.of("takes", "wants", "accepts");
    private static final Set<String> STILL = Set.of("still", "noch", "toujours", "todav\u00eda", "nog");
    private static final Set<String> FROM = Set.of("from", "von", "vom", "från", "fra");
    private static final Set<String> OPENS = Lexicon.words("opens");
    private static final Set<String> BREAKS = Lexicon.words("breaks");
    private static final Set<String> REVERSES = Lexicon.words("reverse");
    private static final Set<String> JOINING = Lexicon.words("joining");
    private static final Set<String> BACK =
            Set.of("that's", "that", "this", "it's", "which", "these", "those", "das", "c'est");
    private static final Set<String> LABELS = Set.of("key", "code", "secret", "pw", "pass", "pwd");
    private static final Set<String> DEFAULTS = Set.of("value", "default", "val");
    private static final Set<String> OF = Lexicon.words("of");

    private final Passage passage;
    private final Users users;
    private final Answers answers;
    private final List<Word> words;
    private final int first;
    private final int last;
    private final Set<String> copula;
    private final Set<String> into;

    /** @param isKey whether a key is looked for, which nobody takes for a user */
    Links(Passage passage, boolean foreign, boolean isKey) {
        this.passage = passage;
        copula = foreign || isKey ? ANY_COPULA : COPULA;
        into = foreign ? ANY_INTO : INTO;
        users = new Users(passage, copula, isKey);
        answers = new Answers(passage, copula);
        words = passage.words();
        first = passage.cueFirst();
        last = passage.cueLast();
    }

    double of(int index) {
        if (users.is(index)) {
            return NO;
        }
        if (index > last
                && index - last <= 6
                && DEFAULTS.contains(lower(index - 1))
                && words.get(index).isAfter(":=")) {
            return VALUE; // {"name": "…", "value": "…"}
        }
        boolean speaker = index > last
                && answers.isLabel(index)
                && passage.gapAfter(index).startsWith(":");
        if (speaker || isNested(index) || isOfAnother(index)) {
            return NO;
        }
        if (index < first) {
            return before(index);
        }
        Word word = words.get(index);
        return word.sentence() == words.get(last).sentence() ? after(index) : answers.of(index);
    }

    private String lower(int index) {
        return index >= 0 && index < words.size() ? words.get(index).lower() : "";
    }

    /** Returns whether a bracket of code or JSON stands between a word and the cue. */
    private boolean isNested(int index) {
        for (int i = Math.min(index, last) + 1; i <= Math.max(index, first); i++) {
            if (words.get(i).isAfter("{}[") && !isSpeaker(i)) {
                return true;
            }
        }
        return words.get(index).gap().endsWith("```") && passage.gapAfter(index).startsWith("\n");
    }

    /** Returns whether a word is the value of another name, {@code user_id=48213}, {@code "subscriber": "UK04471"}. */
    private boolean isOfAnother(int index) {
        String gap = words.get(index).gap();
        String name = lower(index - 1);
        if (index == 0
                || index - 1 >= first && index - 1 <= last
                || SecretNames.isSecret(name)
                || LABELS.contains(name)) {
            return false;
        }
        boolean json = gap.equals("\":") || gap.equals("\": ") || gap.startsWith("\": \"") || gap.startsWith("':");
        boolean identifier = name.indexOf('_') > 0 || name.indexOf('.') > 0;
        String sign = gap.strip();
        boolean method = name.indexOf('.') >= 0 && gap.equals("(\""); // .dbname("tides")
        boolean header = name.indexOf('-') > 0 && words.get(index - 1).beginsLine() && gap.equals(": ");
        boolean attribute = name.endsWith("=") && gap.equals("\""); // class="css-1q8dd3e"
        return json
                || attribute
                || method
                || header && first > index
                || gap.equals("=")
                || sign.equals("= \"")
                || sign.equals("= '")
                || sign.equals("=\"")
                || identifier && sign.equals("=");
    }

    /** Returns whether a clause of its own begins between the cue and a verb: "the password screen when the keyboard is". */
    private boolean isBroken(int verb) {
        for (int i = last + 1; i < verb; i++) {
            if (BREAKS.contains(lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the bracket before a word encloses who speaks, or when. */
    private boolean isSpeaker(int index) {
        return words.get(index).gap().endsWith("[") && words.get(index).beginsLine();
    }

    /** Returns whether a comma or another sign parts a word from the cue, so that a colon before it belongs to a word between. */
    private boolean isParted(int index) {
        // "…, because nobody writes it down: X" is a clause, "…, user: X" a label
        return passage.isParted(index, ";:=\"'|")
                || index - 1 > last && words.get(index - 1).isAfter(",")
                || index - 2 > last && words.get(index - 2).isAfter(",");
    }

    private double after(int index) {
        Word word = words.get(index);
        String before = lower(index - 1);
        int verb = index - 1;
        while (verb > last && FILLER.contains(lower(verb))) {
            verb--;
        }
        boolean next = verb == last;
        boolean parted = isParted(index);
        if (!parted
                && (word.isAfter(":=\u2192\uff1a\uff1d")
                        || word.gap().contains("->")
                        || word.gap().contains("=>"))) {
            return VALUE;
        }
        boolean still = STILL.contains(before) && index - last <= 9 && !word.isAfter(",");
        if (still && passage.gapAfter(index).startsWith("?")) {
            return VALUE; // "Is the password of the lab still X?"
        }
        if (next && word.isAfter("|\t")) {
            return VALUE;
        }
        boolean letters = word.lower().chars().noneMatch(c -> c >= '0' && c <= '9');
        if (next && letters && word.gap().startsWith("\", \"") && lower(last).indexOf('-') > 0) {
            return NO; // names in a list: "db-credentials", "relay-auth"
        }
        if (lower(verb).equals("or") && verb - 2 > last) {
            verb -= 2; // "is X or Y"
        }
        boolean aside = parted && lower(verb).equals("be") && lower(verb - 1).equals("to"); // ", to be honest"
        if (!next
                && !aside
                && (copula.contains(lower(verb)) && verb > last && !isBroken(verb)
                        || verb == index - 1 && before.endsWith("'s") && copula.contains(before))) {
            return VALUE;
        }
        boolean opened = USING.contains(before) && OPENS.contains(lower(index - 2)) && index - 2 > last;
        if (verb > last && ACCEPTS.contains(lower(verb)) || opened) {
            return VALUE; // "the lockbox opens with X", "the keypad takes X"
        }
        if (lower(last).endsWith("'s") && next) {
            return VALUE;
        }
        if (!parted && (into.contains(before) || FROM.contains(before)) && changes(index)) {
            return VALUE;
        }
        if (next) {
            return names(index) || isLine(index) ? VALUE : NEXT;
        }
        if (USING.contains(before) && Users.isLabel(lower(index - 3)) && index - 3 >= first) {
            return VALUE; // "sign in as kate using X"
        }
        boolean keyed = before.equals("in") && lower(index - 2).equals("key");
        boolean typed = words.get(index).gap().equals(" / ") && USING.contains(lower(index - 2)); // "type exam / X"
        if (typed
                || keyed
                || LABELS.contains(before)
                || USING.contains(before)
                || word.isAfter("(\u2014\u2013") && index - last <= 6) {
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
            boolean named = Users.isLabel(lower(i)) && !(lower(i).equals("as") && OF.contains(lower(i + 1)));
            if (same && named && !lower(index).endsWith("s") && !answers.isLabel(i)) {
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
            int apart = words.get(first).sentence() - words.get(index).sentence();
            boolean said = pointsBack() && (apart == 1 || apart <= 4 && isPlural());
            return said ? NEXT : first - index <= 6 ? SAME_PASSAGE : 0;
        }
        Word next = words.get(index + 1);
        if (next.gap().startsWith("\",") || next.gap().startsWith("',")) {
            return NO; // the member before it, in a list or an object
        }
        for (int i = index + 1; i <= first && i < index + 5; i++) {
            if (words.get(i).gap().contains("<-") || words.get(i).isAfter("\u2190")) {
                return REVERSE;
            }
        }
        boolean told = BACK.contains(next.lower()) // "X - that is the password"
                && first - index <= 5
                && (next.lower().endsWith("'s") || copula.contains(lower(index + 2)));
        if (told || REVERSES.contains(next.lower()) && first - index <= 7) {
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

    /** Returns whether the sentence of the cue says what several before were about: "These are my passwords". */
    private boolean isPlural() {
        int begin = first;
        while (begin > 0 && words.get(begin - 1).sentence() == words.get(first).sentence()) {
            begin--;
        }
        return lower(begin).equals("these") || lower(begin).equals("those");
    }

    /** Returns whether cue and word are the whole of their line, apart from who speaks. */
    private boolean isLine(int index) {
        boolean begins = first == 0
                || words.get(first).beginsLine()
                || words.get(first).gap().startsWith(":") && first < 3;
        boolean labelled = first > 0 && answers.isLabel(first - 1);
        String after = passage.gapAfter(index);
        return (begins || labelled)
                && (passage.isLast(index) || after.indexOf('\n') >= 0)
                && words.get(index).gap().equals(" ");
    }
}
