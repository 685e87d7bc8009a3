package com.lead2order.partner.review;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.partner.registration.DealRegistration;
import com.lead2order.partner.registration.DealRegistrations;
import com.lead2order.partner.registration.DealStatus;
import com.lead2order.partner.registration.DealView;
import com.lead2order.partner.registration.DealViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * A channel manager takes a submitted registration on. Whoever decides one without saying so first
 * has taken it on as well, so that every decision comes out of a review.
 */
@ApplicationScoped
class ReviewDeal {

    record Command(UUID dealId, IfMatch ifMatch) {}

    private final DealRegistrations deals;
    private final DealViews views;
    private final Caller caller;
    private final Clock clock;

    ReviewDeal(DealRegistrations deals, DealViews views, Caller caller, Clock clock) {
        this.deals = deals;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DealView handle(Command command) {
        var deal = deals.forChange(command.dealId(), command.ifMatch());
        start(deal);
        return views.of(deal);
    }

    /** The registration for a decision, under review from now on at the latest. */
    DealRegistration forDecision(UUID dealId, IfMatch ifMatch) {
        var deal = deals.forChange(dealId, ifMatch);
        if (deal.status() == DealStatus.SUBMITTED) {
            start(deal);
        }
        return deal;
    }

    private void start(DealRegistration deal) {
        deals.save(deal, deal.startReview(caller.personIdOrNull(), clock.instant()), null);
    }
}
