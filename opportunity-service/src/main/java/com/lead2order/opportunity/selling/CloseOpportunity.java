package com.lead2order.opportunity.selling;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.opportunity.fulfilment.Booking;
import com.lead2order.opportunity.fulfilment.OpportunityOrders;
import com.lead2order.opportunity.order.WonOpportunity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ends an opportunity; winning places its order in the same transaction. The order comes first: it
 * writes, and the opportunity itself is to be written once.
 */
@ApplicationScoped
class CloseOpportunity {

    /** How an opportunity can end. */
    enum Outcome {
        WON,
        LOST,
        ABANDONED
    }

    record Command(
            UUID opportunityId,
            IfMatch ifMatch,
            Outcome outcome,
            @Nullable CloseReason reason,
            @Nullable String note,
            @Nullable LocalDate mutualAgreementOn) {}

    private final Opportunities opportunities;
    private final OpportunityOrders orders;
    private final Caller caller;
    private final Clock clock;

    CloseOpportunity(
            Opportunities opportunities, OpportunityOrders orders, Caller caller, Clock clock) {
        this.opportunities = opportunities;
        this.orders = orders;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    OpportunityView handle(Command command) {
        var opportunity = opportunities.forChange(command.opportunityId(), command.ifMatch());
        var today = LocalDate.now(clock);
        var by = caller.personIdOrNull();
        var now = clock.instant();
        OpportunityEvent closed =
                switch (command.outcome()) {
                    case WON -> {
                        // placed first: the change is written once, with what the ERP has booked
                        opportunity.requireWinnable(command.mutualAgreementOn(), today);
                        var booking =
                                place(
                                        opportunity,
                                        Objects.requireNonNull(command.mutualAgreementOn()));
                        var won =
                                opportunity.win(
                                        command.mutualAgreementOn(),
                                        command.note(),
                                        today,
                                        by,
                                        now);
                        opportunity.ordered(booking);
                        yield won;
                    }
                    case LOST -> opportunity.lose(command.reason(), command.note(), today, by, now);
                    case ABANDONED ->
                            opportunity.abandon(command.reason(), command.note(), today, by, now);
                };
        opportunities.save(
                opportunity,
                closed,
                command.reason() == null ? command.note() : command.reason().name());
        return opportunities.view(opportunity);
    }

    private Booking place(Opportunity opportunity, LocalDate agreedOn) {
        var details = opportunity.details();
        return orders.place(
                new WonOpportunity(
                        opportunity.id(),
                        details.accountId(),
                        details.partnerIds().isEmpty() ? null : details.partnerIds().getFirst(),
                        Objects.requireNonNull(details.amount()),
                        agreedOn));
    }
}
