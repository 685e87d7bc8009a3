package com.lead2order.partner.portal;

import com.lead2order.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opportunity as partners see it. */
public record OpportunityView(
        UUID id,
        @Nullable String number,
        String name,
        @Nullable UUID accountId,
        @Nullable String accountName,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        String status,
        @Nullable String stage,
        @Nullable Money amount,
        @Nullable Integer probabilityPercent,
        @Nullable LocalDate closeDate,
        @Nullable UUID dealRegistrationId,
        List<UUID> partnerIds,
        @Nullable String closeReason,
        @Nullable LocalDate closedOn,
        Instant updatedAt) {}
