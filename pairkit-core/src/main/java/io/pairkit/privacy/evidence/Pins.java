package io.pairkit.privacy.evidence;

import io.pairkit.privacy.evidence.Passage.Word;
import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a word is worth as a PIN or a code: four to eight digits, also in groups, or groups of letters and digits. */
final class Pins implements Evidence.Judge {
    private static final double PLACE = 1.5;
    private static final double VETO = -4;
    private static final Set<String> PLACES = Lexicon.words("place");
    private static final Set<String> OTHER = Lexicon.words("notcode");
    private static final Set<String> POSTAL = Lexicon.words("postal");
    private static final Set<String> CLAUSE = Lexicon.words("clause");
    private static final Set<String> IMPERATIVE = Lexicon.words("imperative");

    private static final List<String> STEMS = List.of(
            "t\u00fcr",
            "garage",
            "alarm",
            "puerta",
            "porte",
            "portail",
            "portone",
            "cancello",
            "двер",
            "подъезд",
            "safe",
            "tresor",
            "coffre",
            "caja",
            "cofre",
            "cassaforte",
            "kluis",
            "sejf",
            "сейф",
            "bramy",
            "immeuble",
            "larm",
            "dörr",
            "dørr",
            "nøgle",
            "drzwi",
            "tor ");

    /** How surely the cue says by itself that a code opens something. */
    enum Sure {
        /** It is a word for such a code. */
        CODE,
        /** It is a thing that a code opens: a number must be said to be the code, by a verb. */
        DEVICE,
        /** It is "code" alone, which needs a door or the like beside it. */
        NOT
    }

    private final Sure sure;

    Pins(Sure sure) {
        this.sure = sure;
    }

    @Override
    public boolean mayStand(Scan scan, int from, int to) {
        return hasDigit(scan, from, to);
    }

    @Override
    public boolean mayBeWorth(Scan scan, Word word) {
        return hasDigit(scan, word.from(), word.to());
    }

    private static boolean hasDigit(Scan scan, int from, int to) {
        scan.looked(to - from);
        for (int i = from; i < to; i++) {
            if (Ascii.digit(scan.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Evidence.@Nullable Worth worth(Scan scan, Passage passage, int index, double link) {
        List<Word> words = passage.words();
        Word word = words.get(index);
        String text = scan.text(word.from(), word.to());
        if (link < Links.NEXT || text.length() > 30 || isCounted(text)) {
            return null;
        }
        if (sure == Sure.DEVICE && !isSaid(passage, index, link)) {
            return null;
        }
        if (text.startsWith("#") && link == Links.VALUE) {
            text = text.substring(1);
        }
        int digits = digits(text);
        boolean confirmed = text.endsWith("#") || text.endsWith("*"); // as a keypad wants it
        if (digits == text.length() - (confirmed ? 1 : 0)) {
            int last = index;
            while (last + 1 < words.size()
                    && last - index < 3
                    && words.get(last + 1).gap().equals(" ")) {
                String next = scan.text(
                        words.get(last + 1).from(), words.get(last + 1).to());
                if (digits(next) != next.length() || text.length() > 4) {
                    break;
                }
                digits += next.length();
                last++;
            }
            return digits >= 4 && digits <= 8 ? new Evidence.Worth(last, sure == Sure.DEVICE ? 2.5 : 2, false) : null;
        }
        return isGrouped(text) || isDialled(text) ? new Evidence.Worth(index, 2.5, false) : null;
    }

    /** Returns whether a verb says that a number is what a device takes, and nothing is counted by it. */
    private static boolean isSaid(Passage passage, int index, double link) {
        List<Word> words = passage.words();
        String after = passage.gapAfter(index);
        boolean changed = index > 0 && words.get(index - 1).lower().equals("from"); // "from 4471 to 9026"
        boolean closes = changed
                || passage.isLast(index)
                || after.chars().anyMatch(c -> ".,;:!?)\n\"/\u2014\u2013".indexOf(c) >= 0)
                || index + 1 < words.size()
                        && CLAUSE.contains(words.get(index + 1).lower());
        return closes
                && (link == Links.VALUE
                        || index > 0 && IMPERATIVE.contains(words.get(index - 1).lower())
                        || index > 0 && words.get(index - 1).lower().equals("with"));
    }

    /** Returns whether a number is nobody's in particular: 1234, 0000. */
    private static boolean isCounted(String text) {
        return "1234567890".startsWith(text) || text.chars().allMatch(c -> c == text.charAt(0));
    }

    private static boolean isPlace(String lower) {
        return PLACES.contains(lower) || STEMS.stream().anyMatch(lower::contains);
    }

    private static int digits(String text) {
        return (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    /** Groups of two to eight letters or digits, at least one digit: G-482913, 482-913, B7KQ-2M9X. */
    private static boolean isGrouped(String text) {
        String[] groups = text.split("-");
        if (groups.length > 6 || digits(text) == 0 || text.indexOf("--") >= 0) {
            return false;
        }
        boolean prefix = groups.length == 2 && groups[0].length() < 3 && Ascii.upper(text.charAt(0));
        boolean cases = text.equals(Ascii.lower(text)) || text.chars().noneMatch(c -> c >= 'a' && c <= 'z');
        boolean numbers = digits(text) == text.length() - (groups.length - 1);
        for (int i = prefix ? 1 : 0; i < groups.length; i++) {
            if (numbers && groups[i].length() != groups[0].length()) {
                return false; // 7000-400
            }
            boolean plain = groups[i].chars().allMatch(c -> Ascii.alnum((char) c));
            if (!plain || groups[i].length() < 2 || groups[i].length() > 8) {
                return false;
            }
        }
        return cases && (groups.length > 1 || digits(text) >= 3 && text.length() <= 8) && text.length() >= 5;
    }

    /** Returns whether a text is numbers of one or two digits as the wheels of a lock show them: 2-7-1-9, 30-4-22. */
    private static boolean isDialled(String text) {
        String[] groups = text.split("-");
        for (String group : groups) {
            if (group.isEmpty() || group.length() > 2 || digits(group) < group.length()) {
                return false;
            }
        }
        return groups.length >= 3 && groups.length <= 6;
    }

    /** Returns whether a code of six digits is that of a place in India: "PIN code 682001 covers Fort Kochi". */
    private static boolean isPostal(Passage passage) {
        List<Word> words = passage.words();
        int cue = passage.cueFirst();
        boolean pin = words.get(cue).lower().startsWith("pin")
                || cue > 0 && words.get(cue - 1).lower().equals("pin");
        return pin
                && words.stream().anyMatch(word -> word.lower().endsWith("code"))
                && words.stream().anyMatch(word -> POSTAL.contains(word.lower()));
    }

    @Override
    public double against(Passage passage, int index) {
        int cue = passage.cueFirst();
        if (isPostal(passage)) {
            return VETO;
        }
        for (int i = Math.max(0, cue - 1); i <= passage.cueLast(); i++) {
            if (OTHER.contains(passage.words().get(i).lower())) {
                return VETO;
            }
        }
        boolean place = sure != Sure.NOT || passage.words().stream().anyMatch(word -> isPlace(word.lower()));
        return place && !passage.holds(index, OTHER) ? sure != Sure.NOT ? 0 : PLACE : VETO;
    }
}
