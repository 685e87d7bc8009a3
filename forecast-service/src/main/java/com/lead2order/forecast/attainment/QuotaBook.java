package com.lead2order.forecast.attainment;

import com.lead2order.forecast.amount.Amounts;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.HolderType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The revenue quotas. The quota of a year is the one set on the year, else the sum of those on its
 * periods.
 */
@ApplicationScoped
class QuotaBook {

    private record Row(UUID holderId, String periodKey, String yearKey, Quotas quota) {}

    private final Session session;

    QuotaBook(Session session) {
        this.session = session;
    }

    /**
     * The quota of each of the given holders that has one, in each of the given periods, which are
     * of one calendar.
     */
    Map<Period, Map<UUID, Quotas>> each(
            HolderType type, Collection<UUID> holders, List<Period> periods) {
        var rows = rows(type, holders, periods);
        var quotas = new HashMap<Period, Map<UUID, Quotas>>();
        for (var period : periods) {
            quotas.put(period, in(period, rows));
        }
        return quotas;
    }

    private static Map<UUID, Quotas> in(Period period, List<Row> rows) {
        var own = new HashMap<UUID, Quotas>();
        var ofPeriods = new HashMap<UUID, Quotas>();
        for (var row : rows) {
            if (row.periodKey().equals(period.key())) {
                own.merge(row.holderId(), row.quota(), Quotas::plus);
            } else if (row.yearKey().equals(period.key())) {
                ofPeriods.merge(row.holderId(), row.quota(), Quotas::plus);
            }
        }
        ofPeriods.putAll(own);
        return ofPeriods;
    }

    private List<Row> rows(HolderType type, Collection<UUID> holders, List<Period> periods) {
        return session.createNativeQuery(
                        """
                        select q.holder_id, q.period_key, f.year_key, q.amount, q.currency
                        from quota q
                        join fiscal_period f on f.calendar_code = q.calendar_code and f.key = q.period_key
                        where q.holder_type = :type and q.holder_id = any(cast(:holders as uuid[]))
                          and q.measure = 'REVENUE' and q.calendar_code = :calendar
                          and (q.period_key = any(cast(:keys as text[])) or f.year_key = any(cast(:keys as text[])))
                        """,
                        Object[].class)
                .setParameter("type", type.name())
                .setParameter("holders", holders.toArray(UUID[]::new))
                .setParameter("calendar", periods.getFirst().calendarCode())
                .setParameter("keys", periods.stream().map(Period::key).toArray(String[]::new))
                .getResultStream()
                .map(row ->
                        new Row(
                                (UUID) row[0],
                                (String) row[1],
                                (String) row[2],
                                Quotas.of((BigDecimal) row[3], (String) row[4])))
                .toList();
    }

    /**
     * One quota or the sum of several.
     *
     * @param currency of the first; it is shown where the sum is zero
     */
    record Quotas(Amounts amounts, String currency) {

        static Quotas of(BigDecimal amount, String currency) {
            return new Quotas(Amounts.of(amount, currency), currency);
        }

        Quotas plus(Quotas other) {
            return new Quotas(amounts.plus(other.amounts), currency);
        }
    }
}
