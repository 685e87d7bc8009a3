package com.lead2order.opportunity.selling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.lead2order.kit.money.Money;
import com.lead2order.opportunity.salesmethod.ForecastCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as the API shows it.
 *
 * @param accountName null while we do not know the account
 * @param probabilityPercent the owner's judgement, else the stage's
 * @param orderId the order that the win placed
 * @param wonNotBooked won, but not yet booked by the ERP; null where nothing is left
 * @param overDelivered booked by the ERP beyond the won amount; null where nothing is
 * @param bookedNotConvertible booked by the ERP in currencies that have no rate; still in {@code
 *     wonNotBooked}
 * @param unresolvedReferences what the opportunity names and we do not know; a sales method that is
 *     not known is followed by the standard one until somebody chooses
 */
record OpportunityView(
        UUID id,
        long version,
        String number,
        OpportunityStatus status,
        @JsonUnwrapped OpportunityDetails details,
        @Nullable String accountName,
        String stage,
        Instant stageEnteredAt,
        int probabilityPercent,
        ForecastCategory forecastCategory,
        LocalDate originalCloseDate,
        int pushCount,
        int pushedDays,
        int backwardMoves,
        @Nullable UUID createdFromLeadId,
        @Nullable UUID dealRegistrationId,
        @Nullable UUID campaignId,
        @Nullable CloseReason closeReason,
        @Nullable String closeNote,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate mutualAgreementOn,
        @Nullable UUID orderId,
        List<UUID> orderIds,
        @Nullable Money wonNotBooked,
        @Nullable Money overDelivered,
        List<Money> bookedNotConvertible,
        List<UnresolvedReference> unresolvedReferences,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    static OpportunityView of(
            Opportunity opportunity,
            @Nullable String accountName,
            List<UnresolvedReference> unresolved) {
        var authorship = opportunity.authorship();
        var orderIds = opportunity.orderIds();
        return new OpportunityView(
                opportunity.id(),
                opportunity.version(),
                opportunity.number(),
                opportunity.status(),
                opportunity.details(),
                accountName,
                opportunity.stage(),
                opportunity.stageEnteredAt(),
                opportunity.probabilityPercent(),
                opportunity.forecastCategory(),
                opportunity.originalCloseDate(),
                opportunity.pushCount(),
                opportunity.pushedDays(),
                opportunity.backwardMoves(),
                opportunity.createdFromLeadId(),
                opportunity.dealRegistrationId(),
                opportunity.campaignId(),
                opportunity.closeReason(),
                opportunity.closeNote(),
                opportunity.closedOn(),
                opportunity.mutualAgreementOn(),
                orderIds.isEmpty() ? null : orderIds.getFirst(),
                orderIds,
                opportunity.wonNotBooked(),
                opportunity.overDelivered(),
                opportunity.notConvertible(),
                unresolved,
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }
}
