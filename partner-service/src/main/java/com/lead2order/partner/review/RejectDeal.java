package com.lead2order.partner.review;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.partner.registration.DealEvent;
import com.lead2order.partner.registration.DealRegistration;
import com.lead2order.partner.registration.DealRegistrations;
import com.lead2order.partner.registration.DealRule;
import com.lead2order.partner.registration.DealView;
import com.lead2order.partner.registration.DealViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Refuses a registration; one that was registered before is a duplicate of the earlier one. */
@ApplicationScoped
class RejectDeal {

    record Command(UUID dealId, IfMatch ifMatch, String reason, @Nullable UUID duplicateOfId) {}

    private final DealRegistrations deals;
    private final ReviewDeal review;
    private final DealViews views;
    private final Caller caller;
    private final Clock clock;

    RejectDeal(
            DealRegistrations deals,
            ReviewDeal review,
            DealViews views,
            Caller caller,
            Clock clock) {
        this.deals = deals;
        this.review = review;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DealView handle(Command command) {
        var deal = review.forDecision(command.dealId(), command.ifMatch());
        deals.save(deal, refusal(deal, command), command.reason());
        return views.of(deal);
    }

    private DealEvent refusal(DealRegistration deal, Command command) {
        var by = caller.personIdOrNull();
        var of = command.duplicateOfId();
        if (of == null) {
            return deal.reject(command.reason(), by, clock.instant());
        }
        var duplicate = deal.markDuplicate(of, command.reason(), by, clock.instant());
        if (of.equals(deal.id()) || !deals.canHaveDuplicates(of)) {
            throw DealRule.DUPLICATE_MUST_BE_ANOTHER.violatedAt(
                    "/duplicateOfId", "no-other-registration");
        }
        return duplicate;
    }
}
