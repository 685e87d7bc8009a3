package com.lead2order.partner.submission;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.partner.registration.DealRegistrations;
import com.lead2order.partner.registration.DealView;
import com.lead2order.partner.registration.DealViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The partner takes a registration back before anyone has looked at it. */
@ApplicationScoped
class WithdrawDeal {

    record Command(UUID dealId, IfMatch ifMatch, @Nullable String reason) {}

    private final DealRegistrations deals;
    private final DealViews views;
    private final Caller caller;
    private final Clock clock;

    WithdrawDeal(DealRegistrations deals, DealViews views, Caller caller, Clock clock) {
        this.deals = deals;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DealView handle(Command command) {
        var deal = deals.forChange(command.dealId(), command.ifMatch());
        var withdrawn = deal.withdraw(command.reason(), caller.personIdOrNull(), clock.instant());
        deals.save(deal, withdrawn, command.reason());
        return views.of(deal);
    }
}
