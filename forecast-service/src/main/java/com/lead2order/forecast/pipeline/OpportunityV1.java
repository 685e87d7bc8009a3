package com.lead2order.forecast.pipeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pipeline reads of a published opportunity; see contracts/opportunities. */
record OpportunityV1(
        UUID id,
        @Nullable UUID ownerId,
        String status,
        @Nullable MoneyV1 amount,
        int probabilityPercent,
        @Nullable String forecastCategory,
        Boolean includeInForecast,
        @Nullable LocalDate closeDate,
        @Nullable MoneyV1 wonNotBooked,
        @Nullable MoneyV1 overDelivered) {

    /** An amount of money. */
    record MoneyV1(BigDecimal amount, String currency) {}

    OpportunityV1 {
        includeInForecast = includeInForecast == null || includeInForecast;
    }
}
