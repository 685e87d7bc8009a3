package com.lead2order.forecast.person;

import java.util.UUID;

/** Something that has happened to a person of the organisation. */
sealed interface PersonEvent {

    UUID personId();

    /** We got to know the person. */
    record Registered(UUID personId) implements PersonEvent {}

    /** What we know of the person has changed. */
    record Changed(UUID personId) implements PersonEvent {}
}
