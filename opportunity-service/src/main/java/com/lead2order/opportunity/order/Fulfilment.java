package com.lead2order.opportunity.order;

import com.lead2order.kit.audit.Journal;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.sql.Scalars;
import com.lead2order.opportunity.order.BookingsChanged.Booking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * An order of the ERP that names an opportunity or its order fulfils that order; from then on the
 * deal counts as booked and no longer as won only.
 */
@ApplicationScoped
class Fulfilment {

    private record Placed(UUID orderId, UUID opportunityId) {}

    private final Session session;
    private final Journal journal;
    private final Event<BookingsChanged> changed;
    private final Clock clock;

    Fulfilment(Session session, Journal journal, Event<BookingsChanged> changed, Clock clock) {
        this.session = session;
        this.journal = journal;
        this.changed = changed;
        this.clock = clock;
    }

    /** Keeps wins and bookings of the same opportunities apart until the transaction ends. */
    void lock(Collection<UUID> opportunityIds) {
        Scalars.query(
                        session,
                        """
                        select count(*) from (
                            select pg_advisory_xact_lock(hashtextextended(cast(id as text), 6))
                            from unnest(cast(:ids as uuid[])) id) locks
                        """,
                        Long.class)
                .setParameter("ids", opportunityIds.stream().sorted().toArray(UUID[]::new))
                .getSingleResult();
    }

    /** The same orders, each with the order of a won opportunity that it fulfils. */
    List<Acceptance> find(List<Acceptance> accepted) {
        var opportunityIds = new HashSet<UUID>();
        var orderIds = new HashSet<UUID>();
        for (var acceptance : accepted) {
            if (acceptance.order().namesAnOpportunity()) {
                addKnown(opportunityIds, acceptance.order().opportunityId());
                addKnown(orderIds, acceptance.order().orderId());
            }
            if (acceptance.replaced() != null) {
                addKnown(opportunityIds, acceptance.replaced().opportunityId());
            }
        }
        if (opportunityIds.isEmpty() && orderIds.isEmpty()) {
            return accepted;
        }
        lock(opportunityIds);
        var byOpportunity = new HashMap<UUID, Placed>();
        var byOrder = new HashMap<UUID, Placed>();
        for (var placed : placed(opportunityIds, orderIds)) {
            byOpportunity.put(placed.opportunityId(), placed);
            byOrder.put(placed.orderId(), placed);
        }
        return upToDate(accepted).stream()
                .map(acceptance -> {
                    var order = acceptance.order();
                    if (!order.namesAnOpportunity()) {
                        return acceptance;
                    }
                    var placed =
                            order.orderId() != null
                                    ? byOrder.get(order.orderId())
                                    : byOpportunity.get(
                                            Objects.requireNonNull(order.opportunityId()));
                    return placed == null
                            ? acceptance
                            : acceptance.fulfilling(placed.opportunityId(), placed.orderId());
                })
                .toList();
    }

    /** A win that we waited for may have changed orders that are about to be replaced. */
    private List<Acceptance> upToDate(List<Acceptance> accepted) {
        var ids =
                accepted.stream()
                        .filter(a -> a.replaced() != null && a.concernsAnOpportunity())
                        .map(Acceptance::id)
                        .toArray(UUID[]::new);
        if (ids.length == 0) {
            return accepted;
        }
        var rows = new HashMap<UUID, Object[]>();
        session.createNativeQuery(
                        "select id, version, fulfils_order_id from sales_order where id = any(cast(:ids as uuid[]))",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> rows.put((UUID) row[0], row));
        return accepted.stream()
                .map(acceptance -> {
                    var row = rows.get(acceptance.id());
                    var replaced = acceptance.replaced();
                    return row == null || replaced == null
                            ? acceptance
                            : acceptance.replacing(
                                    replaced.with(((Number) row[1]).longValue(), (UUID) row[2]));
                })
                .toList();
    }

    private List<Placed> placed(Set<UUID> opportunityIds, Set<UUID> orderIds) {
        return session
                .createNativeQuery(
                        """
                        select id, opportunity_id from sales_order
                        where origin = 'OPPORTUNITY' and status <> 'CANCELLED'
                          and (id = any(cast(:orders as uuid[])) or opportunity_id = any(cast(:opportunities as uuid[])))
                        """,
                        Object[].class)
                .setParameter("orders", orderIds.toArray(UUID[]::new))
                .setParameter("opportunities", opportunityIds.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(row -> new Placed((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** Brings the fulfilled orders up to date and tells their opportunities. */
    void tell(List<Acceptance> written) {
        var affected = new HashSet<UUID>();
        for (var acceptance : written) {
            addKnown(affected, acceptance.fulfilsOrderId());
            if (acceptance.replaced() != null) {
                addKnown(affected, acceptance.replaced().fulfilsOrderId());
            }
        }
        if (affected.isEmpty()) {
            return;
        }
        publish(update(affected));
        changed.fire(new BookingsChanged(bookings(affected)));
    }

    private List<UUID> update(Set<UUID> affected) {
        return Scalars.query(
                        session,
                        """
                        with booked as (
                            select o.id, exists (select 1 from sales_order f where f.fulfils_order_id = o.id
                                and f.origin = 'ERP' and f.type = 'ORDER' and f.status <> 'CANCELLED') as fulfilled
                            from sales_order o where o.id = any(cast(:ids as uuid[])))
                        update sales_order o
                        set status = case when b.fulfilled then 'FULFILLED' else 'OPEN' end,
                            version = o.version + 1, updated_at = :now
                        from booked b
                        where o.id = b.id and o.status in ('OPEN', 'FULFILLED')
                          and b.fulfilled <> (o.status = 'FULFILLED')
                        returning o.id
                        """,
                        UUID.class)
                .setParameter("ids", affected.toArray(UUID[]::new))
                .setParameter("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .getResultList();
    }

    private void publish(List<UUID> orderIds) {
        if (orderIds.isEmpty()) {
            return;
        }
        var events = new ArrayList<OutgoingEvent>();
        var orders =
                session.createNativeQuery(
                                "select e.* from sales_order e where e.id = any(cast(:ids as uuid[]))",
                                SalesOrder.class)
                        .setParameter("ids", orderIds.toArray(UUID[]::new))
                        .getResultList();
        for (var order : orders) {
            OrderEvent event =
                    order.status() == OrderStatus.FULFILLED
                            ? new OrderEvent.Fulfilled(order.id())
                            : new OrderEvent.Replaced(order.id());
            events.add(
                    OrderContract.messageFor(event, order.version(), OrderContract.stateOf(order)));
        }
        journal.recordAll(events);
    }

    private List<Booking> bookings(Set<UUID> affected) {
        var rows =
                session.createNativeQuery(
                                """
                                select o.opportunity_id, o.id as order_id, o.status = 'FULFILLED' as booked, f.id as erp_id
                                from sales_order o left join sales_order f on f.fulfils_order_id = o.id
                                where o.id = any(cast(:ids as uuid[]))
                                order by o.id, f.order_date, f.id
                                """,
                                Object[].class)
                        .setParameter("ids", affected.toArray(UUID[]::new))
                        .getResultList();
        Map<UUID, Booking> bookings = new LinkedHashMap<>();
        for (var row : rows) {
            var booking =
                    bookings.computeIfAbsent(
                            (UUID) row[0],
                            opportunity ->
                                    new Booking(
                                            opportunity,
                                            (boolean) row[2],
                                            new ArrayList<>(List.of((UUID) row[1]))));
            if (row[3] != null) {
                booking.orderIds().add((UUID) row[3]);
            }
        }
        return List.copyOf(bookings.values());
    }

    private static void addKnown(
            Set<UUID> ids, @org.jspecify.annotations.Nullable UUID idOrNothing) {
        if (idOrNothing != null) {
            ids.add(idOrNothing);
        }
    }
}
