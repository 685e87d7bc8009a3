package com.lead2order.opportunity.selling;

import com.lead2order.kit.event.Causality;
import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.Inbox;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Opens the opportunity of an approved deal registration: for the end customer, with the partner in
 * it, under the id that partner-service gave it.
 */
@ApplicationScoped
class DealRegistrationFeed implements EventConsumer {

    record DealRegistrationV1(UUID id, UUID partnerId, @Nullable ApprovalV1 approval) {}

    record ApprovalV1(
            UUID opportunityId,
            UUID accountId,
            String name,
            @Nullable Money amount,
            LocalDate closeDate,
            @Nullable UUID ownerId) {}

    private record Approved(
            IncomingEvent event, DealRegistrationV1 registration, ApprovalV1 approval) {}

    private final Opportunities opportunities;
    private final NewOpportunities newOpportunities;
    private final Inbox inbox;

    DealRegistrationFeed(
            Opportunities opportunities, NewOpportunities newOpportunities, Inbox inbox) {
        this.opportunities = opportunities;
        this.newOpportunities = newOpportunities;
        this.inbox = inbox;
    }

    @Override
    public String name() {
        return "deal-registration-feed";
    }

    @Override
    public String topic() {
        return "deal-registrations";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var approved = new ArrayList<Approved>();
        for (var event : events) {
            if (!event.isTombstone()) {
                var registration = event.data(DealRegistrationV1.class);
                if (registration.approval() != null) {
                    approved.add(new Approved(event, registration, registration.approval()));
                }
            }
        }
        if (approved.isEmpty()) {
            return;
        }
        var fresh = inbox.newOnes(approved.stream().map(a -> a.event().id()).toList());
        var there = new HashSet<UUID>();
        opportunities
                .list(
                        "id in ?1",
                        approved.stream()
                                .map(a -> a.approval().opportunityId())
                                .collect(Collectors.toSet()))
                .forEach(opportunity -> there.add(opportunity.id()));
        for (var deal : approved) {
            if (fresh.contains(deal.event().id()) && there.add(deal.approval().opportunityId())) {
                Causality.of(deal.event(), () -> open(deal));
            }
        }
    }

    private void open(Approved deal) {
        var seed = deal.approval();
        var details =
                OpportunityDetails.of(
                        seed.name(),
                        seed.accountId(),
                        null,
                        seed.ownerId(),
                        List.of(deal.registration().partnerId()),
                        null,
                        seed.amount(),
                        seed.closeDate());
        var _ =
                newOpportunities.open(
                        seed.opportunityId(),
                        details,
                        Origin.dealRegistration(deal.registration().id()),
                        null);
    }
}
