package org.qelem.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The time that outputs bear, as a user gives it: the same time and input give the same bytes. */
final class BuildDate {

    private static final Instant FIRST = Instant.EPOCH;
    /** The last that a ZIP file, and so an EPUB, can name. */
    private static final Instant LAST = Instant.parse("2107-12-31T23:59:58Z");

    private BuildDate() {
    }

    /**
     * Reads {@code 2026-11-24}, which begins at midnight in universal time, or {@code 2026-11-24T09:30:00+03:00}.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    static Instant parse(String date) {
        try {
            return inRange(date.contains("T") ? OffsetDateTime.parse(date).toInstant()
                    : LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant(), date);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "must be a date (2026-11-24), or a time with its zone (2026-11-24T09:30:00Z), not \"" + date + "\"", e);
        }
    }

    /**
     * Reads {@code SOURCE_DATE_EPOCH} (reproducible-builds.org): the seconds since 1970.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    static Instant parseEpoch(String seconds) {
        try {
            return inRange(Instant.ofEpochSecond(Long.parseLong(seconds)), seconds);
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException("must be a number of seconds since 1970, not \"" + seconds + "\"", e);
        }
    }

    private static Instant inRange(Instant time, String text) {
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new IllegalArgumentException("must lie between 1970 and 2107, not at \"" + text + "\"");
        }
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
