package com.lead2order.agreement.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What the other features ask of policies. */
@ApplicationScoped
public class PolicyBook {

    private final Policies policies;

    PolicyBook(Policies policies) {
        this.policies = policies;
    }

    /** The policy with the given id, as it is now. */
    public Optional<PolicyView> find(UUID id) {
        return policies.findByIdOptional(id).map(PolicyView::of);
    }
}
