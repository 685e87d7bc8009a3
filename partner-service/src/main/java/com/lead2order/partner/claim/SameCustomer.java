package com.lead2order.partner.claim;

import com.lead2order.kit.sql.Scalars;
import com.lead2order.partner.registration.DealRegistration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * Says which customers are the same: those of the same account, and those whose names are the same
 * but for spaces, signs and capitals and whose countries do not differ.
 */
@ApplicationScoped
public class SameCustomer {

    /** The deal is d, its names are customer, its accounts same. */
    private static final String CUSTOMER =
            """
            with d as (select * from deal_registration where id = :id),
            customer as (
                select d.account_key as key, d.account_country as country from d where d.account_key is not null
                union
                select a.name_key, a.country from known_account a
                where a.name_key is not null
                  and a.id in (select d.account_id from d union all select cast(:account as uuid))),
            same as (
                select d.account_id as id from d where d.account_id is not null
                union
                select cast(:account as uuid) where cast(:account as uuid) is not null
                union
                select a.id from known_account a join customer c on a.name_key = c.key
                    and (a.country is null or c.country is null or a.country = c.country)
                where a.status not in ('MERGED', 'CLOSED'))
            """;

    private static final String LOCK =
            """
            select count(*) from (
                select pg_advisory_xact_lock(hash) from (
                    select distinct hashtextextended(claim, 5) as hash from (
                        select 'customer ' || c.key from customer c
                        union all select 'account ' || s.id from same s
                        union all select 'deal ' || cast(:id as text)) claims(claim)
                    order by hash) hashes) locks
            """;

    /** Accounts by their names, and those that other registrations were given. */
    private static final String ACCOUNTS =
            """
            select s.id from same s
            union
            select o.account_id from deal_registration o join customer c on o.account_key = c.key
                and (o.account_country is null or c.country is null or o.account_country = c.country)
            where o.id <> :id and o.account_id is not null
              and o.status in ('APPROVED', 'EXPIRED', 'CLOSED_WON', 'CLOSED_LOST')
              and not exists (select 1 from known_account a
                  where a.id = o.account_id and a.status in ('MERGED', 'CLOSED'))
            """;

    private final Session session;

    SameCustomer(Session session) {
        this.session = session;
    }

    /**
     * Lets decisions about the same customer wait for each other until the transaction ends.
     *
     * @param named the account that the decision names, in place of what the partner told
     */
    void lock(DealRegistration deal, @Nullable UUID named) {
        var _ =
                bound(Scalars.query(session, CUSTOMER + LOCK, Long.class), deal, named)
                        .getSingleResult();
    }

    /** The accounts that are the customer of a deal. */
    public List<UUID> accountsOf(DealRegistration deal) {
        return bound(Scalars.query(session, CUSTOMER + ACCOUNTS, UUID.class), deal, null)
                .getResultList();
    }

    /** Rows of a statement over {@code d}, {@code customer} and {@code same}. */
    List<Object[]> rows(String select, DealRegistration deal, @Nullable UUID named) {
        return bound(session.createNativeQuery(CUSTOMER + select, Object[].class), deal, named)
                .getResultList();
    }

    private static <T> Query<T> bound(Query<T> query, DealRegistration deal, @Nullable UUID named) {
        return query.setParameter("id", deal.id()).setParameter("account", named);
    }
}
