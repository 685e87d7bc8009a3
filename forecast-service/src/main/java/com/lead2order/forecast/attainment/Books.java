package com.lead2order.forecast.attainment;

import com.lead2order.forecast.amount.Amounts;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.HolderType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/** Sums of the booked actuals. An order credits one person and one territory, so it counts once. */
@ApplicationScoped
class Books {

    private final Session session;

    Books(Session session) {
        this.session = session;
    }

    /** What was booked for each of the given people or territories in each of the given periods. */
    Map<Period, Map<UUID, Actual>> byHolder(
            HolderType type, Collection<UUID> holders, List<Period> periods) {
        var rows =
                session.createNativeQuery(
                                """
                                select cast(p.place as integer) as place, e.holder_id, e.currency,
                                    sum(e.amount) as amount, sum(e.orders) as orders
                                from unnest(cast(:froms as date[]), cast(:tos as date[]))
                                    with ordinality p(valid_from, valid_to, place)
                                join actual_entry e on e.booking_date >= p.valid_from and e.booking_date < p.valid_to
                                where e.holder_type = :type and e.holder_id = any(cast(:holders as uuid[]))
                                group by p.place, e.holder_id, e.currency
                                """,
                                Object[].class)
                        .setParameter("type", type.name())
                        .setParameter("holders", holders.toArray(UUID[]::new))
                        .setParameter("froms", dates(periods, Period::from))
                        .setParameter("tos", dates(periods, Period::to))
                        .getResultList();
        var sums = new HashMap<Period, Map<UUID, Actual>>();
        for (var row : rows) {
            sums.computeIfAbsent(periods.get((Integer) row[0] - 1), _ -> new LinkedHashMap<>())
                    .merge((UUID) row[1], actual(row[3], row[2], row[4]), Actual::plus);
        }
        return sums;
    }

    private static String[] dates(List<Period> periods, Function<Period, LocalDate> border) {
        return periods.stream().map(border).map(LocalDate::toString).toArray(String[]::new);
    }

    /**
     * What was booked for the given people or territories, by the other of the two; orders that
     * credit none are left out.
     */
    Map<UUID, Actual> byOther(
            HolderType other, HolderType type, Collection<UUID> holders, Period period) {
        var column = other == HolderType.PERSON ? "o.person_id" : "o.territory_id";
        var rows =
                session.createNativeQuery(
                                """
                                select %1$s, e.currency, sum(e.amount) as amount, sum(e.orders) as orders
                                from actual_entry e join order_credit o on o.id = e.order_id
                                where e.holder_type = :type and e.holder_id = any(cast(:holders as uuid[]))
                                  and e.booking_date >= :from and e.booking_date < :to and %1$s is not null
                                group by %1$s, e.currency
                                having sum(e.orders) <> 0 or sum(e.amount) <> 0
                                """
                                        .formatted(column),
                                Object[].class)
                        .setParameter("type", type.name())
                        .setParameter("holders", holders.toArray(UUID[]::new))
                        .setParameter("from", period.from())
                        .setParameter("to", period.to())
                        .getResultList();
        var sums = new LinkedHashMap<UUID, Actual>();
        for (var row : rows) {
            sums.merge((UUID) row[0], actual(row[2], row[1], row[3]), Actual::plus);
        }
        return sums;
    }

    private static Actual actual(Object amount, Object currency, Object orders) {
        return new Actual(
                Amounts.of((BigDecimal) amount, (String) currency), ((Number) orders).longValue());
    }
}
