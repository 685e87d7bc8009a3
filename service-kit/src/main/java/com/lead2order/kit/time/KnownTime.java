package com.lead2order.kit.time;

import com.lead2order.kit.rule.NotReadable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * The days and instants that every door lets in: 1900-01-01 to 9999-12-31. What lies in it can be
 * stored and read by every service and every consumer of its events.
 */
public final class KnownTime {

    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile(
                    "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    private KnownTime() {}

    /**
     * The day that a text names as {@code yyyy-mm-dd}.
     *
     * @throws NotReadable where it names none, or one outside of the span
     */
    public static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new NotReadable("date-expected");
        }
        var day = parsed(() -> LocalDate.parse(text));
        if (!contains(day)) {
            throw new NotReadable("outside-of-time", FIRST_DAY, LAST_DAY);
        }
        return day;
    }

    /**
     * The instant that a text names as RFC 3339 says, to the microsecond, which is what we store.
     *
     * @throws NotReadable where it names none, or one outside of the span
     */
    public static Instant instant(String text) {
        if (!INSTANT.matcher(text).matches()) {
            throw new NotReadable("instant-expected");
        }
        var instant = parsed(() -> OffsetDateTime.parse(text).toInstant());
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new NotReadable("outside-of-time", FIRST_DAY, LAST_DAY);
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether a day that was computed lies in the span. */
    public static boolean contains(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    private static <T> T parsed(java.util.function.Supplier<T> parser) {
        try {
            return parser.get();
        } catch (DateTimeException noSuchDay) {
            throw new NotReadable("no-such-day");
        }
    }
}
