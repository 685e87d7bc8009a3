package com.lead2order.testing.planted;

/** Open to everybody, so that no switch over it is complete. */
interface PlantedEvent {

    record Happened() implements PlantedEvent {}
}
