package com.lead2order.forecast.calendar;

import java.util.UUID;

/** Something that has happened to a fiscal calendar. */
sealed interface CalendarEvent {

    UUID calendarId();

    /** There is a calendar. */
    record SetUp(UUID calendarId) implements CalendarEvent {}

    /** Years were added or changed, or a period was closed. */
    record Changed(UUID calendarId) implements CalendarEvent {}
}
