package com.lead2order.opportunity.selling;

import java.util.UUID;

/** Something that has happened to an opportunity. */
sealed interface OpportunityEvent {

    UUID opportunityId();

    /** We pursue it. */
    record Opened(UUID opportunityId) implements OpportunityEvent {}

    /** Its details are other than before. */
    record Changed(UUID opportunityId) implements OpportunityEvent {}

    /** It went forward or back. */
    record StageChanged(UUID opportunityId) implements OpportunityEvent {}

    /** The customer agreed. */
    record Won(UUID opportunityId) implements OpportunityEvent {}

    /** Somebody else, or nobody, got it. */
    record Lost(UUID opportunityId) implements OpportunityEvent {}

    /** We gave it up. */
    record Abandoned(UUID opportunityId) implements OpportunityEvent {}

    /** It is open again. */
    record Reopened(UUID opportunityId) implements OpportunityEvent {}

    /** What the ERP has booked of it changed. */
    record Ordered(UUID opportunityId) implements OpportunityEvent {}
}
