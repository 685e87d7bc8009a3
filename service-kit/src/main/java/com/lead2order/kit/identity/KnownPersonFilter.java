package com.lead2order.kit.identity;

import com.lead2order.kit.rule.RequestRule;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses tokens of users that are no person here; integrators and administrators may go on. */
class KnownPersonFilter {

    private static final Set<String> EXEMPT = Set.of("integrator", "admin");

    private final SecurityIdentity identity;
    private final Caller caller;

    KnownPersonFilter(SecurityIdentity identity, Caller caller) {
        this.identity = identity;
        this.caller = caller;
    }

    @ServerRequestFilter
    void requirePerson() {
        if (!identity.isAnonymous()
                && identity.getRoles().stream().noneMatch(EXEMPT::contains)
                && caller.person().isEmpty()) {
            throw RequestRule.PERSON_UNKNOWN.violated(
                    "no-person-with-user-name", identity.getPrincipal().getName());
        }
    }
}
