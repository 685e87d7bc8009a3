package com.lead2order.forecast.attainment;

import com.lead2order.forecast.amount.Amounts;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Team;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The revenue quotas. The quota of a year is the one set on the year, else the sum of those on its
 * periods; the quota of a unit or territory is its own, else the sum of its people's or parts'.
 */
@ApplicationScoped
class QuotaBook {

    private final Team team;
    private final Session session;

    QuotaBook(Team team, Session session) {
        this.team = team;
        this.session = session;
    }

    /**
     * The quota of a holder.
     *
     * @param people the people of the holder
     */
    Optional<Quotas> of(Holder holder, Period period, Collection<UUID> people) {
        var own = each(holder.type(), List.of(holder.id()), period).get(holder.id());
        if (own != null) {
            return Optional.of(own);
        }
        return switch (holder.type()) {
            case PERSON -> Optional.empty();
            case UNIT -> sum(each(HolderType.PERSON, people, period).values());
            case TERRITORY -> ofParts(holder.id(), period);
        };
    }

    private Optional<Quotas> ofTerritory(UUID territoryId, Period period) {
        var own = each(HolderType.TERRITORY, List.of(territoryId), period).get(territoryId);
        return own == null ? ofParts(territoryId, period) : Optional.of(own);
    }

    private Optional<Quotas> ofParts(UUID territoryId, Period period) {
        var parts = new ArrayList<Quotas>();
        for (var part : team.parts(territoryId)) {
            ofTerritory(part, period).ifPresent(parts::add);
        }
        return sum(parts);
    }

    private static Optional<Quotas> sum(Collection<Quotas> quotas) {
        return quotas.stream().reduce(Quotas::plus);
    }

    /** The quota of each of the given holders that has one. */
    Map<UUID, Quotas> each(HolderType type, Collection<UUID> holders, Period period) {
        var rows =
                session.createNativeQuery(
                                """
                                select q.holder_id, q.period_key = f.year_key as whole_year, q.amount, q.currency
                                from quota q
                                join fiscal_period f on f.calendar_code = q.calendar_code and f.key = q.period_key
                                where q.holder_type = :type and q.holder_id = any(cast(:holders as uuid[]))
                                  and q.measure = 'REVENUE' and q.calendar_code = :calendar
                                  and (q.period_key = :key or cast(:year as boolean) and f.year_key = :key)
                                """,
                                Object[].class)
                        .setParameter("type", type.name())
                        .setParameter("holders", holders.toArray(UUID[]::new))
                        .setParameter("calendar", period.calendarCode())
                        .setParameter("key", period.key())
                        .setParameter("year", period.isYear())
                        .getResultList();
        var ofYear = new HashMap<UUID, Quotas>();
        var ofPeriods = new HashMap<UUID, Quotas>();
        for (var row : rows) {
            var quota = Quotas.of((BigDecimal) row[2], (String) row[3]);
            ((Boolean) row[1] ? ofYear : ofPeriods).merge((UUID) row[0], quota, Quotas::plus);
        }
        ofPeriods.putAll(ofYear);
        return ofPeriods;
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
