package com.lead2order.forecast.quota;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Sets or removes the keys that other systems have for a quota. */
@ApplicationScoped
class ChangeQuotaKeys {

    record Command(UUID quotaId, IfMatch ifMatch, JsonNode patch) {}

    private final Quotas quotas;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangeQuotaKeys(Quotas quotas, MergePatch mergePatch, Caller caller, Clock clock) {
        this.quotas = quotas;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    QuotaView handle(Command command) {
        var quota = quotas.visible(command.quotaId());
        command.ifMatch().require(quota.version());
        var body = mergePatch.apply(command.patch(), QuotaBody.of(quota), QuotaBody.class);
        quota.change(
                        body.value(),
                        body.source(),
                        body.externalRefs(),
                        caller.personIdOrNull(),
                        clock.instant())
                .ifPresent(changed -> quotas.save(quota, changed));
        return QuotaView.of(quota);
    }
}
