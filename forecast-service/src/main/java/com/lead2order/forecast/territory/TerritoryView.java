package com.lead2order.forecast.territory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A territory as the API shows it. */
record TerritoryView(
        UUID id,
        long version,
        @JsonUnwrapped TerritoryDetails details,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    static TerritoryView of(Territory territory, LocalDate today) {
        var authorship = territory.authorship();
        return new TerritoryView(
                territory.id(),
                territory.version(),
                territory.details().asOf(today),
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }
}
