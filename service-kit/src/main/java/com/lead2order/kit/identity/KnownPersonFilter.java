package com.lead2order.kit.identity;

import com.lead2order.kit.rule.RequestRule;
import io.quarkus.security.identity.SecurityIdentity;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses tokens of users that are no person here, unless their roles need none. */
class KnownPersonFilter {

    private final SecurityIdentity identity;
    private final Caller caller;

    KnownPersonFilter(SecurityIdentity identity, Caller caller) {
        this.identity = identity;
        this.caller = caller;
    }

    @ServerRequestFilter
    void requirePerson() {
        if (!identity.isAnonymous()
                && !caller.may("person:optional")
                && caller.person().isEmpty()) {
            throw RequestRule.PERSON_UNKNOWN.violated(
                    "no-person-with-user-name", identity.getPrincipal().getName());
        }
    }
}
