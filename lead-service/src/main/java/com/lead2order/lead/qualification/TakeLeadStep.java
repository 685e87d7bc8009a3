package com.lead2order.lead.qualification;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Takes a lead one step on in one of its two state machines; everything but the conversion. */
@ApplicationScoped
class TakeLeadStep {

    /** The steps and what each needs. */
    sealed interface Step {

        record Qualify() implements Step {}

        record Requalify(String reason) implements Step {}

        /** Without a time to answer, the installation's own holds. */
        record Assign(UUID ownerId, @Nullable Instant dueAt) implements Step {}

        record Accept() implements Step {}

        record Reject(String reason) implements Step {}

        record Retire(String reason) implements Step {}

        record Recycle() implements Step {}
    }

    record Command(UUID leadId, IfMatch ifMatch, Step step) {}

    private final Leads leads;
    private final KnownReferences known;
    private final Caller caller;
    private final Clock clock;
    private final Duration answerWithin;

    TakeLeadStep(
            Leads leads,
            KnownReferences known,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "lead2order.lead.answer-within") Duration answerWithin) {
        this.leads = leads;
        this.known = known;
        this.caller = caller;
        this.clock = clock;
        this.answerWithin = answerWithin;
    }

    @Transactional
    LeadView handle(Command command) {
        var lead = leads.forChange(command.leadId(), command.ifMatch());
        leads.save(lead, take(command.step(), lead, caller.personIdOrNull(), clock.instant()));
        return LeadView.of(lead);
    }

    private LeadEvent take(Step step, Lead lead, @Nullable UUID by, Instant now) {
        return switch (step) {
            case Step.Qualify _ -> lead.qualify(by, now);
            case Step.Requalify s -> lead.requalify(s.reason(), by, now);
            case Step.Assign s -> {
                lead.requireAssignable();
                known.requirePerson(s.ownerId());
                var dueAt = s.dueAt() == null ? now.plus(answerWithin) : s.dueAt();
                yield lead.assign(s.ownerId(), dueAt, by, now);
            }
            case Step.Accept _ -> lead.accept(caller.personId(), now);
            case Step.Reject s -> lead.reject(s.reason(), caller.personId(), now);
            case Step.Retire s -> lead.retire(s.reason(), by, now);
            case Step.Recycle _ -> lead.recycle(by, now);
        };
    }
}
