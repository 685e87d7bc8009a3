package com.lead2order.forecast.calendar;

import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.reference.ExternalRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of fiscal calendars; see contracts/fiscal-calendars. */
final class CalendarContract {

    static final String TOPIC = "fiscal-calendars";

    record PeriodV1(String key, LocalDate from, LocalDate to, @Nullable LocalDate closedOn) {}

    record YearV1(String key, LocalDate from, LocalDate to, List<PeriodV1> periods) {}

    record FiscalCalendarV1(
            UUID id,
            String code,
            String name,
            List<YearV1> years,
            List<ExternalRef> externalRefs) {}

    private CalendarContract() {}

    static OutgoingEvent messageFor(CalendarEvent event, FiscalCalendar calendar) {
        var fact =
                switch (event) {
                    case CalendarEvent.SetUp _ -> "set-up";
                    case CalendarEvent.Changed _ -> "changed";
                };
        return new OutgoingEvent(
                TOPIC,
                calendar.id().toString(),
                "com.lead2order.fiscal-calendar." + fact + ".v1",
                calendar.version(),
                stateOf(calendar));
    }

    static FiscalCalendarV1 stateOf(FiscalCalendar calendar) {
        var details = calendar.details();
        return new FiscalCalendarV1(
                calendar.id(),
                details.code(),
                details.name(),
                details.years().stream()
                        .map(year ->
                                new YearV1(
                                        year.key(),
                                        year.from(),
                                        year.to(),
                                        year.periods().stream()
                                                .map(p ->
                                                        new PeriodV1(
                                                                p.key(),
                                                                p.from(),
                                                                p.to(),
                                                                p.closedOn()))
                                                .toList()))
                        .toList(),
                details.externalRefs());
    }
}
