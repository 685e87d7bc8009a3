package com.lead2order.opportunity.opportunity;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.opportunity.salesmethod.MethodBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes what is known of a deal. */
@ApplicationScoped
class ChangeOpportunity {

    record Command(UUID opportunityId, IfMatch ifMatch, JsonNode patch) {}

    private final Opportunities opportunities;
    private final MethodBook methodBook;
    private final DetailsCheck check;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangeOpportunity(
            Opportunities opportunities,
            MethodBook methodBook,
            DetailsCheck check,
            MergePatch mergePatch,
            Caller caller,
            Clock clock) {
        this.opportunities = opportunities;
        this.methodBook = methodBook;
        this.check = check;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    OpportunityView handle(Command command) {
        var opportunity = opportunities.forChange(command.opportunityId(), command.ifMatch());
        var details =
                mergePatch.apply(command.patch(), opportunity.details(), OpportunityDetails.class);
        check.require(details, opportunity.details());
        var method = methodBook.required(opportunity.salesMethodId());
        opportunity
                .change(details, method, caller.personIdOrNull(), clock.instant())
                .ifPresent(changed -> opportunities.save(opportunity, changed, null));
        return opportunities.view(opportunity);
    }
}
