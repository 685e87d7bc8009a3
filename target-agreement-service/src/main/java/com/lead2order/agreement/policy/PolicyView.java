package com.lead2order.agreement.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A policy as the API shows it. */
public record PolicyView(
        UUID id,
        long version,
        @JsonUnwrapped PolicyDetails details,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    static PolicyView of(Policy policy) {
        var authorship = policy.authorship();
        return new PolicyView(
                policy.id(),
                policy.version(),
                policy.details(),
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }
}
