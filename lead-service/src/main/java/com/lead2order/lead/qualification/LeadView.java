package com.lead2order.lead.qualification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead as the API shows it. */
public record LeadView(
        UUID id,
        long version,
        String number,
        String status,
        String assignmentStatus,
        @Nullable UUID ownerId,
        @JsonUnwrapped LeadDetails details,
        @Nullable Instant acceptDueAt,
        @Nullable Instant acceptedAt,
        @Nullable String rejectedReason,
        @Nullable String retireReason,
        int recycleCount,
        @Nullable Instant convertedAt,
        @Nullable UUID convertedOpportunityId,
        @Nullable UUID convertedAccountId,
        @Nullable UUID convertedContactId,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    static LeadView of(Lead lead) {
        var conversion = lead.conversion();
        var authorship = lead.authorship();
        return new LeadView(
                lead.id(),
                lead.version(),
                lead.number(),
                lead.status().name(),
                lead.assignmentStatus().name(),
                lead.ownerId(),
                lead.details(),
                lead.acceptDueAt(),
                lead.acceptedAt(),
                lead.rejectedReason(),
                lead.retireReason(),
                lead.recycleCount(),
                conversion == null ? null : conversion.convertedAt(),
                conversion == null ? null : conversion.opportunityId(),
                conversion == null ? null : conversion.accountId(),
                conversion == null ? null : conversion.contactId(),
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }
}
