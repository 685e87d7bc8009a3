package com.lead2order.forecast.territory;

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
import java.util.Map;
import java.util.UUID;

/** All territories. */
@ApplicationScoped
class Territories implements PanacheRepositoryBase<Territory, UUID> {

    static final String COLLECTION = "territories";

    private static final Listing<Territory> LISTING =
            Listing.ofAll(Territory.class, "territory", TerritoryView.class)
                    .filter("code", Filter.equalTo("e.code"))
                    .filter("group", Filter.equalTo("e.group_name"))
                    .filter(
                            "parentId",
                            Filter.idWhere(
                                    """
                                    e.id in (select t.territory_id from territory_parent t where t.parent_id = :value
                                        and (t.valid_from is null or t.valid_from <= :today)
                                        and (t.valid_to is null or t.valid_to > :today))\
                                    """))
                    .filter(
                            "ownerId",
                            Filter.idWhere(
                                    "e.id in (select w.territory_id from territory_owner w where"
                                            + " w.person_id = :value)"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("externalRef", Filter.externalRef(COLLECTION))
                    .filter("q", Filter.contains("e.name"))
                    .sort("name", "e.name", "text")
                    .sort("code", "e.code", "text")
                    .sort("createdAt", "e.created_at", "timestamptz")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("name");

    private final Lists lists;
    private final Journal journal;
    private final ExternalRefs externalRefs;
    private final TenureRows tenureRows;
    private final Caller caller;
    private final Clock clock;

    Territories(
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

    Page<TerritoryView> page(UriInfo uri) {
        return lists.page(
                LISTING,
                uri,
                new Condition("cast(:today as date) is not null", Map.of("today", today())),
                this::view);
    }

    TerritoryView view(Territory territory) {
        return TerritoryView.of(territory, today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Territory known(UUID id) {
        return findByIdOptional(id).orElseThrow(TerritoryRule.TERRITORY_MUST_EXIST::violated);
    }

    Territory forChange(UUID id, IfMatch ifMatch) {
        var territory = known(id);
        ifMatch.require(territory.version());
        return territory;
    }

    /** Makes and persists a territory, with the id that was sent or a new one. */
    Territory create(TerritoryBody body, TerritoryAssembly assembly) {
        var id = body.id() == null ? UuidCreator.getTimeOrderedEpoch() : body.id();
        if (findById(id) != null) {
            throw TerritoryRule.ID_MUST_BE_FREE.violatedAt("/id", "taken");
        }
        var territory =
                new Territory(
                        id, assembly.detailsOf(id, body), caller.personIdOrNull(), clock.instant());
        persist(territory);
        keepOwners(territory);
        return territory;
    }

    void save(Territory territory, TerritoryEvent event) {
        journal.record(() -> TerritoryContract.messageFor(event, territory));
        externalRefs.assign(COLLECTION, territory.id(), territory.details().externalRefs());
    }

    /** Keeps owners and parents as rows too, so that credit is derived in one statement. */
    void keepOwners(Territory territory) {
        var details = territory.details();
        tenureRows.ofTerritory(territory.id(), details.tenures(), details.parentTerms());
    }
}
