package com.lead2order.partner.registration;

import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The published form of deal registrations; see contracts/deal-registrations. The approval is the
 * seed of the opportunity, and of the account where the customer is new.
 */
final class DealContract {

    static final String TOPIC = "deal-registrations";

    record NewAccountV1(String name, @Nullable String country) {}

    record ApprovalV1(
            UUID opportunityId,
            UUID accountId,
            @Nullable NewAccountV1 newAccount,
            String name,
            Money amount,
            LocalDate closeDate,
            LocalDate expiresOn,
            @Nullable UUID ownerId,
            Instant approvedAt) {}

    record DealRegistrationV1(
            UUID id,
            String number,
            DealStatus status,
            UUID partnerId,
            @Nullable UUID accountId,
            @Nullable ApprovalV1 approval) {}

    private DealContract() {}

    static OutgoingEvent messageFor(DealEvent event, DealRegistration deal) {
        var fact =
                switch (event) {
                    case DealEvent.Drafted _ -> "drafted";
                    case DealEvent.Changed _ -> "changed";
                    case DealEvent.Submitted _ -> "submitted";
                    case DealEvent.ReviewStarted _ -> "review-started";
                    case DealEvent.Returned _ -> "returned";
                    case DealEvent.Approved _ -> "approved";
                    case DealEvent.Rejected _ -> "rejected";
                    case DealEvent.FoundDuplicate _ -> "found-duplicate";
                    case DealEvent.Withdrawn _ -> "withdrawn";
                    case DealEvent.Extended _ -> "extended";
                    case DealEvent.Expired _ -> "expired";
                    case DealEvent.Closed _ -> "closed";
                };
        return new OutgoingEvent(
                TOPIC,
                deal.id().toString(),
                "com.lead2order.deal-registration." + fact + ".v1",
                deal.version(),
                stateOf(deal));
    }

    static DealRegistrationV1 stateOf(DealRegistration deal) {
        var approval = deal.approval();
        return new DealRegistrationV1(
                deal.id(),
                deal.number(),
                deal.status(),
                deal.partnerId(),
                deal.accountId(),
                approval == null || !deal.status().isApprovedOrLater() ? null : of(approval));
    }

    private static ApprovalV1 of(Approval approval) {
        var customer = approval.newAccount();
        return new ApprovalV1(
                approval.opportunityId(),
                approval.accountId(),
                customer == null ? null : new NewAccountV1(customer.name(), customer.country()),
                approval.name(),
                approval.amount(),
                approval.closeDate(),
                approval.expiresOn(),
                approval.ownerId(),
                approval.approvedAt());
    }
}
