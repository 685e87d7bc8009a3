package com.lead2order.forecast.attainment;

import com.lead2order.forecast.amount.Amounts;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Share;
import com.lead2order.forecast.known.LineFilter;
import com.lead2order.forecast.known.PartType;
import com.lead2order.kit.visibility.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Sums of the booked actuals, as many as are asked for in one statement. */
@ApplicationScoped
class Bookings {

    /**
     * Which bookings are asked for.
     *
     * @param group what they are added up by: {@code s.grp} as the shares say, {@code o.person_id}
     *     or {@code o.territory_id} as the orders are credited now, or what lines are told apart by
     * @param part by what lines are told apart; null where they are not
     * @param periods of one calendar
     * @param visible condition on the order's credit {@code o}
     * @param lines which lines count; where all do, and are not told apart, totals of orders count
     * @param overlays whether what was credited beside the revenue counts too
     */
    record Ask(
            HolderType type,
            String group,
            @Nullable PartType part,
            List<Share> shares,
            List<Period> periods,
            Condition visible,
            LineFilter lines,
            boolean overlays) {

        private static final String SHARES = "s.grp";

        /** As the shares say; overlays are a person's own and stay out of every sum of several. */
        static Ask of(
                Holder holder,
                List<Share> shares,
                List<Period> periods,
                Condition visible,
                LineFilter lines) {
            return new Ask(
                    holder.type() == HolderType.TERRITORY
                            ? HolderType.TERRITORY
                            : HolderType.PERSON,
                    SHARES,
                    null,
                    shares,
                    periods,
                    visible,
                    lines,
                    holder.countsOverlays());
        }

        Ask by(HolderType other) {
            var column = other == HolderType.PERSON ? "o.person_id" : "o.territory_id";
            return new Ask(type, column, null, shares, periods, visible, lines, overlays);
        }

        Ask by(PartType other) {
            return new Ask(
                    type, lines.group(other), other, shares, periods, visible, lines, overlays);
        }

        Ask in(Period period) {
            return new Ask(type, group, part, shares, List.of(period), visible, lines, overlays);
        }

        boolean isByShares() {
            return group.equals(SHARES);
        }

        boolean isOfLines() {
            return part != null || !lines.isAll();
        }
    }

    /** A sum that is wanted in another currency than its own. */
    record Target(Period period, UUID group, String currency) {}

    /** What of an amount could be converted, and what not. */
    record Converted(BigDecimal amount, BigDecimal missing) {}

    /**
     * Stands for the orders that count in several groups: how many too many the sum of the groups
     * would count, as a number below zero. It has no amounts.
     */
    static final UUID TOGETHER = new UUID(0, 1);

    private static final String SHARES =
            """
            unnest(cast(:groups as uuid[]), cast(:counted as uuid[]), cast(:begins as date[]), cast(:ends as date[]))
                s(grp, counted, valid_from, valid_to)
            """;

    private static final String PERIODS =
            """
            unnest(cast(:froms as date[]), cast(:tos as date[])) with ordinality p(valid_from, valid_to, place)
            """;

    /**
     * The entries {@code e} of shares {@code s} in periods {@code p}. An order is somebody's who
     * held it on the day of the order; the period is the one in which it counts, seen through the
     * periods' calendar. They are those of a book, of which some columns and rows are asked for.
     */
    private static final String ENTRIES =
            " from "
                    + SHARES
                    + """
                    cross join lateral (
                        select e.due_date as counts_on, %2$s
                        from %1$s e
                        where e.holder_type = :type and e.holder_id = s.counted
                          and e.due_date >= :first and e.due_date < :last
                          and not e.late_in @> array[cast(:calendar as text)] and (%3$s)
                        union all
                        select e.booked_on, %2$s
                        from %1$s e
                        where e.holder_type = :type and e.holder_id = s.counted and cardinality(e.late_in) > 0
                          and e.booked_on >= :first and e.booked_on < :last
                          and e.late_in @> array[cast(:calendar as text)] and (%3$s)) e
                    join
                    """
                    + PERIODS
                    + " on e.counts_on >= p.valid_from and e.counts_on < p.valid_to\n";

    /** The entries up to a period of the orders that are counted from all their entries. */
    private static final String ENTRIES_SO_FAR =
            """
             from to_recount r
            cross join lateral (
                select case when e.late_in @> array[cast(:calendar as text)] then e.booked_on else e.due_date end
                    as counts_on, e.holder_id, %2$s
                from %1$s e
                where e.order_id = r.order_id and e.holder_type = :type and (%3$s)
                offset 0) e
            join
            """
                    + SHARES
                    + " on s.counted = e.holder_id join "
                    + PERIODS
                    + " on e.counts_on < p.valid_to\n";

    private static final String THEN =
            """
             where (s.valid_from is null or e.order_date >= s.valid_from)
              and (s.valid_to is null or e.order_date < s.valid_to)
            """;

    private final Session session;

    Bookings(Session session) {
        this.session = session;
    }

    /** What was booked for each group in each of the periods. */
    Map<Period, Map<UUID, Actual>> of(Ask ask) {
        var sums = new HashMap<Period, Map<UUID, Actual>>();
        for (var row : bound(ask, sums(ask)).getResultList()) {
            sums.computeIfAbsent(
                            ask.periods().get((Integer) row[0] - 1), _ -> new LinkedHashMap<>())
                    .merge(
                            (UUID) row[1],
                            new Actual(
                                    Amounts.of((BigDecimal) row[3], (String) row[2]),
                                    ((Number) row[4]).longValue()),
                            Actual::plus);
        }
        return sums;
    }

    /**
     * An order counts once in a group, however many of its lines and holders do: in the period in
     * which it comes to the group, until the one in which it leaves it. Most orders have but one
     * entry that could count; the others are counted from all their entries so far.
     */
    private static String sums(Ask ask) {
        var counted = "not (e.order_id in (select r.order_id from to_recount r))";
        return """
        with to_recount as materialized (
            select distinct e.order_id from %1$s e
            where e.recount and e.holder_type = :type and e.holder_id = any(cast(:counted as uuid[]))
              and e.due_date < :last),
        recounted as (
            select place, grp, currency, sign(sum(orders)) - sign(coalesce(sum(orders) filter (where is_before), 0)) as orders
            from (
                select cast(p.place as integer) as place, %2$s as grp, e.currency, e.order_id, e.orders,
                    e.counts_on < p.valid_from as is_before
                %3$s and %2$s is not null) so_far
            group by grouping sets (%4$s)),
        summed as (
            %5$s
            union all
            select place, coalesce(grp, cast('%6$s' as uuid)), currency, 0, orders from recounted
            union all
            select place, cast('%6$s' as uuid), currency, 0, -orders from recounted where %7$s and grp is not null)
        select place, grp, currency, sum(amount) as amount, sum(orders) as orders
        from summed
        group by place, grp, currency
        having sum(amount) <> 0 or sum(orders) <> 0
        """
                .formatted(
                        book(ask),
                        ask.group(),
                        entries(ask, ENTRIES_SO_FAR),
                        ask.isByShares()
                                ? "(place, grp, currency, order_id), (place, currency, order_id)"
                                : "(place, grp, currency, order_id)",
                        ask.isOfLines() ? ofLines(ask, counted) : ofTotals(ask, counted),
                        TOGETHER,
                        ask.isByShares());
    }

    private static String ofTotals(Ask ask, String counted) {
        return """
        select cast(p.place as integer) as place, %1$s as grp, e.currency, sum(e.amount) as amount,
            coalesce(sum(e.orders) filter (where %2$s), 0) as orders
        %3$s and %1$s is not null
        group by 1, 2, 3
        """
                .formatted(ask.group(), counted, entries(ask, ENTRIES));
    }

    private static String ofLines(Ask ask, String counted) {
        return """
        select e.place, e.grp, e.currency, sum(e.amount) as amount,
            coalesce(sum(sign(e.orders)) filter (where %2$s), 0) as orders
        from (
            select cast(p.place as integer) as place, %1$s as grp, e.currency, e.order_id, sum(e.amount) as amount,
                sum(e.orders) as orders
            %3$s and %1$s is not null
            group by 1, 2, 3, 4) e
        group by e.place, e.grp, e.currency
        """
                .formatted(ask.group(), counted, entries(ask, ENTRIES));
    }

    /** The sums that are wanted in another currency, by their own; each at the rate of its day. */
    Map<Target, Map<String, Converted>> converted(Ask ask, Collection<Target> targets) {
        var sql =
                """
                with x as (
                    select cast(p.place as integer) as place, %1$s as grp, e.currency, t.target, e.counts_on, sum(e.amount) as amount
                    %2$s and %1$s is not null and t.target <> e.currency
                    group by 1, 2, 3, 4, 5),
                rates as (
                    select d.*, exchange_rate_on(d.currency, d.target, d.counts_on) as rate
                    from (select distinct currency, target, counts_on from x) d)
                select x.place, x.grp, x.target, x.currency, coalesce(sum(x.amount * r.rate), 0) as amount,
                    coalesce(sum(x.amount) filter (where r.rate is null), 0) as missing
                from x join rates r on (r.currency, r.target, r.counts_on) = (x.currency, x.target, x.counts_on)
                group by x.place, x.grp, x.target, x.currency
                """
                        .formatted(ask.group(), entriesWithTargets(ask));
        var wanted = List.copyOf(targets);
        var query =
                bound(ask, sql)
                        .setParameter(
                                "places",
                                wanted.stream()
                                        .map(t -> ask.periods().indexOf(t.period()) + 1)
                                        .toArray(Integer[]::new))
                        .setParameter(
                                "targetGroups",
                                wanted.stream().map(Target::group).toArray(UUID[]::new))
                        .setParameter(
                                "targets",
                                wanted.stream().map(Target::currency).toArray(String[]::new));
        var converted = new HashMap<Target, Map<String, Converted>>();
        for (var row : query.getResultList()) {
            var target =
                    new Target(
                            ask.periods().get((Integer) row[0] - 1),
                            (UUID) row[1],
                            (String) row[2]);
            converted
                    .computeIfAbsent(target, _ -> new HashMap<>())
                    .put((String) row[3], new Converted((BigDecimal) row[4], (BigDecimal) row[5]));
        }
        return converted;
    }

    private static String entries(Ask ask, String which) {
        return of(ask, which) + credit(ask) + THEN + visible(ask);
    }

    private static String book(Ask ask) {
        return ask.isOfLines() ? "actual_line_entry" : "actual_entry";
    }

    private static String of(Ask ask, String which) {
        var columns = "e.order_id, e.order_date, e.currency, e.amount, e.orders";
        return which.formatted(
                book(ask),
                ask.isOfLines() ? columns + ", e.account_id, e.product_id" : columns,
                ask.lines().condition().sql() + (ask.overlays() ? "" : " and not e.overlay"));
    }

    private static String entriesWithTargets(Ask ask) {
        return of(ask, ENTRIES)
                + credit(ask)
                + """
                 join unnest(cast(:places as integer[]), cast(:targetGroups as uuid[]), cast(:targets as text[]))
                    t(place, grp, target) on t.place = p.place and t.grp = %s
                """
                        .formatted(ask.group())
                + THEN
                + visible(ask);
    }

    /** The credit is read only where it is asked for. */
    private static String credit(Ask ask) {
        var part = ask.part();
        var joined = part == null ? "" : LineFilter.joined(part);
        return ask.group().startsWith("o.") || !ask.visible().sql().equals("true")
                ? " join order_credit o on o.id = e.order_id" + joined
                : joined;
    }

    private static String visible(Ask ask) {
        return " and (" + ask.visible().sql() + ")";
    }

    private NativeQuery<Object[]> bound(Ask ask, String sql) {
        var shares = ask.shares();
        var periods = ask.periods();
        return ask.lines()
                .condition()
                .and(ask.visible())
                .bind(session.createNativeQuery(sql, Object[].class))
                .setParameter("type", ask.type().name())
                .setParameter("groups", shares.stream().map(Share::group).toArray(UUID[]::new))
                .setParameter("counted", shares.stream().map(Share::counted).toArray(UUID[]::new))
                .setParameter("begins", days(shares, Share::from))
                .setParameter("ends", days(shares, Share::to))
                .setParameter("calendar", periods.getFirst().calendarCode())
                .setParameter("froms", days(periods, Period::from))
                .setParameter("tos", days(periods, Period::to))
                .setParameter(
                        "first",
                        periods.stream().map(Period::from).min(LocalDate::compareTo).orElseThrow())
                .setParameter(
                        "last",
                        periods.stream().map(Period::to).max(LocalDate::compareTo).orElseThrow());
    }

    private static <T> String[] days(Collection<T> times, Function<T, @Nullable LocalDate> border) {
        var days = new ArrayList<@Nullable String>();
        times.forEach(time -> days.add(Objects.toString(border.apply(time), null)));
        return days.toArray(String[]::new);
    }
}
