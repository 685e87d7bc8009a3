package com.lead2order.opportunity.fulfilment;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.Numbers;
import com.lead2order.opportunity.erp.OrderStatus;
import com.lead2order.opportunity.order.OrderContract;
import com.lead2order.opportunity.order.OrderEvent;
import com.lead2order.opportunity.order.OrderOrigin;
import com.lead2order.opportunity.order.SalesOrder;
import com.lead2order.opportunity.order.SalesOrders;
import com.lead2order.opportunity.order.WonOpportunity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The orders that won opportunities bring: exactly one for each. */
@ApplicationScoped
public class OpportunityOrders {

    private final SalesOrders orders;
    private final Fulfilment fulfilment;
    private final EarlyOrders earlyOrders;
    private final Bookings bookings;
    private final Journal journal;
    private final Numbers numbers;
    private final Caller caller;
    private final Clock clock;

    OpportunityOrders(
            SalesOrders orders,
            Fulfilment fulfilment,
            EarlyOrders earlyOrders,
            Bookings bookings,
            Journal journal,
            Numbers numbers,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.fulfilment = fulfilment;
        this.earlyOrders = earlyOrders;
        this.bookings = bookings;
        this.journal = journal;
        this.numbers = numbers;
        this.caller = caller;
        this.clock = clock;
    }

    /** Places the order of a won opportunity; the ERP may have booked it before. */
    @Transactional(MANDATORY)
    public Booking place(WonOpportunity won) {
        fulfilment.lock(List.of(won.opportunityId()));
        var id = UuidCreator.getTimeOrderedEpoch();
        var early = earlyOrders.of(won.opportunityId());
        var booking = bookings.early(won.opportunityId(), id, early, won.amount().currency());
        var order =
                new SalesOrder(
                        id,
                        numbers.next("order", "S"),
                        won,
                        booking.statusOf(won.amount().amount()),
                        caller.personIdOrNull(),
                        clock.instant());
        orders.persistAndFlush(order);
        journal.record(() ->
                OrderContract.messageFor(
                        new OrderEvent.Created(id), order.version(), OrderContract.stateOf(order)));
        earlyOrders.fulfil(early, id);
        return booking;
    }

    /**
     * Cancels the order of an opportunity that is reopened.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code opportunity-booked}
     */
    @Transactional(MANDATORY)
    public void cancel(UUID opportunityId, String reason) {
        fulfilment.lock(List.of(opportunityId));
        for (var order :
                orders.list(
                        "opportunityId = ?1 and origin = ?2 and status <> ?3",
                        opportunityId,
                        OrderOrigin.OPPORTUNITY,
                        OrderStatus.CANCELLED)) {
            var cancelled = order.cancel(caller.personIdOrNull(), clock.instant());
            journal.record(
                    () ->
                            OrderContract.messageFor(
                                    cancelled, order.version(), OrderContract.stateOf(order)),
                    reason);
        }
    }
}
