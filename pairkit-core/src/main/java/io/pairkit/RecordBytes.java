package io.pairkit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as one line of JSON: the bytes as they were read, or written anew from its fields when they are asked for. */
final class RecordBytes {
    private static final byte[] NOTHING = {};

    private final @Nullable Map<String, @Nullable Object> anew;
    private final byte[] block; // shared with the records beside it, never changed
    private final int from;
    private final int length;
    private byte @Nullable [] digest; // computed on first use; racing threads compute the same value

    private RecordBytes(@Nullable Map<String, @Nullable Object> anew, byte[] block, int from, int length) {
        this.anew = anew;
        this.block = block;
        this.from = from;
        this.length = length;
    }

    static RecordBytes asRead(byte[] block, int from, int length) {
        return new RecordBytes(null, block, from, length);
    }

    static RecordBytes anew(Map<String, @Nullable Object> fields) {
        return new RecordBytes(fields, NOTHING, 0, 0);
    }

    boolean isAsRead() {
        return anew == null;
    }

    byte[] line() {
        return anew == null
                ? Arrays.copyOfRange(block, from, from + length)
                : Json.write(anew).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the SHA-256 of the bytes; it is not to be changed. */
    byte[] sha256() {
        byte[] known = digest;
        if (known == null) {
            try {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                if (anew == null) {
                    sha256.update(block, from, length);
                } else {
                    sha256.update(line());
                }
                known = sha256.digest();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java has no SHA-256", e);
            }
            digest = known;
        }
        return known;
    }
}
