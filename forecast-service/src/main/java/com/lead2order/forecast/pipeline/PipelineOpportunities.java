package com.lead2order.forecast.pipeline;

import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Share;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Sums of the opportunities of people. */
@ApplicationScoped
class PipelineOpportunities {

    /**
     * Opportunities of one category, currency and date added up.
     *
     * @param date whose rate holds: the close date, or today where it is still to come
     */
    record Sum(
            Category category,
            LocalDate date,
            @Nullable String currency,
            BigDecimal amount,
            BigDecimal weighted,
            long deals,
            @Nullable String notBookedCurrency,
            BigDecimal notBooked,
            long notBookedDeals,
            @Nullable String overDeliveredCurrency,
            BigDecimal overDelivered,
            long overDeliveredDeals) {}

    private final Session session;
    private final Clock clock;

    PipelineOpportunities(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * The opportunities with a close date in a period; open and won ones only. An open opportunity
     * is with those who own it today, a won one stays with the unit that its owner was in when it
     * was closed.
     */
    List<Sum> sums(List<Share> shares, Period period) {
        return session.createNativeQuery(
                        """
                        select case when d.status = 'WON' then 'CLOSED' else d.forecast_category end as category,
                            least(d.close_date, :today) as rate_date, d.currency,
                            coalesce(sum(d.amount), 0) as amount,
                            coalesce(sum(d.amount * d.probability_percent) / 100, 0) as weighted, count(*) as deals,
                            d.won_not_booked_currency,
                            coalesce(sum(d.won_not_booked) filter (where d.status = 'WON'), 0) as not_booked,
                            count(*) filter (where d.status = 'WON' and d.won_not_booked > 0) as not_booked_deals,
                            d.over_delivered_currency,
                            coalesce(sum(d.over_delivered) filter (where d.status = 'WON'), 0) as over_delivered,
                            count(*) filter (where d.status = 'WON' and d.over_delivered > 0) as over_delivered_deals
                        from unnest(cast(:people as uuid[]), cast(:begins as date[]), cast(:ends as date[]))
                            s(person_id, valid_from, valid_to)
                        join pipeline_deal d on d.owner_id = s.person_id
                          and d.close_date >= :from and d.close_date < :to
                        cross join lateral (
                            select case when d.status = 'WON' then least(d.close_date, :today) else :today end as day) c
                        where (s.valid_from is null or s.valid_from <= c.day) and (s.valid_to is null or s.valid_to > c.day)
                          and (d.status = 'WON'
                            or d.status = 'OPEN' and d.include_in_forecast and d.forecast_category in ('PIPELINE', 'BEST_CASE', 'MOST_LIKELY', 'COMMIT'))
                        group by category, rate_date, d.currency, d.won_not_booked_currency, d.over_delivered_currency
                        """,
                        Object[].class)
                .addScalar("category", String.class)
                .addScalar("rate_date", LocalDate.class)
                .addScalar("currency", String.class)
                .addScalar("amount", BigDecimal.class)
                .addScalar("weighted", BigDecimal.class)
                .addScalar("deals", Long.class)
                .addScalar("won_not_booked_currency", String.class)
                .addScalar("not_booked", BigDecimal.class)
                .addScalar("not_booked_deals", Long.class)
                .addScalar("over_delivered_currency", String.class)
                .addScalar("over_delivered", BigDecimal.class)
                .addScalar("over_delivered_deals", Long.class)
                .setParameter("people", shares.stream().map(Share::counted).toArray(UUID[]::new))
                .setParameter("begins", days(shares, Share::from))
                .setParameter("ends", days(shares, Share::to))
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .map(PipelineOpportunities::sum)
                .toList();
    }

    private static Sum sum(Object[] row) {
        return new Sum(
                Category.valueOf((String) row[0]),
                (LocalDate) row[1],
                (String) row[2],
                (BigDecimal) row[3],
                (BigDecimal) row[4],
                (Long) row[5],
                (String) row[6],
                (BigDecimal) row[7],
                (Long) row[8],
                (String) row[9],
                (BigDecimal) row[10],
                (Long) row[11]);
    }

    private static String[] days(List<Share> shares, Function<Share, @Nullable LocalDate> border) {
        var days = new ArrayList<@Nullable String>();
        shares.forEach(share -> days.add(Objects.toString(border.apply(share), null)));
        return days.toArray(String[]::new);
    }
}
