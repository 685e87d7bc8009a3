package com.lead2order.kit.reference;

import com.lead2order.kit.identity.CallContext;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.identity.Roles.Sight;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may set external keys, and what they are told of the records that have them. */
@ApplicationScoped
class KeyWriters {

    private static final String PERMISSION = "external-ref:write";

    private final CallContext context;
    private final Caller caller;
    private final SourceSystems sourceSystems;

    KeyWriters(CallContext context, Caller caller, SourceSystems sourceSystems) {
        this.context = context;
        this.caller = caller;
        this.sourceSystems = sourceSystems;
    }

    /** Refuses a caller who may not set or remove the given keys. */
    void requireMaySet(Collection<ExternalRef> changed) {
        if (changed.isEmpty() || !context.isRequest()) {
            return;
        }
        if (!caller.may(PERMISSION)) {
            throw RequestRule.PERMISSION_MISSING.violated(
                    "external-refs-need-permission", PERMISSION);
        }
        sourceSystems.requireMine(
                changed.stream().map(ExternalRef::system).collect(Collectors.toSet()));
    }

    /** The refusal of a key that another record has; names it to those who see every record. */
    RuleViolation taken(ExternalRef ref, UUID owner) {
        var taken =
                RequestRule.EXTERNAL_REF_TAKEN.violatedAt(
                        "/externalRefs", "external-ref-is-taken", ref.system(), ref.key());
        return context.isRequest() && caller.sights().contains(Sight.ALL)
                ? taken.with("recordId", owner)
                : taken;
    }
}
