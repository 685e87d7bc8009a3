package com.lead2order.partner.submission;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.partner.profile.PartnerBase;
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

/** Asks for a decision; on a registration that is decided, takes the decision back. */
@ApplicationScoped
class SubmitDeal {

    private static final String MAY_TAKE_BACK = "deal:reopen";

    record Command(UUID dealId, IfMatch ifMatch, @Nullable String reason) {}

    private final DealRegistrations deals;
    private final PartnerBase partnerBase;
    private final DealViews views;
    private final Caller caller;
    private final Clock clock;

    SubmitDeal(
            DealRegistrations deals,
            PartnerBase partnerBase,
            DealViews views,
            Caller caller,
            Clock clock) {
        this.deals = deals;
        this.partnerBase = partnerBase;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DealView handle(Command command) {
        var deal = deals.forChange(command.dealId(), command.ifMatch());
        deals.save(deal, stepOf(deal, command.reason()), command.reason());
        return views.of(deal);
    }

    private DealEvent stepOf(DealRegistration deal, @Nullable String reason) {
        var by = caller.personIdOrNull();
        if (!deal.status().isDecided() || !caller.may(MAY_TAKE_BACK)) {
            var submitted = deal.submit(by, clock.instant());
            DealRule.PARTNER_MUST_BE_ACTIVE.require(
                    partnerBase.required(deal.partnerId()).isActive());
            return submitted;
        }
        if (reason == null || reason.isBlank()) {
            throw DealRule.REASON_MUST_BE_GIVEN.violatedAt("/reason", "blank");
        }
        return deal.takeDecisionBack(reason, by, clock.instant());
    }
}
