package com.lead2order.forecast.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.kit.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The opportunities of a unit or person that are expected to close in a period.
 *
 * @param open all opportunities that are not decided yet
 * @param weighted the same, each amount times its probability
 * @param byCategory each forecast category alone; CLOSED is what was won
 * @param wonNotBooked the part of CLOSED that no ERP order has booked yet
 * @param overDelivered what ERP orders have booked beyond the amounts of CLOSED
 */
record PipelineView(
        Holder holder,
        PeriodView period,
        Figure open,
        Figure weighted,
        List<CategoryFigure> byCategory,
        Figure wonNotBooked,
        Figure overDelivered) {

    /** A year or period by its name; {@code to} is exclusive. */
    record PeriodView(String key, LocalDate from, LocalDate to) {

        static PeriodView of(Period period) {
            return new PeriodView(period.name(), period.from(), period.to());
        }
    }

    /**
     * An amount and the opportunities it is made of.
     *
     * @param amount as far as it could be converted, at the rate of the close date, or of today
     *     where that is still to come
     * @param incomplete true where a part could not be converted
     * @param missing which amounts that are, by currency
     * @param opportunities where the opportunities are listed
     */
    record Figure(
            Money amount,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean incomplete,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Money> missing,
            long deals,
            String opportunities) {}

    /** The figure of one category. */
    record CategoryFigure(
            Category category,
            Money amount,
            Money weighted,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean incomplete,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Money> missing,
            long deals,
            String opportunities) {}
}
