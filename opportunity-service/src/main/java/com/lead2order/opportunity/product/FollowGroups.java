package com.lead2order.opportunity.product;

import com.lead2order.kit.event.Journal;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.identity.Caller;
import com.lead2order.opportunity.productgroup.GroupsMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Products go where their groups go, in the same transaction. */
@ApplicationScoped
class FollowGroups {

    private final Products products;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    FollowGroups(Products products, Journal journal, Caller caller, Clock clock) {
        this.products = products;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    void follow(@Observes GroupsMoved moved) {
        var affected = products.in(moved.paths().keySet());
        var events = new ArrayList<ProductEvent>();
        for (var product : affected) {
            var path = moved.paths().getOrDefault(product.details().groupId(), List.of());
            events.add(product.follow(path, caller.personIdOrNull(), clock.instant()));
        }
        products.flush();
        var messages = new ArrayList<OutgoingEvent>();
        for (int i = 0; i < affected.size(); i++) {
            messages.add(ProductContract.messageFor(events.get(i), affected.get(i)));
        }
        journal.recordAll(messages);
    }
}
