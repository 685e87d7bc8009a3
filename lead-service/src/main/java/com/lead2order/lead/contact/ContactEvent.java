package com.lead2order.lead.contact;

import java.util.UUID;

/** Something that has happened to an contact. */
sealed interface ContactEvent {

    UUID contactId();

    /** We got to know the person. */
    record Registered(UUID contactId) implements ContactEvent {}

    /** Its details are other than before. */
    record Changed(UUID contactId) implements ContactEvent {}
}
