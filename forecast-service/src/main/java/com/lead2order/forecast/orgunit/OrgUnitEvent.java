package com.lead2order.forecast.orgunit;

import java.util.UUID;

/** Something that has happened to a unit of the organisation. */
sealed interface OrgUnitEvent {

    UUID unitId();

    /** The unit has been set up. */
    record Opened(UUID unitId) implements OrgUnitEvent {}

    /** Its place, its leader, its members or its name have changed. */
    record Changed(UUID unitId) implements OrgUnitEvent {}
}
