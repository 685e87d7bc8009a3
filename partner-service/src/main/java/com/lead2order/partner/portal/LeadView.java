package com.lead2order.partner.portal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead of a partner, as the API shows it. */
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
        Instant updatedAt) {

    /** What a partner sees of it: not where we have it from, and no deal that they are not in. */
    LeadView forPartner(boolean ownOpportunity) {
        return new LeadView(
                id,
                number,
                title,
                status,
                assignmentStatus,
                null,
                ownerId,
                ownerName,
                accountId,
                accountName,
                contactId,
                partnerId,
                null,
                ownOpportunity ? opportunityId : null,
                updatedAt);
    }
}
