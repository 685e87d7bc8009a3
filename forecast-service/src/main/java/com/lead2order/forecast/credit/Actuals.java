package com.lead2order.forecast.credit;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The append-only books. Booking compares what orders state now with the sum of what was booked for
 * them, and adds the difference: booking again, in whatever order, adds nothing. An entry counts on
 * its due date; seen through a calendar in which that period was closed already, on the day it is
 * booked. What was cancelled is taken back on the day of the cancellation.
 */
@ApplicationScoped
class Actuals {

    /** The calendars in which a difference comes too late for the period that it is due in. */
    private static final String LATE_IN =
            """
            array(select distinct f.calendar_code from fiscal_period f where f.closed_on is not null
                and f.valid_from <= d.due_date and f.valid_to > d.due_date order by f.calendar_code)\
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
                        insert into actual_entry (order_id, order_version, holder_type, holder_id, order_date, due_date,
                            booked_on, late_in, amount, currency, orders, booked_at)
                        select d.order_id, o.order_version, d.holder_type, d.holder_id, d.order_date, d.due_date,
                            cast(:today as date), %s, d.amount, d.currency, d.orders, :now
                        from (
                            select order_id, holder_type, holder_id, order_date, due_date, currency,
                                sum(amount) as amount, sum(orders) as orders
                            from (
                                select o.id as order_id, h.holder_type, h.holder_id, o.order_date, b.due_date,
                                    o.currency, b.amount, b.orders
                                from order_credit o
                                cross join lateral (values ('PERSON', o.person_id), ('TERRITORY', o.territory_id),
                                    ('PARTNER', o.partner_id)) h(holder_type, holder_id)
                                cross join lateral (values
                                    (o.booking_date, o.net_total, cast(o.is_order as integer)),
                                    (o.cancelled_on, o.actual_total - o.net_total, -cast(o.is_order and not o.counts as integer)))
                                    b(due_date, amount, orders)
                                where o.id = any(cast(:ids as uuid[])) and h.holder_id is not null
                                  and b.due_date is not null
                                union all
                                select e.order_id, e.holder_type, e.holder_id, e.order_date, e.due_date, e.currency,
                                    -e.amount, -e.orders
                                from actual_entry e
                                where e.order_id = any(cast(:ids as uuid[]))) wanted_less_booked
                            group by order_id, holder_type, holder_id, order_date, due_date, currency
                            having sum(amount) <> 0 or sum(orders) <> 0) d
                        join order_credit o on o.id = d.order_id
                        order by d.order_id, d.due_date, d.holder_type
                        """
                                .formatted(LATE_IN))
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
            if (order.accountId() != null && wanted.contains(order.id())) {
                order.lines().stream()
                        .filter(line -> line.productId() != null)
                        .forEach(line -> lines.addAll(Line.of(order, line)));
            }
        }
        session.createNativeMutationQuery(
                        """
                        insert into actual_line_entry (order_id, order_version, line_no, account_id, product_id,
                            due_date, booked_on, late_in, amount, quantity, currency, booked_at)
                        select d.order_id, o.order_version, d.line_no, d.account_id, d.product_id, d.due_date,
                            cast(:today as date), %s, d.amount, d.quantity, d.currency, :now
                        from (
                            select order_id, line_no, account_id, product_id, due_date, currency,
                                sum(amount) as amount, sum(quantity) as quantity
                            from (
                                select o.id as order_id, l.line_no, o.account_id, l.product_id,
                                    case when l.cancelled then o.cancelled_on else o.booking_date end as due_date,
                                    o.currency, l.amount, l.quantity
                                from unnest(cast(:lineOrders as uuid[]), cast(:lineNos as integer[]),
                                        cast(:products as uuid[]), cast(:cancelled as boolean[]),
                                        cast(:amounts as numeric[]), cast(:quantities as numeric[]))
                                    l(order_id, line_no, product_id, cancelled, amount, quantity)
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
                                .formatted(LATE_IN))
                .setParameter("ids", orders)
                .setParameter("lineOrders", lines.stream().map(Line::orderId).toArray(UUID[]::new))
                .setParameter("lineNos", lines.stream().map(Line::lineNo).toArray(Integer[]::new))
                .setParameter("products", lines.stream().map(Line::productId).toArray(UUID[]::new))
                .setParameter(
                        "cancelled", lines.stream().map(Line::cancelled).toArray(Boolean[]::new))
                .setParameter("amounts", plain(lines, Line::amount))
                .setParameter("quantities", plain(lines, Line::quantity))
                .setParameter("today", LocalDate.now(clock).toString())
                .setParameter("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }

    private static String[] plain(List<Line> lines, Function<Line, BigDecimal> number) {
        return lines.stream()
                .map(line -> number.apply(line).toPlainString())
                .toArray(String[]::new);
    }

    /** What a line counts for, or what of it was taken back. */
    private record Line(
            UUID orderId,
            int lineNo,
            @Nullable UUID productId,
            boolean cancelled,
            BigDecimal amount,
            BigDecimal quantity) {

        static List<Line> of(OrderV1 order, OrderV1.LineV1 line) {
            var quantity = line.qty() == null ? BigDecimal.ZERO : line.qty();
            var whole =
                    new Line(
                            order.id(),
                            line.lineNo(),
                            line.productId(),
                            false,
                            line.netAmount(),
                            quantity);
            var back = order.actualOf(line).subtract(line.netAmount());
            var backQuantity = order.cancelledOf(line).negate();
            return back.signum() == 0 && backQuantity.signum() == 0
                    ? List.of(whole)
                    : List.of(
                            whole,
                            new Line(
                                    order.id(),
                                    line.lineNo(),
                                    line.productId(),
                                    true,
                                    back,
                                    backQuantity));
        }
    }
}
