package com.lead2order.partner.program;

import java.util.UUID;

/** Something that has happened to a partner program. */
sealed interface ProgramEvent {

    UUID programId();

    /** The program is there from now on. */
    record Created(UUID programId) implements ProgramEvent {}

    /** Its details are other than before. */
    record Changed(UUID programId) implements ProgramEvent {}
}
