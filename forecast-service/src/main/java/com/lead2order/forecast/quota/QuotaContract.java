package com.lead2order.forecast.quota;

import com.lead2order.forecast.holder.HolderType;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.reference.ExternalRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of quotas; see contracts/quotas. */
final class QuotaContract {

    static final String TOPIC = "quotas";

    record QuotaV1(
            UUID id,
            HolderType holderType,
            UUID holderId,
            Measure measure,
            String period,
            LocalDate from,
            LocalDate to,
            Money value,
            QuotaSource source,
            @Nullable UUID agreementId,
            List<ExternalRef> externalRefs) {}

    private QuotaContract() {}

    static OutgoingEvent messageFor(QuotaEvent event, Quota quota) {
        var fact =
                switch (event) {
                    case QuotaEvent.Set _ -> "set";
                    case QuotaEvent.Changed _ -> "changed";
                };
        return new OutgoingEvent(
                TOPIC,
                quota.id().toString(),
                "com.lead2order.quota." + fact + ".v1",
                quota.version(),
                stateOf(quota));
    }

    static QuotaV1 stateOf(Quota quota) {
        return new QuotaV1(
                quota.id(),
                quota.holderType(),
                quota.holderId(),
                quota.measure(),
                quota.period(),
                quota.from(),
                quota.to(),
                quota.value(),
                quota.source(),
                null,
                quota.externalRefs());
    }
}
