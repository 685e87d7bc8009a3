package com.lead2order.opportunity.selling;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.visibility.Ownership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Opens an opportunity that somebody found without a lead. */
@ApplicationScoped
class OpenOpportunity {

    private final Opportunities opportunities;
    private final NewOpportunities newOpportunities;
    private final DetailsCheck check;
    private final Ownership ownership;
    private final Caller caller;

    OpenOpportunity(
            Opportunities opportunities,
            NewOpportunities newOpportunities,
            DetailsCheck check,
            Ownership ownership,
            Caller caller) {
        this.opportunities = opportunities;
        this.newOpportunities = newOpportunities;
        this.check = check;
        this.ownership = ownership;
        this.caller = caller;
    }

    @Transactional
    OpportunityView handle(OpportunityDetails details) {
        var complete =
                details.ownedBy(
                        ownership.ofNew(details.ownerId(), "opportunity:assign", "/ownerId"));
        check.require(complete, null, false);
        var opened =
                newOpportunities.open(
                        UuidCreator.getTimeOrderedEpoch(),
                        complete,
                        Origin.OWN,
                        caller.personIdOrNull());
        return opportunities.view(opened);
    }
}
