package com.lead2order.forecast.orgunit;

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

/** Keeps units as integrators know them, by external key, one or many at a time. */
@ApplicationScoped
class UpsertOrgUnits implements MasterData<OrgUnitBody, OrgUnit> {

    private final Upserts upserts;
    private final OrgUnits units;
    private final OrgUnitAssembly assembly;
    private final Caller caller;
    private final Clock clock;

    UpsertOrgUnits(
            Upserts upserts, OrgUnits units, OrgUnitAssembly assembly, Caller caller, Clock clock) {
        this.upserts = upserts;
        this.units = units;
        this.assembly = assembly;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<Upserted<OrgUnitView>> handle(List<Sent> records) {
        return upserts.upsert(this, records).stream()
                .map(result -> result.map(units::view))
                .toList();
    }

    @Override
    public String collection() {
        return OrgUnits.COLLECTION;
    }

    @Override
    public Class<OrgUnitBody> type() {
        return OrgUnitBody.class;
    }

    @Override
    public List<Link> links() {
        return List.of(
                Link.to(HolderType.UNIT.target(), "parent").keptAsReference(),
                Link.to(HolderType.PERSON.target(), "leader").keptAsReference(),
                Link.to(HolderType.PERSON.target(), "person").in("members").keptAsReference());
    }

    @Override
    public OrgUnitBody sentAs(OrgUnit unit) {
        return OrgUnitBody.of(unit.details());
    }

    @Override
    public String topic() {
        return OrgUnitContract.TOPIC;
    }

    @Override
    public List<OrgUnit> load(Collection<UUID> ids) {
        return units.list("id in ?1", ids);
    }

    @Override
    public UUID idOf(OrgUnit unit) {
        return unit.id();
    }

    @Override
    public List<ExternalRef> refs(OrgUnit unit) {
        return unit.details().externalRefs();
    }

    @Override
    public Change<OrgUnit> create(OrgUnitBody body) {
        var unit = units.create(body, assembly);
        return new Change<>(
                unit.id(),
                unit,
                () -> OrgUnitContract.messageFor(new OrgUnitEvent.Opened(unit.id()), unit));
    }

    @Override
    public Optional<Change<OrgUnit>> change(OrgUnit unit, OrgUnitBody body) {
        if (body.id() != null && !body.id().equals(unit.id())) {
            throw OrgUnitRule.ID_MUST_STAY.violatedAt("/id", "id-is", unit.id());
        }
        var details = assembly.detailsOf(unit.id(), body);
        return unit.change(details, caller.personIdOrNull(), clock.instant())
                .map(changed -> {
                    units.keepMembers(unit);
                    return new Change<>(
                            unit.id(), unit, () -> OrgUnitContract.messageFor(changed, unit));
                });
    }
}
