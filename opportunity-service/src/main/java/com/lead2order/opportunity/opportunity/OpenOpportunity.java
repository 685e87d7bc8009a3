package com.lead2order.opportunity.opportunity;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.identity.Caller;
import com.lead2order.opportunity.salesmethod.MethodBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;

/** Opens a deal that somebody found without a lead. */
@ApplicationScoped
class OpenOpportunity {

    private final Opportunities opportunities;
    private final NewDeals newDeals;
    private final DetailsCheck check;
    private final Caller caller;

    OpenOpportunity(
            Opportunities opportunities, NewDeals newDeals, DetailsCheck check, Caller caller) {
        this.opportunities = opportunities;
        this.newDeals = newDeals;
        this.check = check;
        this.caller = caller;
    }

    @Transactional
    OpportunityView handle(OpportunityDetails details) {
        var complete =
                details.ownedBy(
                        caller.personIdOrNull(),
                        Objects.requireNonNullElse(details.salesMethodId(), MethodBook.STANDARD));
        check.require(complete, null);
        var opened =
                newDeals.open(
                        UuidCreator.getTimeOrderedEpoch(),
                        complete,
                        Origin.OWN,
                        caller.personIdOrNull());
        return opportunities.view(opened);
    }
}
