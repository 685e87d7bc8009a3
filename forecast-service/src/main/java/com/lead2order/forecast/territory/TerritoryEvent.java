package com.lead2order.forecast.territory;

import java.util.UUID;

/** Something that has happened to a territory. */
sealed interface TerritoryEvent {

    UUID territoryId();

    /** The territory has been set up. */
    record Opened(UUID territoryId) implements TerritoryEvent {}

    /** Its place, its owners or its name have changed. */
    record Changed(UUID territoryId) implements TerritoryEvent {}
}
