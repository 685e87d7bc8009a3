package com.lead2order.forecast.calendar;

import java.time.LocalDate;

/**
 * A fiscal year, or a period of one.
 *
 * @param yearKey the key of the year; the same as the key where this is a year
 * @param to the first day that is not in it
 */
public record Period(
        String calendarCode, String key, String yearKey, LocalDate from, LocalDate to) {

    /** How requests and events name it, for example {@code AW:FY2012-Q1}. */
    public String name() {
        return calendarCode + ':' + key;
    }

    /** Whether this is a whole fiscal year. */
    public boolean isYear() {
        return key.equals(yearKey);
    }

    /** The last day that is in it. */
    public LocalDate lastDay() {
        return to.minusDays(1);
    }
}
