package com.lead2order.agreement.policy;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Writes down the rules for negotiations to come. */
@ApplicationScoped
class SetUpPolicy {

    private final Policies policies;
    private final Caller caller;
    private final Clock clock;

    SetUpPolicy(Policies policies, Caller caller, Clock clock) {
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PolicyView handle(PolicyDetails details) {
        var policy =
                new Policy(
                        UuidCreator.getTimeOrderedEpoch(),
                        details,
                        caller.personIdOrNull(),
                        clock.instant());
        policies.persist(policy);
        policies.save(policy, "set-up");
        return PolicyView.of(policy);
    }
}
