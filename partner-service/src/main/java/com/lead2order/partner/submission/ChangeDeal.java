package com.lead2order.partner.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.partner.registration.DealDetails;
import com.lead2order.partner.registration.DealRegistrations;
import com.lead2order.partner.registration.DealView;
import com.lead2order.partner.registration.DealViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes a registration that is a draft, or was returned with a question. */
@ApplicationScoped
class ChangeDeal {

    record Command(UUID dealId, IfMatch ifMatch, JsonNode patch) {}

    private final DealRegistrations deals;
    private final DealReferences references;
    private final DealViews views;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangeDeal(
            DealRegistrations deals,
            DealReferences references,
            DealViews views,
            MergePatch mergePatch,
            Caller caller,
            Clock clock) {
        this.deals = deals;
        this.references = references;
        this.views = views;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DealView handle(Command command) {
        var deal = deals.forChange(command.dealId(), command.ifMatch());
        deal.requireOpenForChanges();
        var before = deal.details();
        var patched = mergePatch.apply(command.patch(), before, DealDetails.class);
        var details = references.resolved(patched, before);
        deal.change(details, caller.personIdOrNull(), clock.instant())
                .ifPresent(changed -> deals.save(deal, changed, null));
        return views.of(deal);
    }
}
