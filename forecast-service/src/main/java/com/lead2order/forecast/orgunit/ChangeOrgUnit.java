package com.lead2order.forecast.orgunit;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes a unit: its place in the organisation, its leader, its members. */
@ApplicationScoped
class ChangeOrgUnit {

    record Command(UUID unitId, IfMatch ifMatch, JsonNode patch) {}

    private final OrgUnits units;
    private final OrgUnitAssembly assembly;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangeOrgUnit(
            OrgUnits units,
            OrgUnitAssembly assembly,
            MergePatch mergePatch,
            Caller caller,
            Clock clock) {
        this.units = units;
        this.assembly = assembly;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    OrgUnitView handle(Command command) {
        var unit = units.forChange(command.unitId(), command.ifMatch());
        var current =
                OrgUnitBody.of(unit.details().asOf(units.today()))
                        .without(command.patch().has("parent"), command.patch().has("leader"));
        var body = mergePatch.apply(command.patch(), current, OrgUnitBody.class);
        if (body.id() != null && !body.id().equals(unit.id())) {
            throw OrgUnitRule.ID_MUST_STAY.violatedAt("/id", "id-is", unit.id());
        }
        unit.change(assembly.detailsOf(unit.id(), body), caller.personIdOrNull(), clock.instant())
                .ifPresent(changed -> {
                    units.keepMembers(unit);
                    units.save(unit, changed);
                });
        return units.view(unit);
    }
}
