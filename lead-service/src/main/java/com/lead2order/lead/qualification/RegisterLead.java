package com.lead2order.lead.qualification;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Takes a lead in. One that a seller registers without naming another owner is theirs at once; one
 * that names an owner waits for that person's answer; any other goes to the pool.
 */
@ApplicationScoped
class RegisterLead {

    record Command(LeadDetails details, @Nullable UUID ownerId) {}

    private final Leads leads;
    private final KnownReferences known;
    private final Numbers numbers;
    private final Caller caller;
    private final Clock clock;
    private final Duration answerWithin;

    RegisterLead(
            Leads leads,
            KnownReferences known,
            Numbers numbers,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "lead2order.lead.answer-within") Duration answerWithin) {
        this.leads = leads;
        this.known = known;
        this.numbers = numbers;
        this.caller = caller;
        this.clock = clock;
        this.answerWithin = answerWithin;
    }

    @Transactional
    LeadView handle(Command command) {
        known.require(command.details(), null);
        var id = UuidCreator.getTimeOrderedEpoch();
        var number = numbers.next("lead", "L");
        var now = clock.instant();
        var by = caller.personIdOrNull();
        var owner = command.ownerId();
        if (by != null && (owner == null ? caller.may("lead:own") : owner.equals(by))) {
            var lead = Lead.ownedBy(by, id, number, command.details(), now);
            leads.add(lead, new LeadEvent.Registered(id));
            return LeadView.of(lead);
        }
        if (owner != null) {
            known.requireColleague(owner);
        }
        var lead = Lead.inThePool(id, number, command.details(), by, now);
        leads.add(lead, new LeadEvent.Registered(id));
        if (owner != null) {
            leads.save(lead, lead.assign(owner, now.plus(answerWithin), by, now));
        }
        return LeadView.of(lead);
    }
}
