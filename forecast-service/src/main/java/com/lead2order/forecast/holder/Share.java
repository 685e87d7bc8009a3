package com.lead2order.forecast.holder;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which what one person or territory sold counts for a holder. The times of one counted
 * do not overlap, so nothing counts twice.
 *
 * @param group the part of the holder that it counts in
 * @param counted the person or territory
 * @param from the first day; null where it is so from the beginning
 * @param to the first day after it; null where it is not over
 */
public record Share(UUID group, UUID counted, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || to.isAfter(day));
    }

    /** Whether it holds on a day of a time. */
    public boolean meets(LocalDate begin, LocalDate end) {
        return (from == null || from.isBefore(end)) && (to == null || to.isAfter(begin));
    }
}
