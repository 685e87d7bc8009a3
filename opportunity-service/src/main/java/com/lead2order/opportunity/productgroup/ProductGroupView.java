package com.lead2order.opportunity.productgroup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product group as the API shows it.
 *
 * @param path ids from the root down to the group itself
 */
record ProductGroupView(
        UUID id,
        long version,
        @JsonUnwrapped ProductGroupDetails details,
        List<UUID> path,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    static ProductGroupView of(ProductGroup group) {
        var authorship = group.authorship();
        return new ProductGroupView(
                group.id(),
                group.version(),
                group.details(),
                group.path(),
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }
}
