package com.lead2order.forecast.credit;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Keeps who gets how much of an order, as it was decided: the person, the territory and the partner
 * of an order get all of it, each for their own kind of figure.
 */
@ApplicationScoped
class CreditShares {

    private static final String DECIDED =
            """
            select o.id as order_id, h.holder_type, h.holder_id, 'REVENUE' as kind, 1 as ratio, o.order_date as as_of
            from order_credit o
            cross join lateral (values ('PERSON', o.person_id), ('TERRITORY', o.territory_id),
                ('PARTNER', o.partner_id)) h(holder_type, holder_id)
            where o.id = any(cast(:ids as uuid[])) and h.holder_id is not null\
            """;

    private final Session session;

    CreditShares(Session session) {
        this.session = session;
    }

    /**
     * Writes the shares of orders whose credit was decided, and removes those that hold no more.
     */
    @Transactional(MANDATORY)
    void decide(UUID[] orders) {
        session.createNativeMutationQuery(
                        """
                        with decided as (%s),
                        gone as (
                            delete from order_credit_share s
                            where s.order_id = any(cast(:ids as uuid[])) and not exists (
                                select from decided d
                                where (d.order_id, d.holder_type, d.holder_id, d.kind)
                                    = (s.order_id, s.holder_type, s.holder_id, s.kind) and s.line_no is null))
                        insert into order_credit_share as s (order_id, holder_type, holder_id, kind, ratio, as_of)
                        select order_id, holder_type, holder_id, kind, ratio, as_of from decided
                        order by order_id, holder_type
                        on conflict on constraint order_credit_share_key
                        do update set ratio = excluded.ratio, as_of = excluded.as_of
                        where (s.ratio, s.as_of) is distinct from (excluded.ratio, excluded.as_of)
                        """
                                .formatted(DECIDED))
                .setParameter("ids", orders)
                .executeUpdate();
    }
}
