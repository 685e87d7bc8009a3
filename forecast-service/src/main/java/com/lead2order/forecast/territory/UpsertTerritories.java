package com.lead2order.forecast.territory;

import com.lead2order.forecast.holder.HolderType;
import com.lead2order.kit.bulk.Link;
import com.lead2order.kit.bulk.MasterData;
import com.lead2order.kit.bulk.Sent;
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

    @Transactional
    List<Upserted<TerritoryView>> handle(List<Sent> records) {
        return upserts.upsert(this, records).stream()
                .map(result -> result.map(territories::view))
                .toList();
    }

    @Override
    public String collection() {
        return Territories.COLLECTION;
    }

    @Override
    public Class<TerritoryBody> type() {
        return TerritoryBody.class;
    }

    @Override
    public List<Link> links() {
        return List.of(
                Link.to(HolderType.TERRITORY.target(), "parent").keptAsReference(),
                Link.to(HolderType.PERSON.target(), "person").in("owners").keptAsReference());
    }

    @Override
    public TerritoryBody sentAs(Territory territory) {
        return TerritoryBody.of(territory.details());
    }

    @Override
    public String topic() {
        return TerritoryContract.TOPIC;
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
