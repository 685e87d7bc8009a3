package com.lead2order.forecast.pipeline;

import com.lead2order.kit.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pipeline reads of a published opportunity; see contracts/opportunities. */
record OpportunityV1(
        UUID id,
        @Nullable UUID ownerId,
        String status,
        @Nullable Money amount,
        int probabilityPercent,
        @Nullable String forecastCategory,
        Boolean includeInForecast,
        @Nullable LocalDate closeDate,
        @Nullable Money wonNotBooked,
        @Nullable Money overDelivered) {

    OpportunityV1 {
        forecastCategory = forecastCategory == null ? "PIPELINE" : forecastCategory;
        includeInForecast = includeInForecast == null || includeInForecast;
    }
}
