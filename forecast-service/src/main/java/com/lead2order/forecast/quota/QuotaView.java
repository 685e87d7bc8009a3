package com.lead2order.forecast.quota;

import com.lead2order.forecast.holder.HolderType;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.reference.ExternalRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quota as the API shows it. */
record QuotaView(
        UUID id,
        long version,
        HolderView holder,
        Measure measure,
        String period,
        LocalDate from,
        LocalDate to,
        Money value,
        QuotaSource source,
        List<ExternalRef> externalRefs,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    /** Whose quota it is. */
    record HolderView(HolderType type, UUID id) {}

    static QuotaView of(Quota quota) {
        var authorship = quota.authorship();
        return new QuotaView(
                quota.id(),
                quota.version(),
                new HolderView(quota.holderType(), quota.holderId()),
                quota.measure(),
                quota.period(),
                quota.from(),
                quota.to(),
                quota.value(),
                quota.source(),
                quota.externalRefs(),
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }
}
