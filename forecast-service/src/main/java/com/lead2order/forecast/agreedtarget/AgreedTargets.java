package com.lead2order.forecast.agreedtarget;

import com.lead2order.kit.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The targets in force. */
@ApplicationScoped
public class AgreedTargets {

    private final Session session;

    AgreedTargets(Session session) {
        this.session = session;
    }

    /** The revenue agreed with a person for a fiscal year such as {@code AW:FY2013}. */
    public Optional<Money> revenueOf(UUID personId, String fiscalYear) {
        var sums =
                session.createNativeQuery(
                                """
                                select sum(a.amount) as amount, a.currency from agreed_target a
                                where a.employee_id = :person and a.fiscal_year = :year and a.in_force
                                  and a.amount is not null
                                group by a.currency
                                """,
                                Object[].class)
                        .setParameter("person", personId)
                        .setParameter("year", fiscalYear)
                        .getResultList();
        return sums.size() == 1
                ? Optional.of(
                        Money.stored(
                                (BigDecimal) sums.getFirst()[0],
                                Currency.getInstance((String) sums.getFirst()[1])))
                : Optional.empty();
    }
}
