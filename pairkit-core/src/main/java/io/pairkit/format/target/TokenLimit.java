package io.pairkit.format.target;

import io.pairkit.validate.Finding;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Warns of records with more tokens than a platform trains on. */
final class TokenLimit {
    private static final Map<String, Tokens> KNOWN = new ConcurrentHashMap<>();

    private TokenLimit() {}

    static Optional<Finding> check(Map<String, @Nullable Object> record, int most, String encoding) {
        if (bytes(record) <= most) {
            return Optional.empty(); // a token has at least one byte, so counting would change nothing
        }
        Tokens tokens = KNOWN.computeIfAbsent(encoding, Tokens::of);
        long count = count(record, tokens);
        if (count <= most) {
            return Optional.empty();
        }
        String said = tokens.isEstimate()
                ? "about " + count + " tokens (an estimate)"
                : count + " tokens (" + tokens.name() + ")";
        return Optional.of(Finding.warning(
                        "target/too-many-tokens",
                        "the record has " + said + ", more than " + most + ": it will be cut or refused")
                .fix("shorten the record, or split the conversation"));
    }

    private static long bytes(@Nullable Object value) {
        long sum = 0;
        if (value instanceof String text) {
            return text.startsWith("data:") ? 0 : 3L * text.length();
        } else if (value instanceof Map<?, ?> map) {
            for (Object each : map.values()) {
                sum += bytes(each);
            }
        } else if (value instanceof Iterable<?> items) {
            for (Object each : items) {
                sum += bytes(each);
            }
        }
        return sum;
    }

    /** Counts every text of the record but images; names of fields and the marks between turns are left out. */
    private static long count(@Nullable Object value, Tokens tokens) {
        long sum = 0;
        if (value instanceof String text) {
            return text.startsWith("data:") ? 0 : tokens.count(text);
        } else if (value instanceof Map<?, ?> map) {
            for (Object each : map.values()) {
                sum += count(each, tokens);
            }
        } else if (value instanceof Iterable<?> items) {
            for (Object each : items) {
                sum += count(each, tokens);
            }
        }
        return sum;
    }
}
