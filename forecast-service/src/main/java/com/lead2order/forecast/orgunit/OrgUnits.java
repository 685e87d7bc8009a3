package com.lead2order.forecast.orgunit;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.forecast.holder.TenureRows;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.visibility.Condition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** All units of the organisation. */
@ApplicationScoped
class OrgUnits implements PanacheRepositoryBase<OrgUnit, UUID> {

    static final String COLLECTION = "org-units";

    private static final Listing<OrgUnit> LISTING =
            Listing.ofAll(OrgUnit.class, "org_unit", OrgUnitView.class)
                    .filter("type", Filter.oneOf("e.type", UnitType.class))
                    .filter("parentId", today("org_unit_parent", "parent_id"))
                    .filter("leaderId", today("org_unit_leader", "person_id"))
                    .filter(
                            "memberId",
                            Filter.idWhere(
                                    "e.id in (select m.unit_id from org_unit_member m where"
                                            + " m.person_id = :value)"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("externalRef", Filter.externalRef(COLLECTION))
                    .filter("q", Filter.contains("e.name"))
                    .sort("name", "e.name", "text")
                    .sort("createdAt", "e.created_at", "timestamptz")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("name");

    /** Units whose parent or leader of today is the given one. */
    private static Filter today(String table, String column) {
        return Filter.idWhere(
                """
                e.id in (select t.unit_id from %s t where t.%s = :value
                    and (t.valid_from is null or t.valid_from <= :today)
                    and (t.valid_to is null or t.valid_to > :today))\
                """
                        .formatted(table, column));
    }

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
        return lists.page(
                LISTING,
                uri,
                new Condition("cast(:today as date) is not null", Map.of("today", today())),
                this::view);
    }

    OrgUnitView view(OrgUnit unit) {
        return OrgUnitView.of(unit, today());
    }

    OrgUnit known(UUID id) {
        return findByIdOptional(id).orElseThrow(OrgUnitRule.UNIT_MUST_EXIST::violated);
    }

    OrgUnit forChange(UUID id, IfMatch ifMatch) {
        var unit = known(id);
        ifMatch.require(unit.version());
        return unit;
    }

    /** Makes and persists a unit, with the id that was sent or a new one. */
    OrgUnit create(OrgUnitBody body, OrgUnitAssembly assembly) {
        var id = body.id() == null ? UuidCreator.getTimeOrderedEpoch() : body.id();
        if (findById(id) != null) {
            throw OrgUnitRule.ID_MUST_BE_FREE.violatedAt("/id", "taken");
        }
        var unit =
                new OrgUnit(
                        id, assembly.detailsOf(id, body), caller.personIdOrNull(), clock.instant());
        persist(unit);
        keepMembers(unit);
        return unit;
    }

    void save(OrgUnit unit, OrgUnitEvent event) {
        journal.record(() -> OrgUnitContract.messageFor(event, unit));
        externalRefs.assign(COLLECTION, unit.id(), unit.details().externalRefs());
    }

    /** The unit and all that were below it on a day. */
    List<OrgUnit> subtree(UUID id, LocalDate day) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        with recursive below(id) as (
                            select cast(:unit as uuid)
                            union
                            select p.unit_id from org_unit_parent p join below b on p.parent_id = b.id
                            where (p.valid_from is null or p.valid_from <= :day) and (p.valid_to is null or p.valid_to > :day))
                        select u.* from org_unit u join below b on b.id = u.id order by u.name, u.id
                        """,
                        OrgUnit.class)
                .setParameter("unit", id)
                .setParameter("day", day)
                .getResultList();
    }

    /** Keeps members, leaders and parents as rows too, so that roll-ups are one statement. */
    void keepMembers(OrgUnit unit) {
        var details = unit.details();
        tenureRows.ofUnit(
                unit.id(), details.tenures(), details.leaderTerms(), details.parentTerms());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
