package com.lead2order.agreement.known;

import java.time.LocalDate;

/**
 * A fiscal year, or the stretch of time that stands in for one.
 *
 * @param key for example {@code FY2013}
 * @param from first day
 * @param to the day after the last one
 */
public record FiscalYear(String key, LocalDate from, LocalDate to) {

    /** The twelve months before, for a calendar that does not reach back so far. */
    FiscalYear twelveMonthsBefore() {
        return new FiscalYear("before " + key, from.minusYears(1), from);
    }
}
