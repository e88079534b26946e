package io.pairkit.privacy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the occurrences of many short literals, and the groups of digits, in one pass over a text.
 *
 * <p>The pass looks at the text two characters at a time: each pair at an even place is one look-up in one table, without
 * any state carried along, and only where something is filed under the pair are characters compared. So that no occurrence
 * falls between two steps, each literal is filed twice, under the rarest pair that it has at an even and at an odd distance
 * from its beginning; exactly one of them comes to stand at an even place. That takes a third of the time of an automaton
 * and is as linear: a literal is compared at most once for each place.
 */
final class Literals {
    /** Told what stands where, in the order of the places. */
    interface Sink {
        /** A literal stands at {@code from} up to {@code to}, exclusive. */
        void literal(int number, int from, int to);

        /** A group of digits begins that is long enough, or followed by another, or preceded by a letter. */
        void digits(int from);
    }

    /** @param exact whether upper and lower case differ */
    record Literal(String text, boolean exact) {}

    private static final VarHandle PAIRS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    /** The commonest pairs of characters in prose and code, in lower case, the commonest first; counted over 20 MB. */
    private static final String COMMON =
            "e  tth ants heert inan: n eson, en i sted restorletoouatco  r  wis c oolsemeroarndss fal pa aso "
                    + "ti by eaedngfo hta mf . nel hamaut eusgehosiitofri dnabechperallio nceveulet ruromnscah g hi yla"
                    + "acli leceldeagyoicshdioormquweuesawi00ncablfry glo {rsldunwhilumplee uu ctfiamtssom s.puieowtr ["
                    + "cu= otpr =ay},woboopfr]}[{}]0 niifexbliapa 1e.cirtrcsus,pokewamoipadtu##emi w spiddo<<nompnps:mi"
                    + "nuirapkidaimev>>efe,ewairr 2lymmccod qfuk osdspiiv10av <scigytiknfgipyvit.20fecr')(' $occlhu vp "
                    + "rnhtr:ghvatyckwsppnhbalsttmby.ua 3einyrdtp2 akc ucbu).eonwn:gr'sogey) lt5 yst:ruov j(qsw keqn#nn";

    private static final int DIGITS = -1;

    private final byte[][] literals; // in lower case unless exact
    private final boolean[] exact;
    private final short[] slots =
            new short[1 << 16]; // by pair, the first character in the low byte; 0 for nothing filed
    private final int[][] filed; // by slot: number of a literal and distance of the pair from its beginning, in turn
    private final int[] after; // by slot: the last five bits of the characters that may follow the pair
    private final int[] ahead; // by slot: the same for the character before the pair

    Literals(List<Literal> all, boolean digits) {
        literals = new byte[all.size()][];
        exact = new boolean[all.size()];
        Map<Integer, List<Integer>> byPair = new TreeMap<>();
        for (int i = 0; i < literals.length; i++) {
            Literal literal = all.get(i);
            if (literal.text.isEmpty() || !literal.text.chars().allMatch(c -> c > 0 && c < 256)) {
                throw new IllegalArgumentException(
                        "a literal must be Latin-1 and not empty, was \"" + literal.text + "\"");
            }
            exact[i] = literal.exact;
            String text = literal.exact ? literal.text : Ascii.lower(literal.text);
            literals[i] = text.getBytes(StandardCharsets.ISO_8859_1);
            file(byPair, i, rarest(text, 0, literal.exact));
            file(byPair, i, rarest(text, 1, literal.exact));
        }
        if (digits) {
            for (int other = 0; other < 256; other++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    add(byPair, other, digit, DIGITS, 0);
                    if (other < '0' || other > '9') {
                        add(byPair, digit, other, DIGITS, 0);
                    }
                }
            }
        }
        var bySlot = new ArrayList<List<Integer>>();
        bySlot.add(List.of());
        Map<List<Integer>, Integer> known = new java.util.HashMap<>();
        byPair.forEach((pair, list) -> slots[pair] = known.computeIfAbsent(list, key -> {
                    bySlot.add(key);
                    return bySlot.size() - 1;
                })
                .shortValue());
        filed = bySlot.stream()
                .map(list -> list.stream().mapToInt(number -> number).toArray())
                .toArray(int[][]::new);
        after = new int[filed.length];
        ahead = new int[filed.length];
        for (int i = 1; i < filed.length; i++) {
            for (int k = 0; k < filed[i].length; k += 2) {
                after[i] |= neighbour(filed[i][k], filed[i][k + 1] + 2);
                ahead[i] |= neighbour(filed[i][k], filed[i][k + 1] - 1);
            }
        }
    }

    private static void add(Map<Integer, List<Integer>> byPair, int first, int second, int number, int offset) {
        byPair.computeIfAbsent(first | second << 8, key -> new ArrayList<>()).addAll(List.of(number, offset));
    }

    /**
     * Returns where the rarest pair at an even or odd distance begins. At -1 stands the pair of any character and the first
     * one, at the last place of a literal whose case counts that of its last character and any that a key may go on with.
     */
    private static int rarest(String text, int parity, boolean key) {
        int best = -2;
        for (int at = parity; at + 1 < text.length() + (key ? 1 : 0); at += 2) {
            if (best < 0 || commonness(text, at) < commonness(text, best)) {
                best = at;
            }
        }
        if (best < 0) {
            best = parity == 0 ? 0 : -1; // a single character stands at even and at odd places
        }
        return best;
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

    private void file(Map<Integer, List<Integer>> byPair, int number, int offset) {
        byte[] literal = literals[number];
        int[] firsts = matching(c -> offset < 0 || same(number, c, literal[offset]));
        int[] seconds =
                matching(c -> offset + 1 < literal.length ? same(number, c, literal[offset + 1]) : goesOn(number, c));
        for (int first : firsts) {
            for (int second : seconds) {
                add(byPair, first, second, number, offset);
            }
        }
    }

    private static int[] matching(java.util.function.IntPredicate wanted) {
        return java.util.stream.IntStream.range(0, 256).filter(wanted).toArray();
    }

    private boolean same(int number, int c, byte wanted) {
        return (exact[number] ? c : Ascii.lower((char) c)) == (wanted & 0xff);
    }

    private boolean goesOn(int number, int c) {
        return literals[number].length == 1
                ? follows(c)
                : c < 128 && (Ascii.alnum((char) c) || "-_+/=.$".indexOf(c) >= 0);
    }

    /** What may stand behind a literal of one character: it is of no use at the end of a word. */
    private static boolean follows(int c) {
        return c >= 128 || c == ':' || c == '?' || Ascii.alnum((char) c);
    }

    /** Returns a mask for a character of a literal; all ones where the place is outside. */
    private int neighbour(int number, int at) {
        if (number == DIGITS || at < 0 || at > literals[number].length) {
            return -1;
        }
        if (at == literals[number].length) {
            int mask = 0;
            for (int c = 0; c < 256; c++) {
                mask |= literals[number].length > 1 || follows(c) ? 1 << (c & 31) : 0;
            }
            return mask;
        }
        return 1 << (literals[number][at] & 31); // upper and lower case have the same five bits
    }

    /** Reports all literals and groups of digits in a text. */
    void find(String text, Sink sink) {
        byte[] bytes = bytes(text);
        short[] table = slots;
        int[] may = after;
        int[] might = ahead;
        int last = bytes.length - 1;
        int digitsEnd = 0;
        for (int i = 0; i < last; i += 2) {
            int slot = table[(short) PAIRS.get(bytes, i) & 0xffff];
            if (slot != 0) {
                int next = i + 2 > last ? -1 : may[slot] >>> (bytes[i + 2] & 31);
                int previous = i == 0 ? -1 : might[slot] >>> (bytes[i - 1] & 31);
                if ((next & previous & 1) != 0) {
                    digitsEnd = meet(bytes, i, slot, digitsEnd, sink);
                }
            }
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

    private int meet(byte[] bytes, int pair, int slot, int digitsEnd, Sink sink) {
        int end = digitsEnd;
        int[] here = filed[slot];
        for (int k = 0; k < here.length; k += 2) {
            int number = here[k];
            if (number == DIGITS) {
                if (pair + 1 >= end) {
                    end = Digits.group(bytes, Math.max(pair, end), sink);
                }
                continue;
            }
            byte[] literal = literals[number];
            int from = pair - here[k + 1];
            int to = from + literal.length;
            if (from >= 0 && to <= bytes.length && stands(bytes, from, literal, exact[number])) {
                sink.literal(number, from, to);
            }
        }
        return end;
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
