package com.lead2order.forecast.credit;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The append-only books. Booking compares what orders state now with the sum of what was booked for
 * them, and adds the difference: booking again, in whatever order, adds nothing. An entry counts on
 * its due date; seen through a calendar in which that period was closed already, on the day it is
 * booked. What was cancelled is taken back on the day of the cancellation.
 *
 * <p>Each share of an order gets its part of the amount, and those of its revenue together get all
 * of it ({@code share_of} in the database). Most orders are one person's and one territory's alone,
 * who get the amount as it is.
 */
@ApplicationScoped
class Actuals {

    /** The calendars in which a difference comes too late for the period that it is due in. */
    private static final String LATE_IN =
            """
            array(select distinct f.calendar_code from fiscal_period f where f.closed_on is not null
                and f.valid_from <= d.due_date and f.valid_to > d.due_date order by f.calendar_code)\
            """;

    /**
     * The shares {@code s} of orders, with the ratios of all that share the same and its place
     * among them. An order's share is of what is left without the {@code named} lines, that is
     * those with shares of their own; a line's share is of the line that it names.
     */
    private static final String SHARES =
            """
            with share as (
                select s.order_id, s.line_no, s.holder_type, s.holder_id, s.kind = 'OVERLAY' as overlay, s.ratio,
                    case s.kind when 'REVENUE' then array_agg(s.ratio) over same else array[s.ratio] end as ratios,
                    case s.kind when 'REVENUE' then cast(row_number() over same as integer) else 1 end as place,
                    case when s.line_no is null
                        then array_agg(s.line_no) filter (where s.line_no is not null) over alike
                        else array[s.line_no] end as named,
                    count(*) over (partition by s.order_id, s.holder_type) > 1 as is_shared
                from order_credit_share s
                where s.order_id = any(cast(:ids as uuid[]))
                window alike as (partition by s.order_id, s.holder_type, s.kind),
                    same as (partition by s.order_id, s.holder_type, s.kind, s.line_no order by s.holder_id
                        rows between unbounded preceding and unbounded following)),
            minor as (
                select * from unnest(cast(:currencies as text[]), cast(:digits as integer[])) m(currency, digits))
            """;

    /**
     * The shares with their orders {@code o}, the digits of their currency and what they are of.
     */
    private static final String SHARED =
            """
            share s
            join order_credit o on o.id = s.order_id
            left join minor m on m.currency = o.currency
            cross join lateral (
                select coalesce(sum(l.amount), 0) as amount, coalesce(sum(l."cancelledAmount"), 0) as cancelled
                from jsonb_to_recordset(o.lines) as l("lineNo" integer, amount numeric(19, 4),
                    "cancelledAmount" numeric(19, 4))
                where s.named is not null and l."lineNo" = any(s.named)) named
            cross join lateral (select
                case when s.line_no is null then o.net_total - named.amount else named.amount end as amount,
                case when s.line_no is null then o.actual_total - o.net_total - named.cancelled
                    else named.cancelled end as cancelled) whole\
            """;

    /** The lines of an order {@code o} that a share is of, and what they leave of it. */
    private static final String LINES =
            """
            with line as (
                select l."lineNo", l."productId", l.quantity + l."cancelledQuantity" as remaining,
                    l."cancelledQuantity" <> 0 as is_cancelled,
                    %s as amount, %s as quantity, %s as cancelled_amount, %s as cancelled_quantity
                from jsonb_to_recordset(o.lines) as l("lineNo" integer, "productId" uuid,
                    amount numeric(19, 4), quantity numeric(19, 4),
                    "cancelledAmount" numeric(19, 4), "cancelledQuantity" numeric(19, 4))
                where s.named is null or (l."lineNo" = any(s.named)) = (s.line_no is not null))
            select l."lineNo" as line_no, o.account_id, l."productId" as product_id, l.amount, l.quantity,
                l.cancelled_amount, l.cancelled_quantity, o.is_order,
                not o.counts or l.is_cancelled and l.remaining = 0 as is_gone
            from line l
            union all
            select null, case when t.is_all then o.account_id end, null, %s - t.amount, 0,
                %s - t.cancelled, 0, o.is_order and t.is_all, not o.counts
            from (
                select count(*) = 0 and s.named is null as is_all, coalesce(sum(l.amount), 0) as amount,
                    coalesce(sum(l.cancelled_amount), 0) as cancelled from line l) t
            where s.line_no is null\
            """
                    .formatted(
                            ofMoney("l.amount"),
                            ofPieces("l.quantity"),
                            ofMoney("l.\"cancelledAmount\""),
                            ofPieces("l.\"cancelledQuantity\""),
                            ofMoney("whole.amount"),
                            ofMoney("whole.cancelled"));

    /** The currencies that do not have cents, and how many digits they have. */
    private static final List<Currency> WITHOUT_CENTS =
            Currency.getAvailableCurrencies().stream()
                    .filter(currency -> currency.getDefaultFractionDigits() != 2)
                    .toList();

    private static final String[] CURRENCIES =
            WITHOUT_CENTS.stream().map(Currency::getCurrencyCode).toArray(String[]::new);

    private static final Integer[] DIGITS =
            WITHOUT_CENTS.stream()
                    .map(currency -> Math.max(0, currency.getDefaultFractionDigits()))
                    .toArray(Integer[]::new);

    private final Session session;
    private final Clock clock;

    Actuals(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    private static String ofMoney(String amount) {
        return share(amount, "coalesce(m.digits, 2)");
    }

    /** Pieces have no minor unit: half of one is half of one, as fine as they are stored. */
    private static String ofPieces(String quantity) {
        return share(quantity, "4");
    }

    private static String share(String amount, String digits) {
        return "case when s.ratio = 1 then %1$s else share_of(%1$s, %2$s, s.ratios, s.place) end"
                .formatted(amount, digits);
    }

    /** Books what orders have shares of, and their lines. */
    @Transactional(MANDATORY)
    void book(UUID[] orders) {
        bookTotals(orders);
        bookLines(orders);
    }

    /** Books the net totals of orders for their people, territories and partners. */
    private void bookTotals(UUID[] orders) {
        book(
                orders,
                """
                %s
                insert into actual_entry (order_id, order_version, holder_type, holder_id, order_date, due_date,
                    booked_on, late_in, amount, currency, orders, overlay, recount, booked_at)
                select d.order_id, o.order_version, d.holder_type, d.holder_id, d.order_date, d.due_date,
                    cast(:today as date), %s, d.amount, d.currency, d.orders, d.overlay, d.is_shared, :now
                from (
                    select order_id, holder_type, holder_id, overlay, order_date, due_date, currency,
                        sum(amount) as amount, sum(orders) as orders, bool_or(is_shared) as is_shared
                    from (
                        select o.id as order_id, s.holder_type, s.holder_id, s.overlay, o.order_date, b.due_date,
                            o.currency, b.amount, b.orders, s.is_shared
                        from (
                            select s.order_id, s.holder_type, s.holder_id, s.overlay, bool_or(s.is_shared) as is_shared,
                                sum(%s) as amount, sum(%s) as cancelled
                            from %s
                            group by s.order_id, s.holder_type, s.holder_id, s.overlay) s
                        join order_credit o on o.id = s.order_id
                        cross join lateral (values
                            (o.booking_date, s.amount, cast(o.is_order as integer)),
                            (o.cancelled_on, s.cancelled, -cast(o.is_order and not o.counts as integer)))
                            b(due_date, amount, orders)
                        where b.due_date is not null
                        union all
                        select e.order_id, e.holder_type, e.holder_id, e.overlay, e.order_date, e.due_date, e.currency,
                            -e.amount, -e.orders, false
                        from actual_entry e
                        where e.order_id = any(cast(:ids as uuid[]))) wanted_less_booked
                    group by order_id, holder_type, holder_id, overlay, order_date, due_date, currency
                    having sum(amount) <> 0 or sum(orders) <> 0) d
                join order_credit o on o.id = d.order_id
                order by d.order_id, d.due_date, d.holder_type
                """
                        .formatted(
                                SHARES,
                                LATE_IN,
                                ofMoney("whole.amount"),
                                ofMoney("whole.cancelled"),
                                SHARED));
    }

    /**
     * Books the lines of orders for whom their totals are booked. What no line accounts for, the
     * rounding of a total or an order without lines, is booked without a line, so that both books
     * have the same sums.
     */
    private void bookLines(UUID[] orders) {
        book(
                orders,
                """
                %s
                insert into actual_line_entry (order_id, order_version, line_no, holder_type, holder_id,
                    account_id, product_id, order_date, due_date, booked_on, late_in, amount, quantity,
                    currency, orders, overlay, recount, booked_at)
                select d.order_id, o.order_version, d.line_no, d.holder_type, d.holder_id,
                    d.account_id, d.product_id, d.order_date, d.due_date, cast(:today as date), %s, d.amount,
                    d.quantity, d.currency, d.orders, d.overlay,
                    d.is_shared or d.due_date <> o.booking_date or o.version > 0 and exists (
                        select from actual_line_entry e where e.order_id = d.order_id), :now
                from (
                    select order_id, line_no, holder_type, holder_id, overlay, account_id, product_id, order_date,
                        due_date, currency, sum(amount) as amount, sum(quantity) as quantity,
                        sum(orders) as orders, bool_or(is_shared) as is_shared
                    from (
                        select o.id as order_id, l.line_no, s.holder_type, s.holder_id, s.overlay, l.account_id,
                            l.product_id, o.order_date, b.due_date, o.currency, b.amount, b.quantity, b.orders,
                            s.is_shared
                        from %s
                        cross join lateral (%s) l
                        cross join lateral (values
                            (o.booking_date, l.amount, l.quantity, cast(l.is_order as integer)),
                            (o.cancelled_on, l.cancelled_amount, l.cancelled_quantity,
                                -cast(l.is_order and l.is_gone as integer)))
                            b(due_date, amount, quantity, orders)
                        where b.due_date is not null
                        union all
                        select e.order_id, e.line_no, e.holder_type, e.holder_id, e.overlay, e.account_id,
                            e.product_id, e.order_date, e.due_date, e.currency, -e.amount, -e.quantity, -e.orders,
                            false
                        from actual_line_entry e
                        where e.order_id = any(cast(:ids as uuid[]))) wanted_less_booked
                    group by order_id, line_no, holder_type, holder_id, overlay, account_id, product_id, order_date,
                        due_date, currency
                    having sum(amount) <> 0 or sum(quantity) <> 0 or sum(orders) <> 0) d
                join order_credit o on o.id = d.order_id
                order by d.order_id, d.due_date, d.holder_type, d.line_no
                """
                        .formatted(SHARES, LATE_IN, SHARED, LINES));
    }

    private void book(UUID[] orders, String statement) {
        session.createNativeMutationQuery(statement)
                .setParameter("ids", orders)
                .setParameter("currencies", CURRENCIES)
                .setParameter("digits", DIGITS)
                .setParameter("today", LocalDate.now(clock).toString())
                .setParameter("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }
}
