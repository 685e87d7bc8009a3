package com.lead2order.agreement.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes the rules for agreements that are opened from now on. */
@ApplicationScoped
class ChangePolicy {

    record Command(UUID policyId, IfMatch ifMatch, JsonNode patch) {}

    private final Policies policies;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangePolicy(Policies policies, MergePatch mergePatch, Caller caller, Clock clock) {
        this.policies = policies;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PolicyView handle(Command command) {
        var policy = policies.required(command.policyId());
        command.ifMatch().require(policy.version());
        var details = mergePatch.apply(command.patch(), policy.details(), PolicyDetails.class);
        if (policy.change(details, caller.personIdOrNull(), clock.instant())) {
            policies.save(policy, "changed");
        }
        return PolicyView.of(policy);
    }
}
