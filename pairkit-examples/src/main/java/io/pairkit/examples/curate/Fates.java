package io.pairkit.examples.curate;

import java.util.Arrays;
import java.util.List;

/** Where each readable record goes: one byte a record. */
final class Fates {
    static final byte QUARANTINED = -1;
    static final byte REMOVED = -2;

    private final byte[] fates;
    private final List<String> parts;

    Fates(int records, List<String> parts) {
        this.fates = new byte[records];
        this.parts = List.copyOf(parts);
        Arrays.fill(fates, QUARANTINED);
    }

    void set(int ordinal, byte fate) {
        fates[ordinal] = fate;
    }

    void part(int ordinal, String part) {
        fates[ordinal] = (byte) parts.indexOf(part);
    }

    byte of(int ordinal) {
        return fates[ordinal];
    }

    List<String> parts() {
        return parts;
    }

    long count(byte fate) {
        long count = 0;
        for (byte each : fates) {
            if (each == fate) {
                count++;
            }
        }
        return count;
    }
}
