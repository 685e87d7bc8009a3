package com.lead2order.partner.profile;

import java.util.UUID;

/** Something that has happened to a partner. */
sealed interface PartnerEvent {

    UUID partnerId();

    /** The partner is one of ours from now on. */
    record Registered(UUID partnerId) implements PartnerEvent {}

    /** Its details or its users are other than before. */
    record Changed(UUID partnerId) implements PartnerEvent {}
}
