package com.lead2order.opportunity.selling;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.reference.Numbers;
import com.lead2order.opportunity.salesmethod.MethodBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes deals, whoever brings them: people, converted leads, approved deal registrations. */
@ApplicationScoped
class NewOpportunities {

    private final Opportunities opportunities;
    private final MethodBook methodBook;
    private final Numbers numbers;
    private final Clock clock;

    NewOpportunities(
            Opportunities opportunities, MethodBook methodBook, Numbers numbers, Clock clock) {
        this.opportunities = opportunities;
        this.methodBook = methodBook;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Opens an opportunity. One whose method we do not know follows the standard one, and says so
     * until somebody chooses.
     */
    Opportunity open(UUID id, OpportunityDetails details, Origin origin, @Nullable UUID by) {
        var wanted =
                details.salesMethodId() == null ? MethodBook.STANDARD : details.salesMethodId();
        var method =
                methodBook.find(wanted).orElseGet(() -> methodBook.required(MethodBook.STANDARD));
        var now = clock.instant();
        var opportunity =
                new Opportunity(
                        id,
                        numbers.next("opportunity", "O"),
                        details.following(method.id()),
                        origin,
                        method,
                        by,
                        now);
        if (!method.id().equals(wanted)) {
            opportunity.missMethod(wanted);
        }
        opportunities.add(
                opportunity,
                new StageMove(UuidCreator.getTimeOrderedEpoch(), opportunity, by, now));
        return opportunity;
    }
}
