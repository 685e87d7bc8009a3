package com.lead2order.forecast.territory;

import com.lead2order.kit.bulk.MasterData;
import com.lead2order.kit.bulk.Upserted;
import com.lead2order.kit.bulk.Upserts;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps territories as integrators know them, by external key, one or many at a time. */
@ApplicationScoped
class UpsertTerritories implements MasterData<TerritoryBody, Territory> {

    private final Upserts upserts;
    private final Territories territories;
    private final TerritoryAssembly assembly;
    private final Caller caller;
    private final Clock clock;

    UpsertTerritories(
            Upserts upserts,
            Territories territories,
            TerritoryAssembly assembly,
            Caller caller,
            Clock clock) {
        this.upserts = upserts;
        this.territories = territories;
        this.assembly = assembly;
        this.caller = caller;
        this.clock = clock;
    }

    /** One after the other, so that a territory may name one of the same request as its parent. */
    @Transactional
    List<Upserted<TerritoryView>> handle(List<TerritoryBody> records) {
        return records.stream()
                .map(record -> upserts.upsert(this, List.of(record)).getFirst())
                .map(result -> result.map(territories::view))
                .toList();
    }

    @Override
    public String collection() {
        return Territories.COLLECTION;
    }

    @Override
    public String topic() {
        return TerritoryContract.TOPIC;
    }

    @Override
    public List<ExternalRef> refsOf(TerritoryBody body) {
        return body.externalRefs();
    }

    @Override
    public TerritoryBody withRefs(TerritoryBody body, List<ExternalRef> refs) {
        return body.withRefs(refs);
    }

    @Override
    public List<Territory> load(Collection<UUID> ids) {
        return territories.list("id in ?1", ids);
    }

    @Override
    public UUID idOf(Territory territory) {
        return territory.id();
    }

    @Override
    public List<ExternalRef> refs(Territory territory) {
        return territory.details().externalRefs();
    }

    @Override
    public Object stateOf(Territory territory) {
        return TerritoryContract.stateOf(territory);
    }

    @Override
    public Change<Territory> create(TerritoryBody body) {
        var territory = territories.create(body, assembly);
        return new Change<>(
                territory.id(),
                territory,
                () ->
                        TerritoryContract.messageFor(
                                new TerritoryEvent.Opened(territory.id()), territory));
    }

    @Override
    public Optional<Change<Territory>> change(Territory territory, TerritoryBody body) {
        if (body.id() != null && !body.id().equals(territory.id())) {
            throw TerritoryRule.ID_MUST_STAY.violatedAt("/id", "id-is", territory.id());
        }
        var details = assembly.detailsOf(territory.id(), body);
        return territory
                .change(details, caller.personIdOrNull(), clock.instant())
                .map(changed -> {
                    territories.keepOwners(territory);
                    return new Change<>(
                            territory.id(),
                            territory,
                            () -> TerritoryContract.messageFor(changed, territory));
                });
    }
}
