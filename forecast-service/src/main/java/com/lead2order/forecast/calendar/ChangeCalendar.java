package com.lead2order.forecast.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Adds or changes years of a fiscal calendar. */
@ApplicationScoped
class ChangeCalendar {

    record Command(UUID calendarId, IfMatch ifMatch, JsonNode patch) {}

    private final FiscalCalendars calendars;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangeCalendar(FiscalCalendars calendars, MergePatch mergePatch, Caller caller, Clock clock) {
        this.calendars = calendars;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CalendarView handle(Command command) {
        var calendar = calendars.forChange(command.calendarId(), command.ifMatch());
        var body =
                mergePatch.apply(
                        command.patch(), CalendarBody.of(calendar.details()), CalendarBody.class);
        calendar.change(
                        body,
                        calendars.usedKeys(calendar),
                        caller.personIdOrNull(),
                        clock.instant())
                .ifPresent(changed -> {
                    calendars.keepPeriods(calendar);
                    calendars.save(calendar, changed);
                });
        return CalendarView.of(calendar);
    }
}
