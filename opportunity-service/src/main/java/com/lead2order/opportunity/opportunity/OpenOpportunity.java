package com.lead2order.opportunity.opportunity;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.visibility.Ownership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Opens a deal that somebody found without a lead. */
@ApplicationScoped
class OpenOpportunity {

    private final Opportunities opportunities;
    private final NewDeals newDeals;
    private final DetailsCheck check;
    private final Ownership ownership;
    private final Caller caller;

    OpenOpportunity(
            Opportunities opportunities,
            NewDeals newDeals,
            DetailsCheck check,
            Ownership ownership,
            Caller caller) {
        this.opportunities = opportunities;
        this.newDeals = newDeals;
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
                newDeals.open(
                        UuidCreator.getTimeOrderedEpoch(),
                        complete,
                        Origin.OWN,
                        caller.personIdOrNull());
        return opportunities.view(opened);
    }
}
