package com.lead2order.forecast.attainment;

import com.lead2order.forecast.attainment.QuotaBook.Quotas;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was booked and what was to be booked.
 *
 * @param counted the people or territories whose bookings count
 * @param actuals what was booked for each of them; nothing where one is missing
 */
record Figure(Collection<UUID> counted, Map<UUID, Actual> actuals, Optional<Quotas> quota) {

    Actual actual() {
        return counted.stream().map(this::actualOf).reduce(Actual.NOTHING, Actual::plus);
    }

    Actual actualOf(UUID holder) {
        return actuals.getOrDefault(holder, Actual.NOTHING);
    }
}
