package io.pairkit.privacy.evidence;

import io.pairkit.privacy.evidence.Passage.Word;
import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a word is worth as a password: its {@link Form}, or the place where a plain word can be nothing else. */
final class Prose implements Evidence.Judge {
    private static final double VETO = -2;
    private static final String USER_GAP = " / ";
    private static final Set<String> VETOES = Lexicon.words("veto");
    private static final Set<String> LOCAL = Set.of("на", "w", "en", "na");
    private static final Set<String> IMPERATIVE = Lexicon.words("imperative");
    private static final Set<String> ANY =
            Set.of("a", "an", "any", "every", "no", "ein", "une", "un", "una", "een", "en");
    private static final Set<String> CLAUSE = Lexicon.words("clause");
    private static final Set<String> SAID = Lexicon.words(
            "predicate", "predicate-foreign", "function", "preposition", "strict", "noun", "verb", "calendar");
    private static final Set<String> SET =
            Lexicon.words("type", "function", "preposition", "noun", "strict", "predicate");
    private static final Set<String> BEFORE = Lexicon.words("using", "then", "copula");
    private static final Set<String> COPULA = Set.of("is", "was", "ist", "war", "est", "es");
    private static final String CLAUSES = ",;"; // behind one of them another clause begins
    private static final List<String> ENDINGS = List.of(
            "ed", "ing", "able", "ible", "ly", "ful", "less", "ous", "ive", "ent", "ary", "tion", "tions", "ment",
            "ness", "ity", "\u00e9", "\u00e9e", "iert", "ada", "ado");

    /** Whether the cue is a word for a password, beside which a plain word may stand. */
    private final boolean isPassword;

    private final boolean isForeign;

    Prose(boolean isPassword, boolean isForeign) {
        this.isPassword = isPassword;
        this.isForeign = isForeign;
    }

    /** A short word is none; one of letters is plain, which counts only beside a word for a password, or behind a user. */
    @Override
    public boolean mayBeWorth(Scan scan, Word word) {
        if (word.isQuoted()) {
            return true;
        }
        if (word.to() - word.from() < Form.LEAST) {
            return false;
        }
        return isPassword || word.gap().equals(USER_GAP) || !isLettered(scan, word);
    }

    /** Returns whether a word is nothing but small letters of ASCII, the first of which may be a capital. */
    private static boolean isLettered(Scan scan, Word word) {
        for (int i = word.from(); i < word.to(); i++) {
            char c = i == word.from() ? Ascii.lower(scan.charAt(i)) : scan.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }

    @Override
    public Evidence.@Nullable Worth worth(Scan scan, Passage passage, int index, double link) {
        Word word = passage.words().get(index);
        String text = scan.text(word.from(), word.to());
        boolean call = !word.isQuoted() && scan.at(word.to()) == '(';
        boolean blank = scan.at(word.from() - 1) == '<' && scan.at(word.to()) == '>' && !word.beginsLine();
        boolean commit = word.beginsLine()
                && text.length() >= 7
                && text.length() <= 12
                && text.chars().allMatch(c -> Ascii.hex((char) c) && !Ascii.upper((char) c));
        if (call || blank || commit) {
            return null;
        }
        Form form = Form.of(text, word.isQuoted());
        boolean bare = text.indexOf(' ') >= 0 || text.chars().noneMatch(Character::isLetter);
        if (scan.at(word.from() - 2) == '"' && scan.at(word.from() - 1) == '"') {
            return null; // what a function says of itself
        }
        if (word.isQuoted() && link == Links.VALUE && isSentence(passage, text)) {
            return new Evidence.Worth(index, Form.WEAK.points(), false);
        }
        boolean reverse = link == Links.REVERSE && !text.startsWith("19") && !text.startsWith("20");
        boolean year = text.length() == 4
                && !reverse
                && !(link == Links.NEXT
                        && index > 0
                        && IMPERATIVE.contains(passage.words().get(index - 1).lower()))
                && (link < Links.VALUE
                        || index - passage.cueLast() > 3
                        || word.gap().equals(":"));
        if (bare && (!isPassword || link < Links.NEXT || year)) {
            return null; // quoted phrases and numbers have many meanings
        }
        if (form != Form.WORD) {
            return form == Form.NONE ? null : new Evidence.Worth(index, form.points(), false);
        }
        boolean separated = word.isAfter(":=\uff1a\uff1d\u2192\n") || word.gap().contains("->");
        boolean spoken = !isForeign
                && index > passage.cueLast() + 1
                && !passage.isParted(index, CLAUSES)
                && !isAsked(passage, index);
        boolean named = link == Links.NEXT
                && index == passage.cueLast() + 1
                && passage.words().get(passage.cueLast()).lower().equals("passphrase");
        boolean led = link == Links.VALUE && (separated || spoken) || named;
        int phrase = isPassword && led ? phrase(scan, passage, index) : index;
        if (named && phrase < index + 3) {
            phrase = index;
        }
        if (phrase > index) {
            return new Evidence.Worth(phrase, Form.WEAK.points(), false);
        }
        return (isPassword || isPair(passage, index)) && plain(scan, passage, index, link)
                ? new Evidence.Worth(index, form.points(), true)
                : null;
    }

    /** Returns whether a word stands behind a user and a slash right next to the cue: "login: kate / X". */
    private static boolean isPair(Passage passage, int index) {
        String gap = passage.words().get(index).gap();
        return gap.equals(USER_GAP) && index - passage.cueLast() == 2;
    }

    /** Returns whether a quotation is the four words or more of a passphrase, which may be a sentence. */
    private static boolean isSentence(Passage passage, String text) {
        return passage.words().get(passage.cueLast()).lower().endsWith("phrase")
                && text.chars().filter(c -> c == ' ').count() >= 3
                && text.chars().allMatch(c -> c == ' ' || Character.isLetter(c));
    }

    /** Returns whether the line of a question goes on with a word: "What's the password? Outlook asks for it". */
    private static boolean isAsked(Passage passage, int index) {
        List<Word> words = passage.words();
        int begin = index;
        while (begin > 0 && !words.get(begin).beginsLine() && !words.get(begin).isAfter("?")) {
            begin--;
        }
        return words.get(begin).isAfter("?") && !words.get(begin).beginsLine();
    }

    /** Returns the last word of a passphrase that begins here, which goes to the end of its sentence or line; else the index. */
    private static int phrase(Scan scan, Passage passage, int index) {
        List<Word> words = passage.words();
        int end = index;
        while (end + 1 < words.size() && words.get(end + 1).gap().equals(" ") && end - index < 9) {
            end++;
        }
        boolean named = words.get(passage.cueLast()).lower().endsWith("phrase");
        boolean closes = end + 1 == words.size()
                ? passage.isLast(end)
                : words.get(end + 1).sentence() != words.get(end).sentence()
                        || named && end - index >= 3 && words.get(end + 1).isAfter(",(;-\u2013\u2014");
        String text = scan.text(words.get(index).from(), words.get(end).to());
        return end - index >= 2
                        && closes
                        && (Form.isPhrase(text) || named && Form.isLongPhrase(text))
                        && !ends(words.get(index).lower())
                ? end
                : index;
    }

    /** Returns whether a plain word can be meant as the value: nothing that is said of passwords, and the clause ends with it. */
    private static boolean plain(Scan scan, Passage passage, int index, double link) {
        Word word = passage.words().get(index);
        String lower = word.lower();
        boolean separated = word.isAfter(":=\uff1a\uff1d|");
        String after = passage.gapAfter(index);
        boolean phrase = lower.chars().filter(c -> c == '-').count() > 1;
        for (String part : lower.split("[_-]")) {
            if (!phrase && (SET.contains(part) || part.equals("hash") || part.equals("digest"))) {
                return false;
            }
        }
        if (after.indexOf(':') >= 0 && after.indexOf(':') < 3 || SET.contains(lower) || Cue.isNamed(passage, index)) {
            return false;
        }
        if (after.contains("\n|-") || after.startsWith("\" {")) {
            return false; // the head of a table, the name of a block
        }
        if (word.isAfter("(") && passage.words().get(passage.cueLast()).lower().contains("get")) {
            return false; // get_password("service")
        }
        if (word.isQuoted()) {
            boolean name = text(scan, word).chars().skip(1).anyMatch(Character::isUpperCase);
            if (link < Links.REVERSE && (name || lower.length() < 4)) {
                return false; // addRule("password", "sameAs")
            }
            return link >= (index < passage.cueFirst() ? Links.REVERSE : Links.NEXT) && !SAID.contains(lower);
        }
        String before = index > 0 ? passage.words().get(index - 1).lower() : "";
        boolean many =
                before.equals("are") || before.equals("were"); // they are said of several, of which none is the value
        if (many && !passage.words().get(passage.cueLast()).lower().endsWith("s")) {
            return false;
        }
        if (index < passage.cueFirst()
                && passage.words().get(passage.cueFirst() - 1).lower().equals("no")) {
            return false; // "press enter twice for no passphrase"
        }
        if (index > passage.cueLast() && passage.isParted(index, "(")) {
            return false;
        }
        if (word.isAfter(",") || before.equals("its") || LOCAL.contains(before)) {
            return false;
        }
        if (link == Links.REVERSE) {
            return passage.cueFirst() - index <= 4
                    && isMentioned(passage, index)
                    && !SAID.contains(lower)
                    && !ends(lower);
        }
        if (link == Links.NEXT && isPair(passage, index)) {
            return lower.length() > 4
                    && !SAID.contains(lower)
                    && !ends(lower)
                    && (passage.isLast(index) || after.startsWith("\n"));
        }
        if (link < Links.VALUE || lower.length() < 5 || index < passage.cueFirst()) {
            return false;
        }
        boolean closes = passage.isLast(index) || after.chars().anyMatch(c -> ".,;:!?)\n\"|/".indexOf(c) >= 0);
        if (separated) {
            boolean assigned = word.gap().equals("=");
            if (assigned && (Cue.isSetting(scan, passage) || passage.isInRow(index))) {
                return !ends(lower);
            }
            return closes && !ends(lower) && Cue.isProse(scan, word.from(), word.to());
        }
        boolean any = passage.cueFirst() > 0
                && ANY.contains(passage.words().get(passage.cueFirst() - 1).lower());
        if (any) {
            return false; // "a password that is strange" is nobody's
        }
        boolean clause =
                closes || CLAUSE.contains(passage.words().get(index + 1).lower());
        return clause && !SAID.contains(lower) && !ends(lower);
    }

    private static String text(Scan scan, Word word) {
        return scan.text(word.from(), word.to());
    }

    /** Returns whether a word before the cue is what is used: "use X as the password", "X is the password." */
    private static boolean isMentioned(Passage passage, int index) {
        List<Word> words = passage.words();
        String before = index > 0 ? words.get(index - 1).lower() : "";
        boolean used = BEFORE.contains(before)
                || before.equals("and")
                        && words.get(index + 1).lower().equals("as")
                        && index > 2
                        && BEFORE.contains(words.get(index - 3).lower());
        boolean begins = index == 0
                || words.get(index - 1).sentence() != words.get(index).sentence();
        boolean ends = passage.gapAfter(passage.cueLast()).chars().anyMatch(c -> ".,;!\n".indexOf(c) >= 0);
        return used || begins && ends && COPULA.contains(words.get(index + 1).lower());
    }

    /** Returns whether a word below the head of a column is none of those that are said of passwords and fields. */
    static boolean isNobodysWord(String lower) {
        return !SET.contains(lower) && !SAID.contains(lower) && !ends(lower);
    }

    /** Returns whether a word has an ending of what is said of passwords: encrypted, changeable, currently. */
    private static boolean ends(String lower) {
        return ENDINGS.stream().anyMatch(lower::endsWith);
    }

    @Override
    public boolean looked(Scan scan, Seeker self, Passage passage) {
        Word cue = passage.words().get(passage.cueLast());
        return isPassword && Tables.look(scan, self, cue.from(), cue.to());
    }

    @Override
    public double against(Passage passage, int index) {
        return passage.holds(index, VETOES) ? VETO : 0;
    }
}
