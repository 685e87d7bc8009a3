package com.lead2order.forecast.calendar;

import com.lead2order.kit.reference.ExternalRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A fiscal calendar as it is sent: years and periods with explicit boundaries, in order. Which
 * periods are closed is not sent; see closings.
 */
record CalendarBody(
        @NotNull @Pattern(regexp = CalendarBody.KEY, message = CalendarBody.KEY_MESSAGE) String code,
        @NotBlank @Size(max = 200) String name,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid YearBody> years,
        @Size(max = 100) List<@NotNull @Valid ExternalRef> externalRefs) {

    static final String KEY = "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}";
    static final String KEY_MESSAGE = "period-key-expected";

    /** A year with its periods. */
    record YearBody(
            @NotNull @Pattern(regexp = KEY, message = KEY_MESSAGE) String key,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotEmpty @Size(max = 400) List<@NotNull @Valid PeriodBody> periods) {}

    /** A period. */
    record PeriodBody(
            @NotNull @Pattern(regexp = KEY, message = KEY_MESSAGE) String key,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    CalendarBody {
        externalRefs = externalRefs == null ? List.of() : externalRefs;
    }

    /** The body that would make a calendar what it is. */
    static CalendarBody of(CalendarDetails details) {
        return new CalendarBody(
                details.code(),
                details.name(),
                details.years().stream()
                        .map(year ->
                                new YearBody(
                                        year.key(),
                                        year.from(),
                                        year.to(),
                                        year.periods().stream()
                                                .map(p -> new PeriodBody(p.key(), p.from(), p.to()))
                                                .toList()))
                        .toList(),
                details.externalRefs());
    }

    /** The details of the calendar, where the given periods keep being closed. */
    CalendarDetails details(Map<String, CalendarDetails.FiscalPeriod> known) {
        return new CalendarDetails(
                code,
                name,
                years.stream()
                        .map(year ->
                                new CalendarDetails.FiscalYear(
                                        year.key(),
                                        year.from(),
                                        year.to(),
                                        year.periods().stream()
                                                .map(period -> {
                                                    var before = known.get(period.key());
                                                    return new CalendarDetails.FiscalPeriod(
                                                            period.key(),
                                                            period.from(),
                                                            period.to(),
                                                            before == null
                                                                    ? null
                                                                    : before.closedOn());
                                                })
                                                .toList()))
                        .toList(),
                externalRefs);
    }
}
