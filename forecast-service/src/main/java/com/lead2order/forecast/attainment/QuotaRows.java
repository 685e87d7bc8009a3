package com.lead2order.forecast.attainment;

import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.HolderType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The revenue quotas of holders on years and periods. */
@ApplicationScoped
class QuotaRows {

    /**
     * A quota.
     *
     * @param from the first day of its year or period; its amount converts at the rate of this day
     */
    record QuotaRow(
            UUID holderId,
            String key,
            String yearKey,
            LocalDate from,
            LocalDate to,
            BigDecimal amount,
            String currency) {

        boolean isOnYear() {
            return key.equals(yearKey);
        }
    }

    private final Session session;

    QuotaRows(Session session) {
        this.session = session;
    }

    /** Those of the given holders on the given periods, which are of one calendar, and within. */
    Map<UUID, List<QuotaRow>> of(HolderType type, Collection<UUID> holders, List<Period> periods) {
        return session.createNativeQuery(
                        """
                        select q.holder_id, q.period_key, f.year_key, q.valid_from, q.valid_to, q.amount, q.currency
                        from quota q
                        join fiscal_period f on f.calendar_code = q.calendar_code and f.key = q.period_key
                        where q.holder_type = :type and q.holder_id = any(cast(:holders as uuid[]))
                          and q.measure = 'REVENUE' and q.calendar_code = :calendar
                          and (q.period_key = any(cast(:keys as text[])) or f.year_key = any(cast(:keys as text[])))
                        order by q.valid_from, q.id
                        """,
                        Object[].class)
                .addScalar("holder_id", UUID.class)
                .addScalar("period_key", String.class)
                .addScalar("year_key", String.class)
                .addScalar("valid_from", LocalDate.class)
                .addScalar("valid_to", LocalDate.class)
                .addScalar("amount", BigDecimal.class)
                .addScalar("currency", String.class)
                .setParameter("type", type.name())
                .setParameter("holders", holders.toArray(UUID[]::new))
                .setParameter("calendar", periods.getFirst().calendarCode())
                .setParameter("keys", periods.stream().map(Period::key).toArray(String[]::new))
                .getResultStream()
                .map(row ->
                        new QuotaRow(
                                (UUID) row[0],
                                (String) row[1],
                                (String) row[2],
                                (LocalDate) row[3],
                                (LocalDate) row[4],
                                (BigDecimal) row[5],
                                (String) row[6]))
                .collect(Collectors.groupingBy(QuotaRow::holderId));
    }

    /**
     * What counts of one holder's quotas in a period: that of a year, else those of its periods.
     */
    static List<QuotaRow> in(Period period, List<QuotaRow> ofHolder) {
        var own = ofHolder.stream().filter(row -> row.key().equals(period.key())).toList();
        return own.isEmpty()
                ? ofHolder.stream().filter(row -> row.yearKey().equals(period.key())).toList()
                : own;
    }
}
