package com.lead2order.partner.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner as the API shows it. */
public record PartnerView(
        UUID id,
        long version,
        String number,
        @JsonUnwrapped PartnerDetails details,
        List<UUID> userIds,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    static PartnerView of(Partner partner) {
        var authorship = partner.authorship();
        return new PartnerView(
                partner.id(),
                partner.version(),
                partner.number(),
                partner.details(),
                partner.userIds(),
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }
}
