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
    private int[] heads = new int[1 << 13]; // for three characters the first entry, 0 for none; no larger than need be
    private int[] entries = new int[4 * 1024]; // number of a literal, distance from its beginning, next entry, key
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
            for (int key = 0; key < KEYS; key++) {
                if (isDigit(key >> 12) || isDigit(key >> 5 & 127)) {
                    marks[key >> 5] |= 1 << key;
                }
            }
        }
    }

    private static int key(int first, int second, int third) {
        return (first & 127) << 12 | (second & 127) << 5 | third & 31;
    }

    private int bucket(int key) {
        return key * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(heads.length) + 1;
    }

    /** Makes room for twice as many; entries under one key keep their order. */
    private void grow() {
        heads = new int[heads.length * 2];
        for (int entry = 1; entry < filed; entry++) {
            int bucket = bucket(entries[entry * 4 + 3]);
            entries[entry * 4 + 2] = heads[bucket];
            heads[bucket] = entry;
        }
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
        if (key && parity == 1 && text.length() > 1 && (best < 0 || 0.3e6 * share(text, 0) < score(text, best))) {
            return -1;
        }
        if (best < 0) {
            best = parity == 0 ? 0 : -1; // a single character stands at even and at odd places
        }
        return best;
    }

    /** Returns about how many of a million places ask for a look in vain if a literal is filed under its characters here. */
    private static double score(String text, int at) {
        double first = share(text, at);
        return 1e6 * (at + 2 < text.length() ? first * share(text, at + 1) / 0.04 : first);
    }

    /** Returns about which share of all pairs of characters is this one: that of the nth commonest falls with n. */
    private static double share(String text, int at) {
        String pair = text.substring(Math.max(0, at), Math.min(text.length(), at + 2));
        String lower = Ascii.lower(pair);
        double capital = lower.equals(pair) ? 1 : 0.05;
        if (lower.length() == 1) {
            return capital * (Ascii.alnum(lower.charAt(0)) ? 0.04 : 0.004);
        }
        for (int i = 0; i < COMMON.length(); i += 2) {
            if (COMMON.startsWith(lower, i)) {
                return capital * 0.1 / (i / 2 + 5);
            }
        }
        return capital * 0.0001;
    }

    private void file(int number, int offset) {
        for (int first : matching(number, offset, 127)) {
            for (int second : matching(number, offset + 1, 127)) {
                for (int third : matching(number, offset + 2, 31)) {
                    int key = key(first, second, third);
                    if (filed * 4 + 4 > entries.length) {
                        entries = Arrays.copyOf(entries, entries.length * 2);
                    }
                    if (filed > heads.length / 2) {
                        grow();
                    }
                    entries[filed * 4] = number;
                    entries[filed * 4 + 1] = offset;
                    entries[filed * 4 + 2] = heads[bucket(key)];
                    entries[filed * 4 + 3] = key;
                    heads[bucket(key)] = filed++;
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
                        : at < 0 ? precedes(number, c) : at != literal.length || goesOn(number, c))
                .map(c -> c & mask)
                .distinct()
                .toArray();
    }

    /** Before a key stands no word, unless it is the letter of an escape. */
    private boolean precedes(int number, int c) {
        boolean key = exact[number] && literals[number].length > 1;
        return !key || !Ascii.alnum((char) c) || c == 'n' || c == 'r' || c == 't';
    }

    /** Behind the beginning of a key stands no blank, and a single character is of no use at the end of a word. */
    private boolean goesOn(int number, int c) {
        if (literals[number].length > 1) {
            return !exact[number] || c > ' ';
        }
        return c >= 128 || c == ':' || c == '?' || Ascii.alnum((char) c);
    }

    /** Reports all literals and groups of digits in a text; those of other scripts after the rest. */
    public void find(String text, Sink sink) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        boolean latin = new String(bytes, StandardCharsets.ISO_8859_1).equals(text); // two copies, and fast
        latin(latin ? bytes : bytes(text), sink);
        if (!latin) {
            foreign.find(text, sink);
        }
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
        for (int entry = heads[bucket(key)] * 4; entry != 0; entry = entries[entry + 2] * 4) {
            if (entries[entry + 3] != key) {
                continue;
            }
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
