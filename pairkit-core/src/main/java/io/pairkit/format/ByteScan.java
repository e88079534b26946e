package io.pairkit.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches of bytes, eight at a time: every byte of every file passes through them. */
final class ByteScan {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;

    private ByteScan() {}

    /** Returns the first place of a byte of ASCII, or {@code to}. */
    static int indexOf(byte[] block, int from, int to, char wanted) {
        long pattern = wanted * ONES;
        int i = from;
        for (; i <= to - 8; i += 8) {
            long other = (long) EIGHT.get(block, i) ^ pattern;
            long zeros = (other - ONES) & ~other & HIGH; // the lowest bit set is at the first byte that is zero
            if (zeros != 0) {
                return i + (Long.numberOfTrailingZeros(zeros) >>> 3);
            }
        }
        while (i < to && block[i] != wanted) {
            i++;
        }
        return i;
    }

    /** Returns the first place of a byte that is not ASCII, or {@code to}. */
    static int indexOfHigh(byte[] block, int from, int to) {
        int i = from;
        for (; i <= to - 8; i += 8) {
            long high = (long) EIGHT.get(block, i) & HIGH;
            if (high != 0) {
                return i + (Long.numberOfTrailingZeros(high) >>> 3);
            }
        }
        while (i < to && block[i] >= 0) {
            i++;
        }
        return i;
    }
}
