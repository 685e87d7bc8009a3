package com.lead2order.forecast.attainment;

import com.lead2order.forecast.attainment.QuotaRows.QuotaRow;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.forecast.known.Part;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was booked and what was to be booked.
 *
 * @param part of which account, product or product group; null where it is of all
 * @param groups the groups of bookings that count
 * @param actuals what was booked for each of them; nothing where one is missing
 * @param quota what makes up the quota; empty where there is none
 */
record Figure(
        Holder holder,
        @Nullable Part part,
        Period period,
        Collection<UUID> groups,
        Map<UUID, Actual> actuals,
        List<QuotaRow> quota) {

    Actual actual() {
        return groups.stream().map(this::of).reduce(Actual.NOTHING, Actual::plus);
    }

    Actual of(UUID group) {
        return actuals.getOrDefault(group, Actual.NOTHING);
    }

    /** The quota's currency, else that of the actuals, else the company's own. */
    Currency currency(Currency corporate) {
        var ofQuota = quota.stream().map(QuotaRow::currency).distinct().toList();
        return switch (ofQuota.size()) {
            case 0 -> actual().amounts().single().orElse(corporate);
            case 1 -> Currency.getInstance(ofQuota.getFirst());
            default -> corporate;
        };
    }
}
