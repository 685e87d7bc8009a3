package com.lead2order.partner.profile;

import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.reference.ExternalRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of partners; see contracts/partners. */
final class PartnerContract {

    static final String TOPIC = "partners";

    record PartnerV1(
            UUID id,
            String number,
            String name,
            String partnerType,
            @Nullable String tier,
            PartnerStatus status,
            @Nullable UUID accountId,
            @Nullable UUID channelManagerId,
            List<UUID> userIds,
            @Nullable NewAccount newAccount,
            List<ExternalRef> externalRefs) {}

    private PartnerContract() {}

    static OutgoingEvent messageFor(PartnerEvent event, Partner partner) {
        var fact =
                switch (event) {
                    case PartnerEvent.Registered _ -> "registered";
                    case PartnerEvent.Changed _ -> "changed";
                };
        return new OutgoingEvent(
                TOPIC,
                partner.id().toString(),
                "com.lead2order.partner." + fact + ".v1",
                partner.version(),
                stateOf(partner));
    }

    static PartnerV1 stateOf(Partner partner) {
        var details = partner.details();
        return new PartnerV1(
                partner.id(),
                partner.number(),
                details.name(),
                details.partnerType(),
                details.tier(),
                details.status(),
                details.accountId(),
                details.channelManagerId(),
                partner.userIds(),
                partner.newAccount(),
                details.externalRefs());
    }
}
