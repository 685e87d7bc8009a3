package com.lead2order.opportunity.selling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.money.Money;
import com.lead2order.opportunity.salesmethod.ForecastCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of opportunities; see contracts/opportunities. */
final class OpportunityContract {

    static final String TOPIC = "opportunities";

    record OpportunityV1(
            UUID id,
            String number,
            String name,
            UUID accountId,
            @Nullable UUID primaryContactId,
            @Nullable UUID ownerId,
            List<UUID> teamIds,
            OpportunityStatus status,
            String stage,
            Instant stageEnteredAt,
            UUID salesMethodId,
            @Nullable Money amount,
            int probabilityPercent,
            ForecastCategory forecastCategory,
            boolean includeInForecast,
            LocalDate closeDate,
            @Nullable UUID createdFromLeadId,
            @Nullable UUID dealRegistrationId,
            @Nullable UUID campaignId,
            List<UUID> partnerIds,
            OpportunityType type,
            @Nullable CloseReason closeReason,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate mutualAgreementOn,
            List<UUID> orderIds,
            @Nullable Money wonNotBooked,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money overDelivered) {}

    private OpportunityContract() {}

    static OutgoingEvent messageFor(OpportunityEvent event, Opportunity opportunity) {
        var fact =
                switch (event) {
                    case OpportunityEvent.Opened _ -> "opened";
                    case OpportunityEvent.Changed _ -> "changed";
                    case OpportunityEvent.StageChanged _ -> "stage-changed";
                    case OpportunityEvent.Won _ -> "won";
                    case OpportunityEvent.Lost _ -> "lost";
                    case OpportunityEvent.Abandoned _ -> "abandoned";
                    case OpportunityEvent.Reopened _ -> "reopened";
                    case OpportunityEvent.Ordered _ -> "ordered";
                };
        return new OutgoingEvent(
                TOPIC,
                opportunity.id().toString(),
                "com.lead2order.opportunity." + fact + ".v1",
                opportunity.version(),
                stateOf(opportunity));
    }

    static OpportunityV1 stateOf(Opportunity opportunity) {
        var details = opportunity.details();
        return new OpportunityV1(
                opportunity.id(),
                opportunity.number(),
                details.name(),
                details.accountId(),
                details.primaryContactId(),
                details.ownerId(),
                details.teamIds(),
                opportunity.status(),
                opportunity.stage(),
                opportunity.stageEnteredAt(),
                opportunity.salesMethodId(),
                details.amount(),
                opportunity.probabilityPercent(),
                opportunity.forecastCategory(),
                details.includeInForecast(),
                details.closeDate(),
                opportunity.createdFromLeadId(),
                opportunity.dealRegistrationId(),
                opportunity.campaignId(),
                details.partnerIds(),
                details.type(),
                opportunity.closeReason(),
                opportunity.closedOn(),
                opportunity.mutualAgreementOn(),
                opportunity.orderIds(),
                opportunity.wonNotBooked(),
                opportunity.overDelivered());
    }
}
