package com.lead2order.forecast.credit;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The append-only books. Booking compares what orders state now with the sum of what was booked for
 * them, and adds the difference: booking again, in whatever order, adds nothing. What falls into a
 * closed period counts on the day it is booked.
 */
@ApplicationScoped
class Actuals {

    /** The day on which a difference counts. */
    private static final String BOOKING_DATE =
            """
            case when exists (select from fiscal_period f where f.closed_on is not null
                    and f.valid_from <= d.due_date and f.valid_to > d.due_date)
                then cast(:today as date) else d.due_date end\
            """;

    private final Session session;
    private final Clock clock;

    Actuals(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Books the net totals of orders for their person, territory and partner. */
    @Transactional(MANDATORY)
    void bookTotals(UUID[] orders) {
        session.createNativeMutationQuery(
                        """
                        insert into actual_entry (order_id, order_version, holder_type, holder_id, due_date,
                            booking_date, amount, currency, orders, booked_at)
                        select d.order_id, o.order_version, d.holder_type, d.holder_id, d.due_date,
                            %s, d.amount, d.currency, d.orders, :now
                        from (
                            select order_id, holder_type, holder_id, due_date, currency,
                                sum(amount) as amount, sum(orders) as orders
                            from (
                                select o.id as order_id, h.holder_type, h.holder_id, o.booking_date as due_date,
                                    o.currency, o.net_total as amount, 1 as orders
                                from order_credit o
                                cross join lateral (values ('PERSON', o.person_id), ('TERRITORY', o.territory_id),
                                    ('PARTNER', o.partner_id)) h(holder_type, holder_id)
                                where o.id = any(cast(:ids as uuid[])) and o.counts and h.holder_id is not null
                                union all
                                select e.order_id, e.holder_type, e.holder_id, e.due_date, e.currency, -e.amount, -e.orders
                                from actual_entry e
                                where e.order_id = any(cast(:ids as uuid[]))) wanted_less_booked
                            group by order_id, holder_type, holder_id, due_date, currency
                            having sum(amount) <> 0 or sum(orders) <> 0) d
                        join order_credit o on o.id = d.order_id
                        order by d.order_id, d.due_date, d.holder_type
                        """
                                .formatted(BOOKING_DATE))
                .setParameter("ids", orders)
                .setParameter("today", LocalDate.now(clock).toString())
                .setParameter("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Books the lines of those of the given versions whose orders are named. */
    @Transactional(MANDATORY)
    void bookLines(UUID[] orders, List<OrderVersion> versions) {
        var wanted = new HashSet<>(List.of(orders));
        var lines = new ArrayList<Line>();
        for (var version : versions) {
            var order = version.order();
            if (order.counts() && order.accountId() != null && wanted.contains(order.id())) {
                order.lines().stream()
                        .filter(line -> line.productId() != null)
                        .forEach(line -> lines.add(new Line(order.id(), line)));
            }
        }
        session.createNativeMutationQuery(
                        """
                        insert into actual_line_entry (order_id, order_version, line_no, account_id, product_id,
                            due_date, booking_date, amount, quantity, currency, booked_at)
                        select d.order_id, o.order_version, d.line_no, d.account_id, d.product_id, d.due_date,
                            %s, d.amount, d.quantity, d.currency, :now
                        from (
                            select order_id, line_no, account_id, product_id, due_date, currency,
                                sum(amount) as amount, sum(quantity) as quantity
                            from (
                                select o.id as order_id, l.line_no, o.account_id, l.product_id,
                                    o.booking_date as due_date, o.currency, l.amount, l.quantity
                                from unnest(cast(:lineOrders as uuid[]), cast(:lineNos as integer[]),
                                        cast(:products as uuid[]), cast(:amounts as numeric[]), cast(:quantities as numeric[]))
                                    l(order_id, line_no, product_id, amount, quantity)
                                join order_credit o on o.id = l.order_id
                                union all
                                select e.order_id, e.line_no, e.account_id, e.product_id, e.due_date, e.currency,
                                    -e.amount, -e.quantity
                                from actual_line_entry e
                                where e.order_id = any(cast(:ids as uuid[]))) wanted_less_booked
                            group by order_id, line_no, account_id, product_id, due_date, currency
                            having sum(amount) <> 0 or sum(quantity) <> 0) d
                        join order_credit o on o.id = d.order_id
                        order by d.order_id, d.due_date, d.line_no
                        """
                                .formatted(BOOKING_DATE))
                .setParameter("ids", orders)
                .setParameter("lineOrders", lines.stream().map(Line::orderId).toArray(UUID[]::new))
                .setParameter(
                        "lineNos",
                        lines.stream().map(line -> line.line().lineNo()).toArray(Integer[]::new))
                .setParameter(
                        "products",
                        lines.stream().map(line -> line.line().productId()).toArray(UUID[]::new))
                .setParameter(
                        "amounts",
                        lines.stream()
                                .map(line -> line.line().netAmount().toPlainString())
                                .toArray(String[]::new))
                .setParameter(
                        "quantities",
                        lines.stream()
                                .map(line -> Objects.toString(line.line().qty(), "0"))
                                .toArray(String[]::new))
                .setParameter("today", LocalDate.now(clock).toString())
                .setParameter("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }

    private record Line(UUID orderId, OrderV1.LineV1 line) {}
}
