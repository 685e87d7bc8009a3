package com.lead2order.opportunity.order;

import com.lead2order.opportunity.erp.LineFigures;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Reads the lines of orders. */
@ApplicationScoped
public class OrderLines {

    private final Session session;

    OrderLines(Session session) {
        this.session = session;
    }

    public List<OrderLine> of(UUID orderId) {
        return of(List.of(orderId)).getOrDefault(orderId, List.of());
    }

    /** The lines of several orders, each in the order of its numbers; in one statement. */
    public Map<UUID, List<OrderLine>> of(Collection<UUID> orderIds) {
        var lines = new HashMap<UUID, List<OrderLine>>();
        session.createNativeQuery(
                        """
                        select l.order_id, l.line_no, l.qty, l.unit_price, l.discount_percent, l.net_amount,
                            l.cancelled_qty, l.delivered_qty, l.product_id, l.product_group_id,
                            cast(coalesce(g.path, cast(array[] as uuid[])) as text) as group_path, p.code, p.name
                        from sales_order_line l
                        left join product p on p.id = l.product_id
                        left join product_group g on g.id = l.product_group_id
                        where l.order_id = any(cast(:ids as uuid[])) order by l.order_id, l.line_no
                        """,
                        Object[].class)
                .setParameter("ids", orderIds.toArray(UUID[]::new))
                .getResultList()
                .forEach(row ->
                        lines.computeIfAbsent((UUID) row[0], _ -> new ArrayList<>())
                                .add(line(row)));
        return lines;
    }

    private static OrderLine line(Object[] row) {
        return new OrderLine(
                new LineFigures(
                        (int) row[1],
                        (BigDecimal) row[2],
                        (BigDecimal) row[3],
                        (BigDecimal) row[4],
                        (BigDecimal) row[5],
                        (BigDecimal) row[6],
                        (BigDecimal) row[7]),
                new KnownProduct((UUID) row[8], (UUID) row[9], KnownProduct.path((String) row[10])),
                (String) row[11],
                (String) row[12]);
    }
}
