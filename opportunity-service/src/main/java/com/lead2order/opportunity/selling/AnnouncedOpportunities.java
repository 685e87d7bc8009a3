package com.lead2order.opportunity.selling;

import com.lead2order.kit.event.Causality;
import com.lead2order.kit.event.Inbox;
import com.lead2order.kit.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Opens the opportunities that other services have announced, under the ids that they gave. A
 * repeat is harmless twice over: by the inbox, and because the opportunity is there.
 */
@ApplicationScoped
class AnnouncedOpportunities {

    /** An opportunity that an event announces, and how it is opened. */
    record Announced(IncomingEvent event, UUID opportunityId, Runnable opening) {}

    private final Opportunities opportunities;
    private final Inbox inbox;

    AnnouncedOpportunities(Opportunities opportunities, Inbox inbox) {
        this.opportunities = opportunities;
        this.inbox = inbox;
    }

    /** Opens those that are not there yet, each on behalf of who caused its event. */
    void openOnce(List<Announced> announced) {
        if (announced.isEmpty()) {
            return;
        }
        var fresh = inbox.newOnes(announced.stream().map(a -> a.event().id()).toList());
        var there = new HashSet<UUID>();
        opportunities
                .list(
                        "id in ?1",
                        announced.stream()
                                .map(Announced::opportunityId)
                                .collect(Collectors.toSet()))
                .forEach(opportunity -> there.add(opportunity.id()));
        for (var one : announced) {
            if (fresh.contains(one.event().id()) && there.add(one.opportunityId())) {
                Causality.of(one.event(), one.opening());
            }
        }
    }
}
