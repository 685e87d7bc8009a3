package com.lead2order.partner.protection;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.partner.profile.PartnerBase;
import com.lead2order.partner.registration.DealRegistrations;
import com.lead2order.partner.registration.DealRule;
import com.lead2order.partner.registration.DealView;
import com.lead2order.partner.registration.DealViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;

/** Protects an approved deal for longer. */
@ApplicationScoped
public class ExtendDeal {

    public record Command(UUID dealId, IfMatch ifMatch, LocalDate expiresOn, String reason) {}

    private final DealRegistrations deals;
    private final PartnerBase partnerBase;
    private final DealViews views;
    private final Caller caller;
    private final Clock clock;

    ExtendDeal(
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
    public DealView handle(Command command) {
        var deal = deals.forChange(command.dealId(), command.ifMatch());
        var extended =
                deal.extend(
                        command.expiresOn(),
                        command.reason(),
                        caller.personId(),
                        ZonedDateTime.now(clock));
        DealRule.PARTNER_MUST_BE_ACTIVE.require(partnerBase.required(deal.partnerId()).isActive());
        deals.save(deal, extended, command.reason());
        return views.of(deal);
    }
}
