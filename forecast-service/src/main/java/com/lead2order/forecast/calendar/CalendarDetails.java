package com.lead2order.forecast.calendar;

import com.lead2order.kit.reference.ExternalRef;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told about a fiscal calendar, and which of its periods are closed. */
record CalendarDetails(
        String code, String name, List<FiscalYear> years, List<ExternalRef> externalRefs) {

    /**
     * A fiscal year.
     *
     * @param to the first day that is not in it
     */
    record FiscalYear(String key, LocalDate from, LocalDate to, List<FiscalPeriod> periods) {

        FiscalYear {
            periods = List.copyOf(periods);
        }
    }

    /**
     * A part of a year, of whatever length.
     *
     * @param to the first day that is not in it
     * @param closedOn since when corrections of it are booked later; open where missing
     */
    record FiscalPeriod(String key, LocalDate from, LocalDate to, @Nullable LocalDate closedOn) {

        FiscalPeriod closed(LocalDate day) {
            return new FiscalPeriod(key, from, to, day);
        }
    }

    CalendarDetails {
        years = List.copyOf(years);
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }

    /** All periods by key. */
    Map<String, FiscalPeriod> periods() {
        var periods = new HashMap<String, FiscalPeriod>();
        for (var year : years) {
            for (var period : year.periods()) {
                periods.put(period.key(), period);
            }
        }
        return periods;
    }

    /** First and last boundary of all years and periods, by key. */
    Map<String, List<LocalDate>> boundaries() {
        var boundaries = new HashMap<String, List<LocalDate>>();
        for (var year : years) {
            boundaries.put(year.key(), List.of(year.from(), year.to()));
            for (var period : year.periods()) {
                boundaries.put(period.key(), List.of(period.from(), period.to()));
            }
        }
        return boundaries;
    }

    /** The same calendar with one more period closed. */
    CalendarDetails withClosed(String periodKey, LocalDate day) {
        return new CalendarDetails(
                code,
                name,
                years.stream()
                        .map(year ->
                                new FiscalYear(
                                        year.key(),
                                        year.from(),
                                        year.to(),
                                        year.periods().stream()
                                                .map(period ->
                                                        period.key().equals(periodKey)
                                                                ? period.closed(day)
                                                                : period)
                                                .toList()))
                        .toList(),
                externalRefs);
    }
}
