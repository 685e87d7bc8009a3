package com.lead2order.partner.profile;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.sql.Scalars;
import com.lead2order.kit.visibility.People;
import com.lead2order.kit.visibility.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;

/** All partners. */
@ApplicationScoped
class Partners implements PanacheRepositoryBase<Partner, UUID> {

    static final String COLLECTION = "partners";

    private static final Listing<Partner> LISTING =
            Listing.of(
                            Partner.class,
                            "partner",
                            Rows.ownedBy("e.channel_manager_id").orPartner("e.id"),
                            PartnerView.class)
                    .filter("status", Filter.oneOf("e.status", PartnerStatus.class))
                    .filter("partnerType", Filter.equalTo("e.partner_type"))
                    .filter("tier", Filter.equalTo("e.tier"))
                    .filter("accountId", Filter.id("e.account_id"))
                    .filter("channelManagerId", Filter.id("e.channel_manager_id"))
                    .filter(
                            "userId",
                            Filter.idWhere(
                                    "e.id in (select u.partner_id from partner_user u where"
                                            + " u.person_id = :value)"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("externalRef", Filter.externalRef(COLLECTION))
                    .filter("q", Filter.contains("e.name"))
                    .sort("name", "e.name", "text")
                    .sort("createdAt", "e.created_at", "timestamptz")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("name");

    private final Lists lists;
    private final Journal journal;
    private final ExternalRefs externalRefs;
    private final People people;

    Partners(Lists lists, Journal journal, ExternalRefs externalRefs, People people) {
        this.lists = lists;
        this.journal = journal;
        this.externalRefs = externalRefs;
        this.people = people;
    }

    Page<PartnerView> page(UriInfo uri) {
        return lists.page(LISTING, uri, PartnerView::of);
    }

    Partner visible(UUID id) {
        return findVisible(id).orElseThrow(PartnerRule.PARTNER_MUST_EXIST::violated);
    }

    Optional<Partner> findVisible(UUID id) {
        return lists.find(LISTING, id);
    }

    Partner forChange(UUID id, IfMatch ifMatch) {
        var partner = visible(id);
        ifMatch.require(partner.version());
        return partner;
    }

    void add(Partner partner, PartnerEvent event) {
        persist(partner);
        save(partner, event);
    }

    void save(Partner partner, PartnerEvent event) {
        journal.record(() -> PartnerContract.messageFor(event, partner));
        externalRefs.assign(COLLECTION, partner.id(), partner.details().externalRefs());
    }

    /** Lets the person work for another partner, and ends their sight in this service at once. */
    void unbindUser(UUID personId, UUID partnerId) {
        getSession()
                .createNativeMutationQuery(
                        "delete from partner_user where person_id = :person and partner_id ="
                                + " :partner")
                .setParameter("person", personId)
                .setParameter("partner", partnerId)
                .executeUpdate();
        people.leavesPartner(personId, partnerId);
    }

    /** Whether a person works for a partner; stays so until the transaction ends. */
    boolean isUserOfSome(UUID personId) {
        lockPerson(personId);
        return !Scalars.query(
                        getSession(),
                        "select 1 from partner_user where person_id = :person",
                        Integer.class)
                .setParameter("person", personId)
                .getResultList()
                .isEmpty();
    }

    /** Nobody becomes user and channel manager in two transactions at once. */
    private void lockPerson(UUID personId) {
        var _ =
                Scalars.query(
                                getSession(),
                                "select count(pg_advisory_xact_lock(hashtextextended('partner"
                                        + " person ' || :person, 0)))",
                                Long.class)
                        .setParameter("person", personId.toString())
                        .getSingleResult();
    }

    /** Binds a person to a partner; refuses where they work for another one, or look after one. */
    void bindUser(UUID personId, UUID partnerId) {
        var session = getSession();
        lockPerson(personId);
        PartnerRule.USER_MUST_BE_OF_THE_PARTNER_ONLY.require(
                Scalars.query(
                                session,
                                "select 1 from partner where channel_manager_id = :person limit 1",
                                Integer.class)
                        .setParameter("person", personId)
                        .getResultList()
                        .isEmpty());
        session.createNativeMutationQuery(
                        """
                        insert into partner_user (person_id, partner_id) values (:person, :partner)
                        on conflict do nothing
                        """)
                .setParameter("person", personId)
                .setParameter("partner", partnerId)
                .executeUpdate();
        var owner =
                Scalars.query(
                                session,
                                "select partner_id from partner_user where person_id = :person",
                                UUID.class)
                        .setParameter("person", personId)
                        .getSingleResult();
        PartnerRule.USER_MUST_BE_OF_ONE_PARTNER.require(partnerId.equals(owner));
    }
}
