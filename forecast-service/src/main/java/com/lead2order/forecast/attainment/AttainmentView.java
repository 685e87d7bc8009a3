package com.lead2order.forecast.attainment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.forecast.known.Part;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.money.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a holder achieved in a period.
 *
 * @param part with which account, product or product group, where {@code groupBy} asks for that
 * @param quota what was to be achieved; null where nobody said so
 * @param actual what was booked, as far as it could be converted
 * @param attainment actual over quota
 * @param reason why there is no attainment: {@code no-quota}, {@code zero-quota}, {@code no-rate}
 *     where a part of the quota could not be converted
 * @param incomplete true where a part of the actual could not be converted
 * @param missing which amounts that are, by currency
 * @param quotaMissing which amounts of the quota could not be converted
 * @param orderCount how many orders make up the actual
 * @param orders where these orders are listed; left out where they are of products
 * @param entries where the booked entries are listed that add up to the actual
 * @param agreedTarget the revenue that was agreed with the person for the fiscal year
 * @param items the same for the parts that {@code groupBy} asks for
 */
record AttainmentView(
        Holder holder,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Part part,
        PeriodView period,
        @Nullable Money quota,
        Money actual,
        @Nullable Ratio attainment,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean incomplete,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Money> missing,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Money> quotaMissing,
        long orderCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String orders,
        String entries,
        @Nullable Money agreedTarget,
        @Nullable Ratio agreedAttainment,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LastYear lastYear,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<AttainmentView> items) {

    /** A year or period by its name, for example {@code AW:FY2012-Q1}; {@code to} is exclusive. */
    record PeriodView(String key, LocalDate from, LocalDate to) {

        static PeriodView of(Period period) {
            return new PeriodView(period.name(), period.from(), period.to());
        }
    }

    /** The same a year earlier; null where the calendar does not reach so far. */
    record LastYear(
            @Nullable PeriodView period,
            @Nullable Money actual,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean incomplete,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Money> missing,
            long orderCount) {}
}
