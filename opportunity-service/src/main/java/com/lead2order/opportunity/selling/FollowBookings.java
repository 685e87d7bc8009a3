package com.lead2order.opportunity.selling;

import com.lead2order.kit.event.Journal;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.opportunity.fulfilment.Booking;
import com.lead2order.opportunity.fulfilment.BookingsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.stream.Collectors;

/**
 * Won opportunities learn what the ERP has booked of them, in the transaction that takes the orders
 * in.
 */
@ApplicationScoped
class FollowBookings {

    private final Opportunities opportunities;
    private final Journal journal;
    private final Clock clock;

    FollowBookings(Opportunities opportunities, Journal journal, Clock clock) {
        this.opportunities = opportunities;
        this.journal = journal;
        this.clock = clock;
    }

    void follow(@Observes BookingsChanged changed) {
        var bookings =
                changed.bookings().stream()
                        .collect(Collectors.toMap(Booking::opportunityId, booking -> booking));
        var events = new HashMap<Opportunity, OpportunityEvent>();
        for (var opportunity : opportunities.list("id in ?1", bookings.keySet())) {
            var booking = bookings.get(opportunity.id());
            if (booking != null) {
                opportunity
                        .book(booking, clock.instant())
                        .ifPresent(ordered -> events.put(opportunity, ordered));
            }
        }
        opportunities.flush();
        var messages = new ArrayList<OutgoingEvent>();
        events.forEach((opportunity, ordered) ->
                messages.add(OpportunityContract.messageFor(ordered, opportunity)));
        journal.recordAll(messages);
    }
}
