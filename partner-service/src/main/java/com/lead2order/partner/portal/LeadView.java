package com.lead2order.partner.portal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead as partners see it. */
public record LeadView(
        UUID id,
        @Nullable String number,
        String title,
        String status,
        @Nullable String assignmentStatus,
        @Nullable String sourceClass,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        @Nullable UUID accountId,
        @Nullable String accountName,
        @Nullable UUID contactId,
        @Nullable UUID partnerId,
        @Nullable UUID campaignId,
        @Nullable UUID opportunityId,
        Instant updatedAt) {}
