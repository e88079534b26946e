package io.pairkit.split;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads a point in time from an attribute. */
final class Times {
    /** What stands for a time that cannot be read. */
    static final long NONE = Long.MIN_VALUE;

    private static final long SECONDS_UP_TO = 100_000_000_000L; // the year 5138 in seconds, March 1973 in milliseconds

    private Times() {}

    /**
     * Returns milliseconds since 1970: from an ISO date, a date and time with or without an offset (UTC then), or a number
     * of seconds or milliseconds since 1970.
     */
    static long millis(String text) {
        String trimmed = text.strip();
        try {
            if (!trimmed.isEmpty() && trimmed.chars().allMatch(c -> c >= '0' && c <= '9') && trimmed.length() >= 9) {
                long number = Long.parseLong(trimmed);
                return number < SECONDS_UP_TO ? number * 1000 : number;
            }
            String iso = trimmed.length() > 10 && trimmed.charAt(10) == ' '
                    ? trimmed.substring(0, 10) + "T" + trimmed.substring(11)
                    : trimmed;
            if (iso.length() == 10) {
                return LocalDate.parse(iso)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli();
            }
            if (iso.endsWith("Z")) {
                return Instant.parse(iso).toEpochMilli();
            }
            return iso.indexOf('+') > 0 || iso.lastIndexOf('-') > 10
                    ? OffsetDateTime.parse(iso).toInstant().toEpochMilli()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException | NumberFormatException e) {
            return NONE;
        }
    }
}
