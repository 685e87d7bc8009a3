package com.lead2order.partner.claim;

import com.lead2order.partner.claim.DealConflicts.Conflict;
import com.lead2order.partner.claim.DealConflicts.Kind;
import com.lead2order.partner.registration.DealRegistration;
import com.lead2order.partner.registration.DealRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds who else claims the customer of a deal, and holds that first come is first served. */
@ApplicationScoped
public class FirstCome {

    private final SameCustomer sameCustomer;

    FirstCome(SameCustomer sameCustomer) {
        this.sameCustomer = sameCustomer;
    }

    /**
     * Refuses a decision for the deal where the customer is promised already or another partner
     * came first, unless somebody answers for it with a justification. Decisions about the same
     * customer wait for each other.
     *
     * @param named the account that the decision names
     */
    public void require(
            DealRegistration deal, @Nullable UUID named, @Nullable String justification) {
        sameCustomer.lock(deal, named);
        var against = conflictsOf(deal, named).against(deal);
        if (!against.isEmpty() && (justification == null || justification.isBlank())) {
            throw DealRule.FIRST_COME_MUST_BE_RESPECTED
                    .violatedAt("/justification", "claimed-already")
                    .with("conflicts", against);
        }
    }

    /** Everything else that is going on with the customer. */
    public DealConflicts conflictsOf(DealRegistration deal) {
        return conflictsOf(deal, null);
    }

    private DealConflicts conflictsOf(DealRegistration deal, @Nullable UUID named) {
        var items = new ArrayList<Conflict>();
        items.addAll(accounts(deal));
        items.addAll(registrations(deal, named));
        items.addAll(opportunities(deal, named));
        return DealConflicts.of(items);
    }

    private List<Conflict> accounts(DealRegistration deal) {
        if (deal.accountId() != null) {
            return List.of();
        }
        return sameCustomer
                .rows(
                        """
                        select a.id, a.name from known_account a join same s on s.id = a.id
                        order by a.id limit 100
                        """,
                        deal,
                        null)
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

    private List<Conflict> registrations(DealRegistration deal, @Nullable UUID named) {
        return sameCustomer
                .rows(
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
                        """,
                        deal,
                        named)
                .stream()
                .map(row -> conflict(Kind.DEAL_REGISTRATION, row, deal))
                .toList();
    }

    private List<Conflict> opportunities(DealRegistration deal, @Nullable UUID named) {
        return sameCustomer
                .rows(
                        """
                        select o.id, o.number, o.name, o.status, o.partner_ids[1], o.account_id, o.opened_at
                        from known_opportunity o join same s on s.id = o.account_id
                        where o.status = 'OPEN' and o.deal_registration_id is distinct from :id
                        order by o.opened_at, o.id limit 100
                        """,
                        deal,
                        named)
                .stream()
                .map(row -> conflict(Kind.OPPORTUNITY, row, deal))
                .toList();
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
