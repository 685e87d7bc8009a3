package com.lead2order.forecast.pipeline;

import com.lead2order.forecast.amount.Amounts;
import com.lead2order.forecast.calendar.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Sums of the deals of people. */
@ApplicationScoped
class Deals {

    /** Sums of some deals. */
    record Sum(
            Amounts amount, Amounts weighted, long deals, Amounts notBooked, long notBookedDeals) {

        static final Sum NOTHING = new Sum(Amounts.none(), Amounts.none(), 0, Amounts.none(), 0);

        Sum plus(Sum other) {
            return new Sum(
                    amount.plus(other.amount),
                    weighted.plus(other.weighted),
                    deals + other.deals,
                    notBooked.plus(other.notBooked),
                    notBookedDeals + other.notBookedDeals);
        }
    }

    private final Session session;

    Deals(Session session) {
        this.session = session;
    }

    /** The deals of people with a close date in a period, by category; open and won ones only. */
    Map<Category, Sum> byCategory(Collection<UUID> people, Period period) {
        var rows =
                session.createNativeQuery(
                                """
                                select case when d.status = 'WON' then 'CLOSED' else d.forecast_category end as category,
                                    d.currency, sum(d.amount) as amount,
                                    sum(d.amount * d.probability_percent) / 100 as weighted, count(*) as deals,
                                    d.won_not_booked_currency, sum(d.won_not_booked) as not_booked,
                                    count(*) filter (where d.status = 'WON' and d.won_not_booked > 0) as not_booked_deals
                                from pipeline_deal d
                                where d.owner_id = any(cast(:people as uuid[]))
                                  and d.close_date >= :from and d.close_date < :to
                                  and (d.status = 'WON'
                                    or d.status = 'OPEN' and d.include_in_forecast and d.forecast_category in ('PIPELINE', 'BEST_CASE', 'MOST_LIKELY', 'COMMIT'))
                                group by category, d.currency, d.won_not_booked_currency
                                """,
                                Object[].class)
                        .setParameter("people", people.toArray(UUID[]::new))
                        .setParameter("from", period.from())
                        .setParameter("to", period.to())
                        .getResultList();
        var sums = new EnumMap<Category, Sum>(Category.class);
        for (var row : rows) {
            var category = Category.valueOf((String) row[0]);
            sums.merge(
                    category,
                    new Sum(
                            amounts((BigDecimal) row[2], (String) row[1]),
                            amounts((BigDecimal) row[3], (String) row[1]),
                            ((Number) row[4]).longValue(),
                            category == Category.CLOSED
                                    ? amounts((BigDecimal) row[6], (String) row[5])
                                    : Amounts.none(),
                            ((Number) row[7]).longValue()),
                    Sum::plus);
        }
        return sums;
    }

    private static Amounts amounts(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? Amounts.none() : Amounts.of(amount, currency);
    }
}
