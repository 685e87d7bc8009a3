package com.lead2order.opportunity.product;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as the API shows it.
 *
 * @param groupPath ids of its groups from the root down
 */
record ProductView(
        UUID id,
        long version,
        @JsonUnwrapped ProductDetails details,
        List<UUID> groupPath,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    static ProductView of(Product product) {
        var authorship = product.authorship();
        return new ProductView(
                product.id(),
                product.version(),
                product.details(),
                product.groupPath(),
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }
}
