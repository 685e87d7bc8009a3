package com.lead2order.partner.registration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal registration as the API shows it.
 *
 * @param accountName null where the account is not known here yet
 * @param expiresOn the first day without protection; null before an approval
 */
public record DealView(
        UUID id,
        long version,
        String number,
        DealStatus status,
        UUID partnerId,
        @Nullable String partnerName,
        @Nullable UUID accountId,
        @Nullable String accountName,
        @JsonUnwrapped DealDetails details,
        @Nullable Instant submittedAt,
        @JsonUnwrapped Decision decision,
        @Nullable UUID opportunityId,
        @Nullable LocalDate expiresOn,
        @Nullable Instant approvedAt,
        @Nullable UUID approvedBy,
        @Nullable String justification,
        List<DealHistory.Step> history,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    /**
     * What partners see of it: the answer to what they asked, not how we came to it.
     *
     * @param ownDuplicate whether it duplicates another registration of the same partner
     */
    DealView forPartner(boolean ownDuplicate) {
        return new DealView(
                id,
                version,
                number,
                status,
                partnerId,
                partnerName,
                accountId,
                details.account().name() == null ? accountName : details.account().name(),
                details,
                submittedAt,
                decision.forPartner(ownDuplicate),
                opportunityId,
                expiresOn,
                approvedAt,
                approvedBy,
                null,
                history.stream().map(DealHistory.Step::forPartner).toList(),
                createdAt,
                createdBy,
                updatedAt,
                updatedBy);
    }

    static DealView of(
            DealRegistration deal, @Nullable String partnerName, @Nullable String accountName) {
        var approval = deal.status().isApprovedOrLater() ? deal.approval() : null;
        var authorship = deal.authorship();
        return new DealView(
                deal.id(),
                deal.version(),
                deal.number(),
                deal.status(),
                deal.partnerId(),
                partnerName,
                deal.accountId(),
                accountName == null ? deal.details().account().name() : accountName,
                deal.details(),
                deal.submittedAt(),
                deal.decision(),
                approval == null ? null : approval.opportunityId(),
                approval == null ? null : approval.expiresOn(),
                approval == null ? null : approval.approvedAt(),
                approval == null ? null : approval.approvedBy(),
                approval == null ? null : approval.justification(),
                deal.history(),
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }
}
