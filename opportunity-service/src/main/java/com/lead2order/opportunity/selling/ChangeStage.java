package com.lead2order.opportunity.selling;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.opportunity.salesmethod.MethodBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Moves an opportunity to another stage of its sales method. */
@ApplicationScoped
class ChangeStage {

    record Command(UUID opportunityId, IfMatch ifMatch, String stage, @Nullable String reason) {}

    private final Opportunities opportunities;
    private final MethodBook methodBook;
    private final Caller caller;
    private final Clock clock;

    ChangeStage(Opportunities opportunities, MethodBook methodBook, Caller caller, Clock clock) {
        this.opportunities = opportunities;
        this.methodBook = methodBook;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    OpportunityView handle(Command command) {
        var opportunity = opportunities.forChange(command.opportunityId(), command.ifMatch());
        opportunity.requireOpen("STAGE_CHANGED");
        var method = methodBook.required(opportunity.salesMethodId());
        var target =
                method.find(command.stage())
                        .orElseThrow(() ->
                                OpportunityRule.STAGE_MUST_BE_OF_THE_METHOD.violatedAt(
                                        "/stage",
                                        "unknown-value",
                                        method.stages().stream()
                                                .map(stage -> stage.code())
                                                .collect(Collectors.joining(", "))));
        var before = StageMove.Before.of(opportunity);
        var from = method.required(opportunity.stage());
        var by = caller.personIdOrNull();
        var now = clock.instant();
        var moved = opportunity.moveTo(target, method, command.reason(), by, now);
        opportunities.add(
                StageMove.from(
                        UuidCreator.getTimeOrderedEpoch(),
                        before,
                        opportunity,
                        method.position(target) > method.position(from),
                        command.reason(),
                        by,
                        now));
        opportunities.save(opportunity, moved, command.reason());
        return opportunities.view(opportunity);
    }
}
