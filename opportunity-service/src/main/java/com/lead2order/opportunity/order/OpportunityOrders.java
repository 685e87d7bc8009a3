package com.lead2order.opportunity.order;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.audit.Journal;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.reference.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The orders that won opportunities bring: exactly one for each. */
@ApplicationScoped
public class OpportunityOrders {

    /** What was agreed. */
    public record Won(
            UUID opportunityId,
            UUID accountId,
            @Nullable UUID partnerId,
            Money amount,
            LocalDate agreedOn) {}

    private final SalesOrders orders;
    private final Fulfilment fulfilment;
    private final Journal journal;
    private final Session session;
    private final Numbers numbers;
    private final Caller caller;
    private final Clock clock;

    OpportunityOrders(
            SalesOrders orders,
            Fulfilment fulfilment,
            Journal journal,
            Session session,
            Numbers numbers,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.fulfilment = fulfilment;
        this.journal = journal;
        this.session = session;
        this.numbers = numbers;
        this.caller = caller;
        this.clock = clock;
    }

    /** Places the order of a won opportunity; the ERP may have booked it before. */
    @Transactional(MANDATORY)
    public BookingsChanged.Booking place(Won won) {
        fulfilment.lock(List.of(won.opportunityId()));
        var booking =
                session.createNativeQuery(
                                """
                                select id from sales_order where opportunity_id = :opportunity
                                  and origin = 'ERP' and type = 'ORDER' and status <> 'CANCELLED'
                                order by order_date, id
                                """,
                                UUID.class)
                        .setParameter("opportunity", won.opportunityId())
                        .getResultList();
        var id = UuidCreator.getTimeOrderedEpoch();
        var order =
                new SalesOrder(
                        id,
                        numbers.next("order", "S"),
                        won,
                        !booking.isEmpty(),
                        caller.personIdOrNull(),
                        clock.instant());
        orders.persistAndFlush(order);
        if (!booking.isEmpty()) {
            session.createNativeMutationQuery(
                            "update sales_order set fulfils_order_id = :order where id = any(cast(:ids as uuid[]))")
                    .setParameter("order", id)
                    .setParameter("ids", booking.toArray(UUID[]::new))
                    .executeUpdate();
        }
        journal.record(
                OrderContract.messageFor(
                        new OrderEvent.Created(id), order.version(), OrderContract.stateOf(order)));
        var orderIds = new ArrayList<UUID>();
        orderIds.add(id);
        orderIds.addAll(booking);
        return new BookingsChanged.Booking(won.opportunityId(), !booking.isEmpty(), orderIds);
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
            journal.remember(OrderContract.TOPIC, order.id(), OrderContract.stateOf(order));
            var cancelled = order.cancel(caller.personIdOrNull(), clock.instant());
            orders.flush();
            journal.record(
                    OrderContract.messageFor(
                            cancelled, order.version(), OrderContract.stateOf(order)),
                    reason);
        }
    }
}
