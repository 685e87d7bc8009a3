package com.lead2order.opportunity.selling;

import com.lead2order.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of an opportunity as the API shows it; amount and close date as they were then. */
record StageMoveView(
        UUID id,
        @Nullable String fromStage,
        String toStage,
        String direction,
        Instant at,
        @Nullable UUID by,
        @Nullable String reason,
        @Nullable Money amount,
        @Nullable LocalDate closeDate,
        @Nullable Integer probabilityPercentBefore,
        int probabilityPercentAfter,
        @Nullable Integer daysInFrom) {}
