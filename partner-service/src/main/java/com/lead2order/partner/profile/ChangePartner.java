package com.lead2order.partner.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes what is known of a partner. */
@ApplicationScoped
class ChangePartner {

    record Command(UUID partnerId, IfMatch ifMatch, JsonNode patch) {}

    private final Partners partners;
    private final PartnerReferences references;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangePartner(
            Partners partners,
            PartnerReferences references,
            MergePatch mergePatch,
            Caller caller,
            Clock clock) {
        this.partners = partners;
        this.references = references;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PartnerView handle(Command command) {
        var partner = partners.forChange(command.partnerId(), command.ifMatch());
        var details = mergePatch.apply(command.patch(), partner.details(), PartnerDetails.class);
        references.require(details, partner.details());
        partner.change(details, caller.personIdOrNull(), clock.instant())
                .ifPresent(changed -> partners.save(partner, changed));
        return PartnerView.of(partner);
    }
}
