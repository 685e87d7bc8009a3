package com.lead2order.forecast.orgunit;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.forecast.holder.TenureRows;
import com.lead2order.kit.audit.Journal;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRefs;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** All units of the organisation. */
@ApplicationScoped
class OrgUnits implements PanacheRepositoryBase<OrgUnit, UUID> {

    static final String COLLECTION = "org-units";

    private static final Listing<OrgUnit> LISTING =
            Listing.ofAll(OrgUnit.class, "org_unit", OrgUnitView.class)
                    .filter("type", Filter.oneOf("e.type", UnitType.class))
                    .filter("parentId", Filter.id("e.parent_id"))
                    .filter("leaderId", Filter.id("e.leader_id"))
                    .filter(
                            "memberId",
                            Filter.idWhere(
                                    "e.id in (select m.unit_id from org_unit_member m where m.person_id = :value)"))
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
    private final TenureRows tenureRows;
    private final Caller caller;
    private final Clock clock;

    OrgUnits(
            Lists lists,
            Journal journal,
            ExternalRefs externalRefs,
            TenureRows tenureRows,
            Caller caller,
            Clock clock) {
        this.lists = lists;
        this.journal = journal;
        this.externalRefs = externalRefs;
        this.tenureRows = tenureRows;
        this.caller = caller;
        this.clock = clock;
    }

    Page<OrgUnitView> page(UriInfo uri) {
        return lists.page(LISTING, uri, OrgUnitView::of);
    }

    OrgUnit known(UUID id) {
        return findByIdOptional(id).orElseThrow(OrgUnitRule.UNIT_MUST_EXIST::violated);
    }

    OrgUnit forChange(UUID id, IfMatch ifMatch) {
        var unit = known(id);
        ifMatch.require(unit.version());
        journal.remember(OrgUnitContract.TOPIC, unit.id(), OrgUnitContract.stateOf(unit));
        return unit;
    }

    /** Makes and persists a unit, with the id that was sent or a new one. */
    OrgUnit create(OrgUnitBody body, OrgUnitAssembly assembly) {
        var id = body.id() == null ? UuidCreator.getTimeOrderedEpoch() : body.id();
        if (findById(id) != null) {
            throw OrgUnitRule.ID_MUST_BE_FREE.violatedAt("/id", "is taken");
        }
        var unit =
                new OrgUnit(
                        id, assembly.detailsOf(id, body), caller.personIdOrNull(), clock.instant());
        persist(unit);
        keepMembers(unit);
        return unit;
    }

    void save(OrgUnit unit, OrgUnitEvent event) {
        flush();
        externalRefs.assign(COLLECTION, unit.id(), unit.details().externalRefs());
        journal.record(OrgUnitContract.messageFor(event, unit));
    }

    /** The unit and all below it. */
    List<OrgUnit> subtree(UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        with recursive below(id) as (
                            select cast(:unit as uuid)
                            union
                            select u.id from org_unit u join below b on u.parent_id = b.id)
                        select u.* from org_unit u join below b on b.id = u.id order by u.name, u.id
                        """,
                        OrgUnit.class)
                .setParameter("unit", id)
                .getResultList();
    }

    /** Keeps the members as rows too, so that roll-ups are one statement. */
    void keepMembers(OrgUnit unit) {
        tenureRows.ofUnit(unit.id(), unit.details().tenures());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
