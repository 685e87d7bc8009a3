package com.lead2order.partner.deal;

import com.lead2order.kit.sql.Scalars;
import com.lead2order.partner.deal.DealConflicts.Conflict;
import com.lead2order.partner.deal.DealConflicts.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Finds who else claims the customer of a deal, and holds that first come is first served. The
 * customer is the same where the account is, or where the names say so and the countries do not
 * differ.
 */
@ApplicationScoped
class FirstCome {

    /** The accounts that are the deal's customer; the deal is alias d. */
    private static final String SAME_ACCOUNTS =
            """
            with d as (select * from deal_registration where id = :id),
            customer as (
                select coalesce(d.account_key, a.name_key) as key, coalesce(d.account_country, a.country) as country
                from d left join known_account a on a.id = d.account_id),
            same as (
                select d.account_id as id from d where d.account_id is not null
                union
                select a.id from known_account a join customer c on a.name_key = c.key
                    and (a.country is null or c.country is null or a.country = c.country))
            """;

    private final Session session;

    FirstCome(Session session) {
        this.session = session;
    }

    /**
     * Refuses a decision for the deal where another partner came first, unless somebody answers for
     * it with a justification. Decisions about the same customer wait for each other.
     */
    void require(DealRegistration deal, @Nullable String justification) {
        var _ =
                Scalars.query(
                                session,
                                SAME_ACCOUNTS
                                        + """
                                        select count(*) from (
                                            select pg_advisory_xact_lock(hashtextextended(
                                                'customer' || coalesce(c.key, cast(:id as text)), 5))
                                            from customer c) locks
                                        """,
                                Long.class)
                        .setParameter("id", deal.id())
                        .getSingleResult();
        var earlier = conflictsOf(deal).earlierThan(deal);
        if (!earlier.isEmpty() && (justification == null || justification.isBlank())) {
            throw DealRule.FIRST_COME_MUST_BE_RESPECTED
                    .violatedAt("/justification", "is needed against an earlier registration")
                    .with("conflicts", earlier);
        }
    }

    /** Everything else that is going on with the customer. */
    DealConflicts conflictsOf(DealRegistration deal) {
        var items = new ArrayList<Conflict>();
        items.addAll(accounts(deal));
        items.addAll(registrations(deal));
        items.addAll(opportunities(deal));
        return DealConflicts.of(items);
    }

    private List<Conflict> accounts(DealRegistration deal) {
        if (deal.accountId() != null) {
            return List.of();
        }
        return rows(
                        deal,
                        """
                        select a.id, a.name from known_account a join same s on s.id = a.id
                        order by a.id limit 100
                        """)
                .stream()
                .map(row ->
                        new Conflict(
                                Kind.ACCOUNT,
                                (UUID) row[0],
                                null,
                                (String) row[1],
                                null,
                                null,
                                (UUID) row[0],
                                null,
                                false))
                .toList();
    }

    private List<Conflict> registrations(DealRegistration deal) {
        return rows(
                        deal,
                        """
                        select o.id, o.number, o.name, o.status, o.partner_id, o.account_id, o.submitted_at
                        from deal_registration o
                        where o.id <> :id
                          and o.status in ('SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED')
                          and (o.account_id in (select s.id from same s)
                               or exists (select 1 from customer c where o.account_key = c.key
                                   and (o.account_country is null or c.country is null
                                        or o.account_country = c.country)))
                        order by o.submitted_at, o.id limit 100
                        """)
                .stream()
                .map(row -> conflict(Kind.DEAL_REGISTRATION, row, deal))
                .toList();
    }

    private List<Conflict> opportunities(DealRegistration deal) {
        return rows(
                        deal,
                        """
                        select o.id, o.number, o.name, o.status, o.partner_ids[1], o.account_id, o.opened_at
                        from known_opportunity o join same s on s.id = o.account_id
                        where o.status = 'OPEN' and o.deal_registration_id is distinct from :id
                        order by o.opened_at, o.id limit 100
                        """)
                .stream()
                .map(row -> conflict(Kind.OPPORTUNITY, row, deal))
                .toList();
    }

    private List<Object[]> rows(DealRegistration deal, String select) {
        return session.createNativeQuery(SAME_ACCOUNTS + select, Object[].class)
                .setParameter("id", deal.id())
                .getResultList();
    }

    private static Conflict conflict(Kind kind, Object[] row, DealRegistration deal) {
        var since = instant(row[6]);
        var submitted = deal.submittedAt();
        return new Conflict(
                kind,
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (UUID) row[4],
                (UUID) row[5],
                since,
                since != null && (submitted == null || since.isBefore(submitted)));
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant;
            case Timestamp timestamp -> timestamp.toInstant();
            default -> ((OffsetDateTime) value).toInstant();
        };
    }
}
