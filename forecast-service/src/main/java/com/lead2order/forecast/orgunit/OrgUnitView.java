package com.lead2order.forecast.orgunit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit as the API shows it. */
record OrgUnitView(
        UUID id,
        long version,
        @JsonUnwrapped OrgUnitDetails details,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    static OrgUnitView of(OrgUnit unit, LocalDate today) {
        var authorship = unit.authorship();
        return new OrgUnitView(
                unit.id(),
                unit.version(),
                unit.details().asOf(today),
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }
}
