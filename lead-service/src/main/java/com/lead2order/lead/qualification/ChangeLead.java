package com.lead2order.lead.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes what is known of a lead. */
@ApplicationScoped
class ChangeLead {

    record Command(UUID leadId, IfMatch ifMatch, JsonNode patch) {}

    private final Leads leads;
    private final KnownReferences known;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangeLead(
            Leads leads, KnownReferences known, MergePatch mergePatch, Caller caller, Clock clock) {
        this.leads = leads;
        this.known = known;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    LeadView handle(Command command) {
        var lead = leads.forChange(command.leadId(), command.ifMatch());
        lead.requireOpen();
        var details = mergePatch.apply(command.patch(), lead.details(), LeadDetails.class);
        known.require(details, lead.details());
        lead.change(details, caller.personIdOrNull(), clock.instant())
                .ifPresent(changed -> leads.saveDetails(lead, changed));
        return LeadView.of(lead);
    }
}
