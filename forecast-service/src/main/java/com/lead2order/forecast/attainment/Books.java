package com.lead2order.forecast.attainment;

import com.lead2order.forecast.amount.Amounts;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.HolderType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Sums of the booked actuals. An order credits one person and one territory, so it counts once. */
@ApplicationScoped
class Books {

    private final Session session;

    Books(Session session) {
        this.session = session;
    }

    /** What was booked for each of the given people or territories in a period. */
    Map<UUID, Actual> byHolder(HolderType type, Collection<UUID> holders, Period period) {
        return sums(
                """
                select e.holder_id, e.currency, sum(e.amount) as amount, sum(e.orders) as orders
                from actual_entry e
                where e.holder_type = :type and e.holder_id = any(cast(:holders as uuid[]))
                  and e.booking_date >= :from and e.booking_date < :to
                group by e.holder_id, e.currency
                """,
                type,
                holders,
                period);
    }

    /**
     * What was booked for the given people or territories, by the other of the two; orders that
     * credit none are left out.
     */
    Map<UUID, Actual> byOther(
            HolderType other, HolderType type, Collection<UUID> holders, Period period) {
        var column = other == HolderType.PERSON ? "o.person_id" : "o.territory_id";
        return sums(
                """
                select %1$s, e.currency, sum(e.amount) as amount, sum(e.orders) as orders
                from actual_entry e join order_credit o on o.id = e.order_id
                where e.holder_type = :type and e.holder_id = any(cast(:holders as uuid[]))
                  and e.booking_date >= :from and e.booking_date < :to and %1$s is not null
                group by %1$s, e.currency
                having sum(e.orders) <> 0 or sum(e.amount) <> 0
                """
                        .formatted(column),
                type,
                holders,
                period);
    }

    private Map<UUID, Actual> sums(
            String sql, HolderType type, Collection<UUID> holders, Period period) {
        var rows =
                session.createNativeQuery(sql, Object[].class)
                        .setParameter("type", type.name())
                        .setParameter("holders", holders.toArray(UUID[]::new))
                        .setParameter("from", period.from())
                        .setParameter("to", period.to())
                        .getResultList();
        var sums = new LinkedHashMap<UUID, Actual>();
        for (var row : rows) {
            sums.merge(
                    (UUID) row[0],
                    new Actual(
                            Amounts.of((BigDecimal) row[2], (String) row[1]),
                            ((Number) row[3]).longValue()),
                    Actual::plus);
        }
        return sums;
    }
}
