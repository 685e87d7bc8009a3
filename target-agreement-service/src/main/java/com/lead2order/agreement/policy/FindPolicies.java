package com.lead2order.agreement.policy;

import com.lead2order.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shows policies. */
@ApplicationScoped
class FindPolicies {

    private final Policies policies;

    FindPolicies(Policies policies) {
        this.policies = policies;
    }

    Page<PolicyView> page(UriInfo uri) {
        return policies.page(uri);
    }

    PolicyView one(UUID id) {
        return PolicyView.of(policies.required(id));
    }
}
