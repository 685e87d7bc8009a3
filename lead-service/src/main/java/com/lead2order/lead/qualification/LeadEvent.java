package com.lead2order.lead.qualification;

import java.util.UUID;

/** Something that has happened to a lead. */
sealed interface LeadEvent {

    UUID leadId();

    /** The lead is known to us. */
    record Registered(UUID leadId) implements LeadEvent {}

    /** Its details are other than before. */
    record Changed(UUID leadId) implements LeadEvent {}

    /** It is worth a seller's time. */
    record Qualified(UUID leadId) implements LeadEvent {}

    /** It has to be qualified once more. */
    record Requalified(UUID leadId, String reason) implements LeadEvent {}

    /** It waits for a person's answer. */
    record Assigned(UUID leadId, UUID ownerId) implements LeadEvent {}

    /** Its owner works on it. */
    record Accepted(UUID leadId) implements LeadEvent {}

    /** The person it was assigned to does not want it. */
    record Rejected(UUID leadId, String reason) implements LeadEvent {}

    /** Nobody answered in time; it is back in the pool. */
    record Returned(UUID leadId) implements LeadEvent {}

    /** Nobody works on it any more. */
    record Retired(UUID leadId, String reason) implements LeadEvent {}

    /** A retired lead gets another chance. */
    record Recycled(UUID leadId) implements LeadEvent {}

    /** It became an opportunity. */
    record Converted(UUID leadId, Conversion conversion) implements LeadEvent {}
}
