package com.lead2order.forecast.calendar;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Sets up a fiscal calendar. */
@ApplicationScoped
class SetUpCalendar {

    private final FiscalCalendars calendars;
    private final Caller caller;
    private final Clock clock;

    SetUpCalendar(FiscalCalendars calendars, Caller caller, Clock clock) {
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CalendarView handle(CalendarBody body) {
        var calendar =
                new FiscalCalendar(
                        UuidCreator.getTimeOrderedEpoch(),
                        body,
                        caller.personIdOrNull(),
                        clock.instant());
        calendars.add(calendar);
        calendars.save(calendar, new CalendarEvent.SetUp(calendar.id()));
        return CalendarView.of(calendar);
    }
}
