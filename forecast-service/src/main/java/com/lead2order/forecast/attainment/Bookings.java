package com.lead2order.forecast.attainment;

import com.lead2order.forecast.amount.Amounts;
import com.lead2order.forecast.calendar.Period;
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
     */
    record Ask(
            HolderType type,
            String group,
            @Nullable PartType part,
            List<Share> shares,
            List<Period> periods,
            Condition visible,
            LineFilter lines) {

        /** As the shares say. */
        static Ask of(
                HolderType type,
                List<Share> shares,
                List<Period> periods,
                Condition visible,
                LineFilter lines) {
            return new Ask(type, "s.grp", null, shares, periods, visible, lines);
        }

        Ask by(HolderType other) {
            var column = other == HolderType.PERSON ? "o.person_id" : "o.territory_id";
            return new Ask(type, column, null, shares, periods, visible, lines);
        }

        Ask by(PartType other) {
            return new Ask(type, lines.group(other), other, shares, periods, visible, lines);
        }

        Ask in(Period period) {
            return new Ask(type, group, part, shares, List.of(period), visible, lines);
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
     * The entries {@code e} of shares {@code s} in periods {@code p}. An order is somebody's who
     * held it on the day of the order; the period is the one in which it counts, seen through the
     * periods' calendar. They are those of a book, of which some columns and rows are asked for.
     */
    private static final String ENTRIES =
            """
             from unnest(cast(:groups as uuid[]), cast(:counted as uuid[]), cast(:begins as date[]), cast(:ends as date[]))
                s(grp, counted, valid_from, valid_to)
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
            join unnest(cast(:froms as date[]), cast(:tos as date[])) with ordinality p(valid_from, valid_to, place)
                on e.counts_on >= p.valid_from and e.counts_on < p.valid_to
            """;

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

    /** An order counts once, however many of its lines do. */
    private static String sums(Ask ask) {
        var ofOrders = ask.isOfLines() ? ", e.order_id" : "";
        var orders = ask.isOfLines() ? "sum(sign(x.orders))" : "sum(x.orders)";
        return """
        select x.place, x.grp, x.currency, sum(x.amount) as amount, %1$s as orders
        from (
            select cast(p.place as integer) as place, %2$s as grp, e.currency, sum(e.amount) as amount,
                sum(e.orders) as orders
            %3$s and %2$s is not null
            group by 1, 2, 3%4$s) x
        group by x.place, x.grp, x.currency
        having sum(x.amount) <> 0 or %1$s <> 0
        """
                .formatted(orders, ask.group(), entries(ask), ofOrders);
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

    private static String entries(Ask ask) {
        return book(ask) + credit(ask) + THEN + visible(ask);
    }

    private static String book(Ask ask) {
        var columns = "e.order_id, e.order_date, e.currency, e.amount, e.orders";
        return ask.isOfLines()
                ? ENTRIES.formatted(
                        "actual_line_entry",
                        columns + ", e.account_id, e.product_id",
                        ask.lines().condition().sql())
                : ENTRIES.formatted("actual_entry", columns, "true");
    }

    private static String entriesWithTargets(Ask ask) {
        return book(ask)
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
