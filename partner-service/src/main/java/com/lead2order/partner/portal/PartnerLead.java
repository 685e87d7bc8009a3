package com.lead2order.partner.portal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A lead that was given to a partner, as lead-service published it. */
@Entity
@Immutable
@Table(name = "known_lead")
class PartnerLead implements Names.Named<LeadView> {

    @Id private UUID id;
    private @Nullable String number;
    private String title;
    private String status;
    private @Nullable String assignmentStatus;
    private @Nullable String sourceClass;
    private @Nullable UUID ownerId;
    private @Nullable UUID accountId;
    private @Nullable UUID contactId;
    private @Nullable UUID partnerId;
    private @Nullable UUID campaignId;
    private @Nullable UUID opportunityId;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    PartnerLead() {}

    @Override
    public @Nullable UUID accountId() {
        return accountId;
    }

    @Override
    public @Nullable UUID ownerId() {
        return ownerId;
    }

    @Override
    public LeadView viewWith(@Nullable String accountName, @Nullable String ownerName) {
        return new LeadView(
                id,
                number,
                title,
                status,
                assignmentStatus,
                sourceClass,
                ownerId,
                ownerName,
                accountId,
                accountName,
                contactId,
                partnerId,
                campaignId,
                opportunityId,
                updatedAt);
    }
}
