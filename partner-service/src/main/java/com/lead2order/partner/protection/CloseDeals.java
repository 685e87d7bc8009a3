package com.lead2order.partner.protection;

import com.lead2order.kit.event.Causality;
import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.Inbox;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.partner.registration.DealRegistration;
import com.lead2order.partner.registration.DealRegistrations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lets approved deals follow their opportunities to the end: won, or lost. */
@ApplicationScoped
class CloseDeals implements EventConsumer {

    /** What this reaction reads of a published opportunity. */
    record OpportunityV1(UUID id, String status) {}

    private final DealRegistrations deals;
    private final Inbox inbox;
    private final Clock clock;

    CloseDeals(DealRegistrations deals, Inbox inbox, Clock clock) {
        this.deals = deals;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "close-deals";
    }

    @Override
    public String topic() {
        return "opportunities";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        Map<UUID, IncomingEvent> ends = new HashMap<>();
        for (var event : IncomingEvents.newestPerKey(events)) {
            if (!event.isTombstone()) {
                var opportunity = event.data(OpportunityV1.class);
                if (!opportunity.status().equals("OPEN")) {
                    ends.put(opportunity.id(), event);
                }
            }
        }
        if (ends.isEmpty()) {
            return;
        }
        for (var deal : deals.approvedFor(ends.keySet())) {
            var approval = deal.approval();
            var end = approval == null ? null : ends.get(approval.opportunityId());
            if (end != null && inbox.isNew(end.id())) {
                Causality.of(end, () -> close(deal, end.data(OpportunityV1.class)));
            }
        }
    }

    private void close(DealRegistration deal, OpportunityV1 opportunity) {
        var closed = deal.close(opportunity.status().equals("WON"), clock.instant());
        deals.save(deal, closed, null);
    }
}
