package com.lead2order.opportunity.salesmethod;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sales method as the API shows it. */
record SalesMethodView(
        UUID id,
        long version,
        boolean standard,
        @JsonUnwrapped SalesMethodDetails details,
        Instant createdAt,
        @Nullable UUID createdBy) {

    static SalesMethodView of(SalesMethod method) {
        return new SalesMethodView(
                method.id(),
                method.version(),
                method.standard(),
                method.details(),
                method.authorship().createdAt(),
                method.authorship().createdBy());
    }
}
