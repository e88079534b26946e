package io.pairkit.split.grouping;

/** Stable sorting of numbers by 64-bit keys, and the mixing that makes keys. Linear time, no objects. */
public final class Order {
    private static final int BITS = 16;
    private static final int BUCKETS = 1 << BITS;

    private Order() {}

    /** Returns 0 … n − 1 in ascending unsigned order of their keys; equal keys keep their order. */
    public static int[] by(long[] keys) {
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        return by(keys, order);
    }

    /** Returns numbers in ascending unsigned order of their keys; equal keys keep the given order. */
    public static int[] by(long[] keys, int[] numbers) {
        int[] from = numbers.clone();
        int[] to = new int[from.length];
        int[] next = new int[BUCKETS + 1];
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            java.util.Arrays.fill(next, 0);
            for (int number : from) {
                next[(int) (keys[number] >>> shift & BUCKETS - 1) + 1]++;
            }
            if (isOneBucket(next, from.length)) {
                continue;
            }
            for (int i = 1; i <= BUCKETS; i++) {
                next[i] += next[i - 1];
            }
            for (int number : from) {
                to[next[(int) (keys[number] >>> shift & BUCKETS - 1)]++] = number;
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static boolean isOneBucket(int[] counts, int all) {
        for (int count : counts) {
            if (count == all) {
                return true;
            }
        }
        return false;
    }

    /** Returns a number that looks random and depends on every bit of the given one. */
    public static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
