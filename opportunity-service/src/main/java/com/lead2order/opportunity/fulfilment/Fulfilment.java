package com.lead2order.opportunity.fulfilment;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import com.lead2order.kit.event.Journal;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.sql.Scalars;
import com.lead2order.opportunity.erp.OrderStatus;
import com.lead2order.opportunity.fulfilment.Bookings.Placed;
import com.lead2order.opportunity.order.Acceptance;
import com.lead2order.opportunity.order.OrderContract;
import com.lead2order.opportunity.order.OrderEvent;
import com.lead2order.opportunity.order.SalesOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * An order of the ERP that names an opportunity or its order fulfils that order. What all of them
 * count for is booked; the rest of the won amount is won only. Returns and credits lower actuals,
 * not what was delivered of an opportunity.
 */
@ApplicationScoped
public class Fulfilment {

    private record OwnOrder(UUID orderId, UUID opportunityId) {}

    private final Bookings bookings;
    private final Session session;
    private final Journal journal;
    private final Event<BookingsChanged> changed;
    private final Clock clock;

    Fulfilment(
            Bookings bookings,
            Session session,
            Journal journal,
            Event<BookingsChanged> changed,
            Clock clock) {
        this.bookings = bookings;
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
    public List<Acceptance> find(List<Acceptance> accepted) {
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
        var byOpportunity = new HashMap<UUID, OwnOrder>();
        var byOrder = new HashMap<UUID, OwnOrder>();
        for (var own : ownOrders(opportunityIds, orderIds)) {
            byOpportunity.put(own.opportunityId(), own);
            byOrder.put(own.orderId(), own);
        }
        return upToDate(accepted).stream()
                .map(acceptance -> {
                    var order = acceptance.order();
                    if (!order.namesAnOpportunity()) {
                        return acceptance;
                    }
                    var own =
                            order.orderId() != null
                                    ? byOrder.get(order.orderId())
                                    : byOpportunity.get(
                                            Objects.requireNonNull(order.opportunityId()));
                    return own == null
                            ? acceptance
                            : acceptance.fulfilling(own.opportunityId(), own.orderId());
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
                        "select id, version, fulfils_order_id from sales_order where id ="
                                + " any(cast(:ids as uuid[]))",
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

    private List<OwnOrder> ownOrders(Set<UUID> opportunityIds, Set<UUID> orderIds) {
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
                .map(row -> new OwnOrder((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** Brings the fulfilled orders up to date and tells their opportunities. */
    public void tell(List<Acceptance> written) {
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
        bring(affected);
    }

    private void bring(Collection<UUID> affected) {
        var placed = bookings.of(affected);
        publish(update(placed));
        changed.fire(new BookingsChanged(placed.stream().map(Placed::booking).toList()));
    }

    /** Adds up again what orders in other currencies have booked, since rates have changed. */
    @Transactional(REQUIRES_NEW)
    void convertAgain() {
        var rows =
                session.createNativeQuery(
                                """
                                select distinct o.id, o.opportunity_id
                                from sales_order o join sales_order f on f.fulfils_order_id = o.id
                                where o.origin = 'OPPORTUNITY' and o.status <> 'CANCELLED' and f.currency <> o.currency
                                """,
                                Object[].class)
                        .getResultList();
        if (!rows.isEmpty()) {
            lock(rows.stream().map(row -> (UUID) row[1]).toList());
            bring(rows.stream().map(row -> (UUID) row[0]).toList());
        }
    }

    private List<UUID> update(List<Placed> placed) {
        var changing = placed.stream().filter(Fulfilment::changes).toList();
        if (changing.isEmpty()) {
            return List.of();
        }
        return Scalars.query(
                        session,
                        """
                        update sales_order o set status = n.status, version = o.version + 1, updated_at = :now
                        from unnest(cast(:ids as uuid[]), cast(:statuses as text[])) n(id, status)
                        where o.id = n.id returning o.id
                        """,
                        UUID.class)
                .setParameter("ids", changing.stream().map(Placed::orderId).toArray(UUID[]::new))
                .setParameter(
                        "statuses",
                        changing.stream().map(p -> p.newStatus().name()).toArray(String[]::new))
                .setParameter("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .getResultList();
    }

    private static boolean changes(Placed placed) {
        return placed.status() != OrderStatus.CANCELLED && placed.status() != placed.newStatus();
    }

    private void publish(List<UUID> orderIds) {
        if (orderIds.isEmpty()) {
            return;
        }
        var events = new ArrayList<OutgoingEvent>();
        var orders =
                session.createNativeQuery(
                                "select e.* from sales_order e where e.id = any(cast(:ids as"
                                        + " uuid[]))",
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

    private static void addKnown(
            Set<UUID> ids, @org.jspecify.annotations.Nullable UUID idOrNothing) {
        if (idOrNothing != null) {
            ids.add(idOrNothing);
        }
    }
}
