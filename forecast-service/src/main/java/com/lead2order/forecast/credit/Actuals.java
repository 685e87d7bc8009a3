package com.lead2order.forecast.credit;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.Session;

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

    /** The lines of an order {@code o}, and what they leave of it. */
    private static final String LINES =
            """
            with line as (
                select * from jsonb_to_recordset(o.lines) as l("lineNo" integer, "productId" uuid,
                    amount numeric(19, 4), quantity numeric(19, 4),
                    "cancelledAmount" numeric(19, 4), "cancelledQuantity" numeric(19, 4)))
            select l."lineNo" as line_no, o.account_id, l."productId" as product_id, l.amount, l.quantity,
                l."cancelledAmount" as cancelled_amount, l."cancelledQuantity" as cancelled_quantity, o.is_order,
                not o.counts or l."cancelledQuantity" <> 0 and l.quantity + l."cancelledQuantity" = 0 as is_gone
            from line l
            union all
            select null, case when t.lines = 0 then o.account_id end, null, o.net_total - t.amount, 0,
                o.actual_total - o.net_total - t.cancelled, 0, o.is_order and t.lines = 0, not o.counts
            from (
                select count(*) as lines, coalesce(sum(l.amount), 0) as amount,
                    coalesce(sum(l."cancelledAmount"), 0) as cancelled from line l) t\
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

    /**
     * Books the lines of orders for whom their totals are booked. What no line accounts for, the
     * rounding of a total or an order without lines, is booked without a line, so that both books
     * have the same sums.
     */
    @Transactional(MANDATORY)
    void bookLines(UUID[] orders) {
        session.createNativeMutationQuery(
                        """
                        insert into actual_line_entry (order_id, order_version, line_no, holder_type, holder_id,
                            account_id, product_id, order_date, due_date, booked_on, late_in, amount, quantity,
                            currency, orders, booked_at)
                        select d.order_id, o.order_version, d.line_no, d.holder_type, d.holder_id,
                            d.account_id, d.product_id, d.order_date, d.due_date, cast(:today as date), %s, d.amount,
                            d.quantity, d.currency, d.orders, :now
                        from (
                            select order_id, line_no, holder_type, holder_id, account_id, product_id, order_date,
                                due_date, currency, sum(amount) as amount, sum(quantity) as quantity,
                                sum(orders) as orders
                            from (
                                select o.id as order_id, l.line_no, h.holder_type, h.holder_id, l.account_id,
                                    l.product_id, o.order_date, b.due_date, o.currency, b.amount, b.quantity, b.orders
                                from order_credit o
                                cross join lateral (values ('PERSON', o.person_id), ('TERRITORY', o.territory_id),
                                    ('PARTNER', o.partner_id)) h(holder_type, holder_id)
                                cross join lateral (%s) l
                                cross join lateral (values
                                    (o.booking_date, l.amount, l.quantity, cast(l.is_order as integer)),
                                    (o.cancelled_on, l.cancelled_amount, l.cancelled_quantity,
                                        -cast(l.is_order and l.is_gone as integer)))
                                    b(due_date, amount, quantity, orders)
                                where o.id = any(cast(:ids as uuid[])) and h.holder_id is not null
                                  and b.due_date is not null
                                union all
                                select e.order_id, e.line_no, e.holder_type, e.holder_id, e.account_id, e.product_id,
                                    e.order_date, e.due_date, e.currency, -e.amount, -e.quantity, -e.orders
                                from actual_line_entry e
                                where e.order_id = any(cast(:ids as uuid[]))) wanted_less_booked
                            group by order_id, line_no, holder_type, holder_id, account_id, product_id, order_date,
                                due_date, currency
                            having sum(amount) <> 0 or sum(quantity) <> 0 or sum(orders) <> 0) d
                        join order_credit o on o.id = d.order_id
                        order by d.order_id, d.due_date, d.holder_type, d.line_no
                        """
                                .formatted(LATE_IN, LINES))
                .setParameter("ids", orders)
                .setParameter("today", LocalDate.now(clock).toString())
                .setParameter("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }
}
