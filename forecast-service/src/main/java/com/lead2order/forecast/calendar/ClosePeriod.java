package com.lead2order.forecast.calendar;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Closes the books of a period: corrections of it are booked when they come. */
@ApplicationScoped
class ClosePeriod {

    record Command(UUID calendarId, IfMatch ifMatch, String period) {}

    private final FiscalCalendars calendars;
    private final Caller caller;
    private final Clock clock;

    ClosePeriod(FiscalCalendars calendars, Caller caller, Clock clock) {
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CalendarView handle(Command command) {
        var calendar = calendars.forChange(command.calendarId(), command.ifMatch());
        var prefix = calendar.details().code() + ':';
        var period = command.period();
        var closed =
                calendar.close(
                        period.startsWith(prefix) ? period.substring(prefix.length()) : period,
                        LocalDate.now(clock),
                        caller.personIdOrNull(),
                        clock.instant());
        calendars.keepPeriods(calendar);
        calendars.save(calendar, closed);
        return CalendarView.of(calendar);
    }
}
