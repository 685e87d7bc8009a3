package com.lead2order.opportunity.order;

import com.lead2order.kit.audit.Journal;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.money.Money;
import com.lead2order.opportunity.order.OrderContract.LineV1;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Orders of the ERP that name an opportunity which is not won yet. The win lets them fulfil its
 * order, and the other services learn it.
 */
@ApplicationScoped
class EarlyOrders {

    private final SalesOrders orders;
    private final Session session;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    EarlyOrders(SalesOrders orders, Session session, Journal journal, Caller caller, Clock clock) {
        this.orders = orders;
        this.session = session;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Those of an opportunity, oldest first. */
    List<SalesOrder> of(UUID opportunityId) {
        return orders.list(
                "opportunityId = ?1 and origin = ?2 and type = ?3 and status <> ?4 order by orderDate, id",
                opportunityId,
                OrderOrigin.ERP,
                OrderType.ORDER,
                OrderStatus.CANCELLED);
    }

    /** Lets them fulfil the order that the win has placed. */
    void fulfil(List<SalesOrder> early, UUID placedOrderId) {
        if (early.isEmpty()) {
            return;
        }
        var lines = lines(early);
        var replaced = new ArrayList<OrderEvent.Replaced>();
        for (var order : early) {
            journal.remember(
                    OrderContract.TOPIC,
                    order.id(),
                    OrderContract.stateOf(order, lines.getOrDefault(order.id(), List.of())));
            replaced.add(order.fulfil(placedOrderId, caller.personIdOrNull(), clock.instant()));
        }
        orders.flush();
        var events = new ArrayList<OutgoingEvent>();
        for (int i = 0; i < early.size(); i++) {
            var order = early.get(i);
            events.add(
                    OrderContract.messageFor(
                            replaced.get(i),
                            order.version(),
                            OrderContract.stateOf(
                                    order, lines.getOrDefault(order.id(), List.of()))));
        }
        journal.recordAll(events);
    }

    private Map<UUID, List<LineV1>> lines(List<SalesOrder> early) {
        var lines = new HashMap<UUID, List<LineV1>>();
        for (var row :
                session.createNativeQuery(
                                """
                                select l.order_id, l.line_no, l.product_id, l.product_group_id,
                                    cast(coalesce(g.path, cast(array[] as uuid[])) as text) as group_path,
                                    l.qty, l.unit_price, l.discount_percent, l.net_amount
                                from sales_order_line l left join product_group g on g.id = l.product_group_id
                                where l.order_id = any(cast(:ids as uuid[])) order by l.order_id, l.line_no
                                """,
                                Object[].class)
                        .setParameter(
                                "ids", early.stream().map(SalesOrder::id).toArray(UUID[]::new))
                        .getResultList()) {
            lines.computeIfAbsent((UUID) row[0], _ -> new ArrayList<>())
                    .add(
                            new LineV1(
                                    (int) row[1],
                                    (UUID) row[2],
                                    (UUID) row[3],
                                    Resolution.path((String) row[4]),
                                    OrderContract.plain((BigDecimal) row[5]),
                                    Money.shown((BigDecimal) row[6]),
                                    OrderContract.plain((BigDecimal) row[7]),
                                    Money.shown((BigDecimal) row[8])));
        }
        return lines;
    }
}
