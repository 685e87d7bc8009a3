package com.lead2order.forecast.calendar;

import com.lead2order.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shows fiscal calendars; they are open to everyone who may read them. */
@ApplicationScoped
class FindCalendars {

    private final FiscalCalendars calendars;

    FindCalendars(FiscalCalendars calendars) {
        this.calendars = calendars;
    }

    Page<CalendarView> page(UriInfo uri) {
        return calendars.page(uri);
    }

    CalendarView one(UUID id) {
        return CalendarView.of(calendars.known(id));
    }
}
