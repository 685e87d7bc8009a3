package com.lead2order.forecast.calendar;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fiscal calendar as the API shows it. */
record CalendarView(
        UUID id,
        long version,
        @JsonUnwrapped CalendarDetails details,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    static CalendarView of(FiscalCalendar calendar) {
        var authorship = calendar.authorship();
        return new CalendarView(
                calendar.id(),
                calendar.version(),
                calendar.details(),
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }
}
