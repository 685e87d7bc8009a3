package com.lead2order.forecast.credit;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.lead2order.kit.event.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/** Tells the other services who is credited with which order. */
@ApplicationScoped
class PublishCredits {

    private final Journal journal;
    private final Session session;

    PublishCredits(Journal journal, Session session) {
        this.journal = journal;
        this.session = session;
    }

    @Transactional(MANDATORY)
    void of(UUID[] orders) {
        var credits =
                session.createNativeQuery(
                                "select c.* from order_credit c where c.id = any(cast(:ids as uuid[])) order by c.id",
                                OrderCredit.class)
                        .setParameter("ids", orders)
                        .setReadOnly(true)
                        .getResultList();
        journal.recordAll(credits.stream().map(CreditContract::messageFor).toList());
        credits.forEach(session::detach); // rows change by statements: a copy would grow old
    }
}
