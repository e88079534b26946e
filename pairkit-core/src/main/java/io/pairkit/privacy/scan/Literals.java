package io.pairkit.privacy.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the occurrences of many short literals, and the groups of digits, in one pass over a text.
 *
 * <p>The pass looks at the text at every second place, at three characters of six bits each: one bit of a table says whether
 * something is filed under them, and only there are characters compared. So that no occurrence falls between two steps, each
 * literal is filed twice, at the rarest place that it has at an even and at an odd distance from its beginning; exactly one of
 * them comes to stand at an even place. That takes a third of the time of an automaton and is as linear: a literal is compared
 * at most once for each place.
 */
public final class Literals {
    /** Told what stands where, in the order of the places. */
    public interface Sink {
        /** A literal stands at {@code from} up to {@code to}, exclusive. */
        void literal(int number, int from, int to);

        /** A group of digits begins that is long enough, or followed by another, or preceded by a letter. */
        void digits(int from);
    }

    /** @param exact whether upper and lower case differ */
    public record Literal(String text, boolean exact) {}

    /** The commonest pairs of characters in prose and code, in lower case, the commonest first; counted over 20 MB. */
    private static final String COMMON =
            "e  tth ants heert inan: n eson, en i sted restorletoouatco  r  wis c oolsemeroarndss fal pa aso "
                    + "ti by eaedngfo hta mf . nel hamaut eusgehosiitofri dnabechperallio nceveulet ruromnscah g hi yla"
                    + "acli leceldeagyoicshdioormquweuesawi00ncablfry glo {rsldunwhilumplee uu ctfiamtssom s.puieowtr ["
                    + "cu= otpr =ay},woboopfr]}[{}]0 niifexbliapa 1e.cirtrcsus,pokewamoipadtu##emi w spiddo<<nompnps:mi"
                    + "nuirapkidaimev>>efe,ewairr 2lymmccod qfuk osdspiiv10av <scigytiknfgipyvit.20fecr')(' $occlhu vp "
                    + "rnhtr:ghvatyckwsppnhbalsttmby.ua 3einyrdtp2 akc ucbu).eonwn:gr'sogey) lt5 yst:ruov j(qsw keqn#nn";

    private static final int KEYS = 1 << 19; // seven bits of two characters, five of a third whatever its case

    private final byte[][] literals; // in lower case unless exact
    private final boolean[] exact;
    private final boolean digits;
    private final ForeignLiterals foreign = new ForeignLiterals();
    private final int[] marks = new int[KEYS / 32]; // a bit for each three characters that ask for a look
    private final int[] heads = new int[KEYS]; // for three characters the first entry, 0 for none
    private int[] entries = new int[3 * 1024]; // number of a literal, distance from its beginning, next entry
    private int filed = 1;

    public Literals(List<Literal> all, boolean digits) {
        literals = new byte[all.size()][];
        exact = new boolean[all.size()];
        this.digits = digits;
        for (int i = literals.length - 1; i >= 0; i--) { // so that the first of those under a key is met first
            Literal literal = all.get(i);
            if (literal.text.isEmpty() || literal.text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException(
                        "a literal must not be empty or hold NUL, was \"" + literal.text + "\"");
            }
            if (ForeignLiterals.isForeign(literal.text)) {
                foreign.add(literal.text, i);
                literals[i] = new byte[0];
                continue;
            }
            exact[i] = literal.exact;
            String text = literal.exact ? literal.text : Ascii.lower(literal.text);
            literals[i] = text.getBytes(StandardCharsets.ISO_8859_1);
            file(i, rarest(text, 0, literal.exact));
            file(i, rarest(text, 1, literal.exact));
        }
        if (digits) {
            for (int key = 0; key < heads.length; key++) {
                if (isDigit(key >> 12) || isDigit(key >> 5 & 127)) {
                    marks[key >> 5] |= 1 << key;
                }
            }
        }
    }

    private static int key(int first, int second, int third) {
        return (first & 127) << 12 | (second & 127) << 5 | third & 31;
    }

    private static boolean isDigit(int key) {
        return key >= '0' && key <= '9';
    }

    /**
     * Returns where the rarest pair at an even or odd distance begins. At -1 stands the pair of any character and the first
     * one, at the last place of a literal whose case counts that of its last character and any that a key may go on with.
     */
    private static int rarest(String text, int parity, boolean key) {
        int best = -2;
        for (int at = parity; at + 1 < text.length() + (key ? 1 : 0); at += 2) {
            if (best < 0 || score(text, at) < score(text, best)) {
                best = at;
            }
        }
        if (best < 0) {
            best = parity == 0 ? 0 : -1; // a single character stands at even and at odd places
        }
        return best;
    }

    /** Returns how often a place asks for a look in vain; a third character of the literal's own makes that rare. */
    private static int score(String text, int at) {
        return at + 2 < text.length() ? commonness(text, at) : 16 * commonness(text, at) + 1;
    }

    /** Returns how common a pair is: 0 for those outside of the list, and the more the further in front it stands. */
    private static int commonness(String text, int at) {
        String lower = Ascii.lower(text.substring(at, Math.min(text.length(), at + 2)));
        boolean capital = !lower.equals(text.substring(at, at + lower.length()));
        if (lower.length() == 1) {
            return capital ? 4 : Ascii.alnum(lower.charAt(0)) ? 4 * COMMON.length() : 8;
        }
        for (int i = 0; i < COMMON.length(); i += 2) {
            if (COMMON.startsWith(lower, i)) {
                return capital ? 1 : COMMON.length() - i + 1;
            }
        }
        return 0;
    }

    private void file(int number, int offset) {
        for (int first : matching(number, offset, 127)) {
            for (int second : matching(number, offset + 1, 127)) {
                for (int third : matching(number, offset + 2, 31)) {
                    int key = key(first, second, third);
                    if (filed * 3 + 3 > entries.length) {
                        entries = Arrays.copyOf(entries, entries.length * 2);
                    }
                    entries[filed * 3] = number;
                    entries[filed * 3 + 1] = offset;
                    entries[filed * 3 + 2] = heads[key];
                    heads[key] = filed++;
                    marks[key >> 5] |= 1 << key;
                }
            }
        }
    }

    /** Returns the lower bits of what may stand at a distance from the beginning of a literal. */
    private int[] matching(int number, int at, int mask) {
        byte[] literal = literals[number];
        return IntStream.range(0, 256)
                .filter(c -> at >= 0 && at < literal.length
                        ? (exact[number] ? c : Ascii.lower((char) c)) == (literal[at] & 0xff)
                        : at != literal.length || literal.length > 1 || follows(c))
                .map(c -> c & mask)
                .distinct()
                .toArray();
    }

    /** What may stand behind a literal of one character: it is of no use at the end of a word. */
    private static boolean follows(int c) {
        return c >= 128 || c == ':' || c == '?' || Ascii.alnum((char) c);
    }

    /** Reports all literals and groups of digits in a text; those of other scripts after the rest. */
    public void find(String text, Sink sink) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        boolean latin = bytes.length == text.length() && !mayBeForeign(bytes, text);
        latin(latin ? bytes : bytes(text), sink);
        if (!latin) {
            foreign.find(text, sink);
        }
    }

    /** Returns whether a question mark stands for a character beyond Latin-1. */
    private static boolean mayBeForeign(byte[] bytes, String text) {
        int marks = 0;
        for (byte one : bytes) { // without a way out, so that it runs on many bytes at once
            marks += one == '?' ? 1 : 0;
        }
        for (int i = 0; marks > 0 && i < bytes.length; i++) {
            if (bytes[i] == '?') {
                marks--;
                if (text.charAt(i) != '?') {
                    return true;
                }
            }
        }
        return false;
    }

    private void latin(byte[] bytes, Sink sink) {
        int[] table = marks;
        int last = bytes.length - 2;
        int digitsEnd = 0;
        int i = 0;
        for (; i < last; i += 2) {
            int key = key(bytes[i], bytes[i + 1], bytes[i + 2]);
            if ((table[key >> 5] >>> key & 1) != 0) {
                digitsEnd = meet(bytes, i, key, digitsEnd, sink);
            }
        }
        if (i == last) { // the last two have nothing behind them
            meet(bytes, i, key(bytes[i], bytes[i + 1], 0), digitsEnd, sink);
        }
    }

    /** Returns one byte for each character; what is not Latin-1 becomes a question mark. */
    private static byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length == text.length()) {
            return bytes;
        }
        byte[] all = new byte[text.length()]; // pairs of surrogates became one byte
        for (int i = 0; i < all.length; i++) {
            char c = text.charAt(i);
            all[i] = c < 256 ? (byte) c : (byte) '?';
        }
        return all;
    }

    private int meet(byte[] bytes, int pair, int key, int digitsEnd, Sink sink) {
        for (int entry = heads[key] * 3; entry != 0; entry = entries[entry + 2] * 3) {
            int number = entries[entry];
            byte[] literal = literals[number];
            int from = pair - entries[entry + 1];
            int to = from + literal.length;
            if (from >= 0 && to <= bytes.length && stands(bytes, from, literal, exact[number])) {
                sink.literal(number, from, to);
            }
        }
        boolean digit = digits && (isDigit(key >> 12) || isDigit(key >> 5 & 127));
        return digit && pair + 1 >= digitsEnd ? Digits.group(bytes, Math.max(pair, digitsEnd), sink) : digitsEnd;
    }

    private static boolean stands(byte[] bytes, int from, byte[] literal, boolean exact) {
        if (exact) {
            return Arrays.equals(bytes, from, from + literal.length, literal, 0, literal.length);
        }
        for (int i = 0; i < literal.length; i++) {
            if (Ascii.lower((char) (bytes[from + i] & 0xff)) != (literal[i] & 0xff)) {
                return false;
            }
        }
        return true;
    }
}
