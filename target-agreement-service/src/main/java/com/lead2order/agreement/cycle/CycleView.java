package com.lead2order.agreement.cycle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.lead2order.agreement.known.FiscalYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A planning cycle as the API shows it.
 *
 * @param from first day of the fiscal year
 * @param to the day after its last one
 * @param baselinePeriods the years before, newest first
 */
public record CycleView(
        UUID id,
        long version,
        CycleState state,
        @JsonUnwrapped CycleDetails details,
        LocalDate from,
        LocalDate to,
        List<FiscalYear> baselinePeriods,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    static CycleView of(PlanningCycle cycle) {
        var authorship = cycle.authorship();
        return new CycleView(
                cycle.id(),
                cycle.version(),
                cycle.state(),
                cycle.details(),
                cycle.from(),
                cycle.to(),
                cycle.baselinePeriods(),
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }

    /** The code of the calendar. */
    public String calendarCode() {
        return details.calendarCode();
    }

    /** The key of the fiscal year in its calendar. */
    public String yearKey() {
        return details.yearKey();
    }
}
