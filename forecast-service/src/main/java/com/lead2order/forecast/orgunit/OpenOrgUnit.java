package com.lead2order.forecast.orgunit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Sets up a unit of the organisation. */
@ApplicationScoped
class OpenOrgUnit {

    private final OrgUnits units;
    private final OrgUnitAssembly assembly;

    OpenOrgUnit(OrgUnits units, OrgUnitAssembly assembly) {
        this.units = units;
        this.assembly = assembly;
    }

    @Transactional
    OrgUnitView handle(OrgUnitBody body) {
        var unit = units.create(body, assembly);
        units.save(unit, new OrgUnitEvent.Opened(unit.id()));
        return units.view(unit);
    }
}
