package com.lead2order.partner.registration;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.sql.Scalars;
import com.lead2order.kit.visibility.Condition;
import com.lead2order.kit.visibility.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All deal registrations. */
@ApplicationScoped
public class DealRegistrations implements PanacheRepositoryBase<DealRegistration, UUID> {

    static final String COLLECTION = "deal-registrations";

    private static final Listing<DealRegistration> LISTING =
            Listing.of(
                            DealRegistration.class,
                            "deal_registration",
                            Rows.ofPartner("e.partner_id"),
                            DealView.class)
                    .filter("status", Filter.oneOf("e.status", DealStatus.class))
                    .filter("partnerId", Filter.id("e.partner_id"))
                    .filter("accountId", Filter.id("e.account_id"))
                    .filter("programId", Filter.id("e.program_id"))
                    .filter("opportunityId", Filter.id("e.opportunity_id"))
                    .filter(
                            "channelManagerId",
                            Filter.idWhere(
                                    "e.partner_id in (select p.id from partner p where"
                                            + " p.channel_manager_id = :value)"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("q", Filter.contains("e.name"))
                    .amounts("amount", "e.amount", "(e.details -> 'amount' ->> 'currency')")
                    .dates("closeDate", "e.close_date")
                    .dates("expiresOn", "e.expires_on")
                    .sort("name", "e.name", "text")
                    .sort("amount", "e.amount", "numeric")
                    .sort("closeDate", "e.close_date", "date")
                    .sort("submittedAt", "coalesce(e.submitted_at, 'infinity')", "timestamptz")
                    .sort("createdAt", "e.created_at", "timestamptz")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("-createdAt");

    private final Lists lists;
    private final Journal journal;

    DealRegistrations(Lists lists, Journal journal) {
        this.lists = lists;
        this.journal = journal;
    }

    public Page<DealView> page(
            UriInfo uri, Function<List<DealRegistration>, List<DealView>> views) {
        return lists.pageOf(LISTING, uri, Condition.of("true"), views);
    }

    public DealRegistration visible(UUID id) {
        return lists.find(LISTING, id).orElseThrow(DealRule.DEAL_MUST_EXIST::violated);
    }

    /**
     * Whether others can be duplicates of a registration: it is visible and none itself. That stays
     * so until the transaction ends.
     */
    public boolean canHaveDuplicates(UUID id) {
        return lists.find(LISTING, id).isPresent()
                && !Scalars.query(
                                getSession(),
                                """
                                select 1 from deal_registration where id = :id
                                  and status not in ('DRAFT', 'WITHDRAWN', 'REJECTED', 'DUPLICATE')
                                for share
                                """,
                                Integer.class)
                        .setParameter("id", id)
                        .getResultList()
                        .isEmpty();
    }

    /** Whether a partner has a registration for the given account. */
    public boolean haveCustomer(UUID partnerId, UUID accountId) {
        return !Scalars.query(
                        getSession(),
                        "select 1 from deal_registration where partner_id = :partner and account_id"
                                + " = :account limit 1",
                        Integer.class)
                .setParameter("partner", partnerId)
                .setParameter("account", accountId)
                .getResultList()
                .isEmpty();
    }

    /** Those of the given registrations that are of a partner. */
    Set<UUID> ofPartner(UUID partnerId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : list("id in ?1 and partnerId = ?2", ids, partnerId).stream()
                        .map(DealRegistration::id)
                        .collect(Collectors.toSet());
    }

    public DealRegistration forChange(UUID id, IfMatch ifMatch) {
        var deal = visible(id);
        ifMatch.require(deal.version());
        return deal;
    }

    public void add(DealRegistration deal, DealEvent event) {
        persist(deal);
        save(deal, event, null);
    }

    public void save(DealRegistration deal, DealEvent event, @Nullable String reason) {
        journal.record(() -> DealContract.messageFor(event, deal), reason);
    }

    /** The approved deals whose protection is over, those first that are so for the longest. */
    public List<UUID> overdue(LocalDate today) {
        return Scalars.query(
                        getSession(),
                        """
                        select id from deal_registration
                        where status = 'APPROVED' and expires_on <= :today order by expires_on, id
                        """,
                        UUID.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** A deal whose protection is over, kept from other replicas; empty where it is theirs. */
    public Optional<DealRegistration> overdue(UUID id, LocalDate today) {
        return getSession()
                .createNativeQuery(
                        """
                        select * from deal_registration
                        where id = :id and status = 'APPROVED' and expires_on <= :today
                        for update skip locked
                        """,
                        DealRegistration.class)
                .setParameter("id", id)
                .setParameter("today", today)
                .getResultStream()
                .findFirst();
    }

    /** The approved deals behind the given opportunities. */
    public List<DealRegistration> approvedFor(Collection<UUID> opportunityIds) {
        return getSession()
                .createNativeQuery(
                        """
                        select * from deal_registration
                        where status = 'APPROVED' and opportunity_id = any(:ids)
                        order by id for update
                        """,
                        DealRegistration.class)
                .setParameter("ids", opportunityIds.toArray(UUID[]::new))
                .getResultList();
    }
}
