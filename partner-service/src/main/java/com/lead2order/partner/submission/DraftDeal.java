package com.lead2order.partner.submission;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.audit.Authorship;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.Numbers;
import com.lead2order.partner.registration.DealEvent;
import com.lead2order.partner.registration.DealRegistration;
import com.lead2order.partner.registration.DealRegistrations;
import com.lead2order.partner.registration.DealView;
import com.lead2order.partner.registration.DealViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A partner begins to register a deal, or a channel manager does so for them. */
@ApplicationScoped
class DraftDeal {

    private final DealRegistrations deals;
    private final DealReferences references;
    private final DealViews views;
    private final Numbers numbers;
    private final Caller caller;
    private final Clock clock;

    DraftDeal(
            DealRegistrations deals,
            DealReferences references,
            DealViews views,
            Numbers numbers,
            Caller caller,
            Clock clock) {
        this.deals = deals;
        this.references = references;
        this.views = views;
        this.numbers = numbers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DealView handle(DealRequest request) {
        var partner = references.partnerOf(request);
        var deal =
                new DealRegistration(
                        UuidCreator.getTimeOrderedEpoch(),
                        numbers.next("deal_registration", "DR"),
                        partner.id(),
                        references.resolved(request.details(), null),
                        Authorship.of(caller.personIdOrNull(), clock.instant()));
        deals.add(deal, new DealEvent.Drafted(deal.id()));
        return views.of(deal);
    }
}
