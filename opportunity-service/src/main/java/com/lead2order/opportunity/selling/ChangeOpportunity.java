package com.lead2order.opportunity.selling;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.visibility.Ownership;
import com.lead2order.opportunity.salesmethod.Method;
import com.lead2order.opportunity.salesmethod.MethodBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what is known of an opportunity. */
@ApplicationScoped
class ChangeOpportunity {

    record Command(UUID opportunityId, IfMatch ifMatch, JsonNode patch) {}

    private static final String ASSIGN = "opportunity:assign";

    private final Opportunities opportunities;
    private final MethodBook methodBook;
    private final DetailsCheck check;
    private final Ownership ownership;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangeOpportunity(
            Opportunities opportunities,
            MethodBook methodBook,
            DetailsCheck check,
            Ownership ownership,
            MergePatch mergePatch,
            Caller caller,
            Clock clock) {
        this.opportunities = opportunities;
        this.methodBook = methodBook;
        this.check = check;
        this.ownership = ownership;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    OpportunityView handle(Command command) {
        var opportunity = opportunities.forChange(command.opportunityId(), command.ifMatch());
        opportunity.requireOpen("CHANGED");
        var before = opportunity.details();
        var details = mergePatch.apply(command.patch(), before, OpportunityDetails.class);
        var choosesMethod = opportunity.missesMethod() && command.patch().has("salesMethodId");
        requireTheirs(before, details);
        check.require(details, before, choosesMethod);
        var by = caller.personIdOrNull();
        var now = clock.instant();
        var method = methodBook.required(Objects.requireNonNull(details.salesMethodId()));
        var chosen = choosesMethod ? choose(method, opportunity, by, now) : null;
        opportunity
                .change(details, method, by, now)
                .or(() -> Optional.ofNullable(chosen))
                .ifPresent(changed -> opportunities.save(opportunity, changed, null));
        return opportunities.view(opportunity);
    }

    /** Whose opportunity it is, and who else sees it, is decided on the owner's side. */
    private void requireTheirs(OpportunityDetails before, OpportunityDetails after) {
        ownership.requireChange(before.ownerId(), after.ownerId(), ASSIGN, "/ownerId");
        if (!before.teamIds().equals(after.teamIds())) {
            ownership.requireSide(before.ownerId(), ASSIGN, "/teamIds");
        }
        if (!before.partnerIds().equals(after.partnerIds())) {
            ownership.requireSide(before.ownerId(), ASSIGN, "/partnerIds");
        }
    }

    /**
     * The method of an opportunity whose own is not known; the opportunity may have to begin anew
     * with it.
     */
    private OpportunityEvent.Changed choose(
            Method method, Opportunity opportunity, @Nullable UUID by, Instant now) {
        var before = StageMove.Before.of(opportunity);
        var chosen = opportunity.choose(method, by, now);
        if (!before.stage().equals(opportunity.stage())) {
            opportunities.add(
                    StageMove.from(
                            UuidCreator.getTimeOrderedEpoch(),
                            before,
                            opportunity,
                            true,
                            null,
                            by,
                            now));
        }
        return chosen;
    }
}
