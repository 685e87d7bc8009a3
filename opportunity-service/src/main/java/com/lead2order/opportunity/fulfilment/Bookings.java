package com.lead2order.opportunity.fulfilment;

import com.lead2order.opportunity.erp.OrderStatus;
import com.lead2order.opportunity.fulfilment.Booking.Part;
import com.lead2order.opportunity.order.SalesOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Adds up what the ERP has booked of won opportunities. An order in another currency counts by the
 * rate of its booking date.
 */
@ApplicationScoped
class Bookings {

    /** The order of a won opportunity, as it is, and what the ERP has booked of it. */
    record Placed(UUID orderId, BigDecimal won, OrderStatus status, Booking booking) {

        OrderStatus newStatus() {
            return booking.statusOf(won);
        }
    }

    private static final String PART =
            """
            f.id as erp_id,
            case when f.status = 'CANCELLED' then 0 else f.net_total - f.cancelled_amount end as actual,
            f.currency, exchange_rate_on(f.currency, %s, f.booking_date) as rate
            """;

    private final Session session;

    Bookings(Session session) {
        this.session = session;
    }

    /** Of the given orders of won opportunities. */
    List<Placed> of(Collection<UUID> placedOrderIds) {
        var rows =
                session.createNativeQuery(
                                "select o.id as order_id, o.opportunity_id, o.net_total, o.status, "
                                        + PART.formatted("o.currency")
                                        + """
                                        from sales_order o left join sales_order f on f.fulfils_order_id = o.id
                                            and f.origin = 'ERP' and f.type = 'ORDER'
                                        where o.id = any(cast(:ids as uuid[])) order by o.id, f.order_date, f.id
                                        """,
                                Object[].class)
                        .setParameter("ids", placedOrderIds.toArray(UUID[]::new))
                        .getResultList();
        Map<UUID, List<Part>> parts = new LinkedHashMap<>();
        Map<UUID, Object[]> placed = new LinkedHashMap<>();
        for (var row : rows) {
            placed.putIfAbsent((UUID) row[0], row);
            var ofOrder = parts.computeIfAbsent((UUID) row[0], _ -> new ArrayList<>());
            if (row[4] != null) {
                ofOrder.add(part(row, 4));
            }
        }
        return placed.values().stream()
                .map(row ->
                        new Placed(
                                (UUID) row[0],
                                (BigDecimal) row[2],
                                OrderStatus.valueOf((String) row[3]),
                                Booking.of(
                                        (UUID) row[1],
                                        (UUID) row[0],
                                        parts.getOrDefault((UUID) row[0], List.of()))))
                .toList();
    }

    /** What orders of the ERP that came before the win have booked of it, in its currency. */
    Booking early(
            UUID opportunityId, UUID placedOrderId, List<SalesOrder> early, Currency currency) {
        if (early.isEmpty()) {
            return Booking.of(opportunityId, placedOrderId, List.of());
        }
        var rows =
                session.createNativeQuery(
                                "select "
                                        + PART.formatted(":currency")
                                        + """
                                        from sales_order f where f.id = any(cast(:ids as uuid[]))
                                        order by f.order_date, f.id
                                        """,
                                Object[].class)
                        .setParameter("currency", currency.getCurrencyCode())
                        .setParameter(
                                "ids", early.stream().map(SalesOrder::id).toArray(UUID[]::new))
                        .getResultList();
        return Booking.of(
                opportunityId, placedOrderId, rows.stream().map(row -> part(row, 0)).toList());
    }

    private static Part part(Object[] row, int from) {
        return new Part(
                (UUID) row[from],
                (BigDecimal) row[from + 1],
                Currency.getInstance((String) row[from + 2]),
                (BigDecimal) row[from + 3]);
    }
}
