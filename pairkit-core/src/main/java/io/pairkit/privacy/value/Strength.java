package io.pairkit.privacy.value;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;

/** How much a value looks like one drawn at random rather than written by a person. */
public final class Strength {
    private Strength() {}

    /** Returns whether the part of a key behind its prefix may be random: not one character or two all along. */
    public static boolean random(Scan scan, int from, int to) {
        long low = 0;
        long high = 0;
        for (int i = from; i < to; i++) {
            char c = scan.charAt(i);
            if (c < 64) {
                low |= 1L << c;
            } else if (c < 128) {
                high |= 1L << (c - 64);
            }
        }
        scan.looked(to - from);
        boolean digits = (low & 0x3FFL << '0') != 0;
        boolean cases = (high & 0x7FFFFFEL) != 0 && (high & 0x7FFFFFEL << 32) != 0;
        int distinct = Long.bitCount(low) + Long.bitCount(high);
        boolean capitals = (high & 0x7FFFFFEL << 32) == 0 && distinct >= 8;
        return distinct >= Math.min(5, (to - from + 1) / 2) && (digits || cases || capitals);
    }

    /** Returns the entropy of the characters, in bits for a character. */
    public static double entropy(String value) {
        int[] counts = new int[128];
        for (int i = 0; i < value.length(); i++) {
            counts[value.charAt(i) & 127]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / value.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }

    /** Returns whether letters change their case as often as drawn ones do and names in programs do not. */
    public static boolean jumbled(String value) {
        int changes = 0;
        for (int i = 1; i < value.length(); i++) {
            boolean upper = Ascii.upper(value.charAt(i));
            changes += Ascii.letter(value.charAt(i)) && upper != Ascii.upper(value.charAt(i - 1)) ? 1 : 0;
        }
        return value.length() >= 8 && changes >= 4 && changes * 3 >= value.length();
    }

    /** Returns whether letters change their case at every second place or oftener. */
    public static boolean isWild(String value) {
        int changes = 0;
        for (int i = 1; i < value.length(); i++) {
            changes += Ascii.upper(value.charAt(i)) != Ascii.upper(value.charAt(i - 1)) ? 1 : 0;
        }
        return changes * 2 >= value.length() && value.length() >= 10;
    }

    /** The kinds of characters in a value. */
    public record Mix(int lower, int upper, int digits, int symbols) {
        public static Mix of(String value) {
            int lower = 0;
            int upper = 0;
            int digits = 0;
            int symbols = 0;
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (Ascii.digit(c)) {
                    digits++;
                } else if (Ascii.upper(c)) {
                    upper++;
                } else if (Character.isLetter(c)) {
                    lower++;
                } else {
                    symbols++;
                }
            }
            return new Mix(lower, upper, digits, symbols);
        }

        public int letters() {
            return lower + upper;
        }
    }
}
