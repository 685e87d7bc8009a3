package com.lead2order.partner.portal;

import com.lead2order.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opportunity that partners have a part in, as the API shows it. */
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
        Instant updatedAt) {

    /** What a partner sees of it: no other partners, and not what we think of the deal. */
    OpportunityView forPartner(UUID partner, boolean ownRegistration) {
        return new OpportunityView(
                id,
                number,
                name,
                accountId,
                accountName,
                ownerId,
                ownerName,
                status,
                stage,
                amount,
                null,
                closeDate,
                ownRegistration ? dealRegistrationId : null,
                partnerIds.stream().filter(partner::equals).toList(),
                null,
                closedOn,
                updatedAt);
    }
}
