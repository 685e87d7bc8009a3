package com.lead2order.opportunity.selling;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.opportunity.fulfilment.OpportunityOrders;
import com.lead2order.opportunity.salesmethod.MethodBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Opens a won or lost opportunity again; the order of a won one is cancelled. */
@ApplicationScoped
class ReopenOpportunity {

    record Command(UUID opportunityId, IfMatch ifMatch, String reason) {}

    private final Opportunities opportunities;
    private final OpportunityOrders orders;
    private final MethodBook methodBook;
    private final Caller caller;
    private final Clock clock;

    ReopenOpportunity(
            Opportunities opportunities,
            OpportunityOrders orders,
            MethodBook methodBook,
            Caller caller,
            Clock clock) {
        this.opportunities = opportunities;
        this.orders = orders;
        this.methodBook = methodBook;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    OpportunityView handle(Command command) {
        var opportunity = opportunities.forChange(command.opportunityId(), command.ifMatch());
        var wasWon = opportunity.status() == OpportunityStatus.WON;
        var reopened =
                opportunity.reopen(
                        methodBook.required(opportunity.salesMethodId()),
                        caller.personIdOrNull(),
                        clock.instant());
        if (wasWon) {
            orders.cancel(opportunity.id(), command.reason());
        }
        opportunities.save(opportunity, reopened, command.reason());
        return opportunities.view(opportunity);
    }
}
