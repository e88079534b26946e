package io.pairkit.dedup.text;

/**
 * The hashes of this module: 64 bits, stable across machines and versions of Java.
 *
 * <p>Every step is a bijection of the state for a given input, so two inputs of one length that differ in one place never
 * collide; else two different inputs collide with a chance of about 2<sup>-64</sup> (2<sup>-61</sup> for words, whose three
 * lowest bits say something else).
 */
public final class Hash {
    public static final long SEED = 0x6A09E667F3BCC908L;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Hash() {}

    /** Takes one more value into a state. */
    public static long step(long state, long value) {
        long mixed = (state ^ value) * STEP;
        return mixed ^ (mixed >>> 32);
    }

    /** Spreads a state over all bits: the finisher of MurmurHash3. */
    public static long finish(long state) {
        long mixed = (state ^ (state >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }

    /** Returns the hash of a text as it stands. */
    public static long of(CharSequence text) {
        long state = SEED;
        for (int i = 0; i < text.length(); i++) {
            state = step(state, text.charAt(i));
        }
        return finish(state);
    }
}
