package com.lead2order.lead.qualification;

import com.lead2order.kit.event.OutgoingEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of leads; see contracts/leads. What the customer said stays in here. */
final class LeadContract {

    static final String TOPIC = "leads";

    record LeadV1(
            UUID id,
            String number,
            String title,
            LeadStatus status,
            AssignmentStatus assignmentStatus,
            SourceClass sourceClass,
            @Nullable UUID ownerId,
            @Nullable UUID accountId,
            @Nullable UUID contactId,
            @Nullable UUID partnerId,
            @Nullable UUID campaignId,
            @Nullable Conversion conversion) {}

    private LeadContract() {}

    static OutgoingEvent messageFor(LeadEvent event, Lead lead) {
        var fact =
                switch (event) {
                    case LeadEvent.Registered _ -> "registered";
                    case LeadEvent.Changed _ -> "changed";
                    case LeadEvent.Qualified _ -> "qualified";
                    case LeadEvent.Requalified _ -> "requalified";
                    case LeadEvent.Assigned _ -> "assigned";
                    case LeadEvent.Accepted _ -> "accepted";
                    case LeadEvent.Rejected _ -> "rejected";
                    case LeadEvent.Returned _ -> "returned";
                    case LeadEvent.Retired _ -> "retired";
                    case LeadEvent.Recycled _ -> "recycled";
                    case LeadEvent.Converted _ -> "converted";
                };
        return new OutgoingEvent(
                TOPIC,
                lead.id().toString(),
                "com.lead2order.lead." + fact + ".v1",
                lead.version(),
                stateOf(lead));
    }

    /** The reason that the audit entry keeps. */
    static @Nullable String reasonOf(LeadEvent event) {
        return switch (event) {
            case LeadEvent.Requalified e -> e.reason();
            case LeadEvent.Rejected e -> e.reason();
            case LeadEvent.Retired e -> e.reason();
            case LeadEvent.Registered _,
                    LeadEvent.Changed _,
                    LeadEvent.Qualified _,
                    LeadEvent.Assigned _,
                    LeadEvent.Accepted _,
                    LeadEvent.Returned _,
                    LeadEvent.Recycled _,
                    LeadEvent.Converted _ ->
                    null;
        };
    }

    static LeadV1 stateOf(Lead lead) {
        var details = lead.details();
        return new LeadV1(
                lead.id(),
                lead.number(),
                details.title(),
                lead.status(),
                lead.assignmentStatus(),
                details.sourceClass(),
                lead.ownerId(),
                details.accountId(),
                details.contactId(),
                details.partnerId(),
                details.campaignId(),
                lead.conversion());
    }
}
