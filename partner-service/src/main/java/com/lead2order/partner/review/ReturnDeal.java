package com.lead2order.partner.review;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.partner.registration.DealRegistrations;
import com.lead2order.partner.registration.DealView;
import com.lead2order.partner.registration.DealViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Gives a registration back to the partner with a question. */
@ApplicationScoped
class ReturnDeal {

    record Command(UUID dealId, IfMatch ifMatch, String question) {}

    private final DealRegistrations deals;
    private final ReviewDeal review;
    private final DealViews views;
    private final Caller caller;
    private final Clock clock;

    ReturnDeal(
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
        var returned =
                deal.returnWith(command.question(), caller.personIdOrNull(), clock.instant());
        deals.save(deal, returned, command.question());
        return views.of(deal);
    }
}
