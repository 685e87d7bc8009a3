package com.lead2order.forecast.agreedtarget;

import com.lead2order.kit.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** The targets in force. */
@ApplicationScoped
public class AgreedTargets {

    private final Session session;

    AgreedTargets(Session session) {
        this.session = session;
    }

    /**
     * The revenue agreed with each of the given people for a fiscal year such as {@code AW:FY2013};
     * people with none, or with one in several currencies, are left out.
     */
    public Map<UUID, Money> revenueOf(Collection<UUID> people, String fiscalYear) {
        var rows =
                session.createNativeQuery(
                                """
                                select a.employee_id, sum(a.amount) as amount, min(a.currency) as currency
                                from agreed_target a
                                where a.employee_id = any(cast(:people as uuid[])) and a.fiscal_year = :year
                                  and a.in_force and a.amount is not null
                                group by a.employee_id
                                having count(distinct a.currency) = 1
                                """,
                                Object[].class)
                        .setParameter("people", people.toArray(UUID[]::new))
                        .setParameter("year", fiscalYear)
                        .getResultList();
        var revenues = new HashMap<UUID, Money>();
        for (var row : rows) {
            revenues.put(
                    (UUID) row[0],
                    Money.stored((BigDecimal) row[1], Currency.getInstance((String) row[2])));
        }
        return revenues;
    }
}
