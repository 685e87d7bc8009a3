package com.lead2order.forecast.territory;

import com.lead2order.forecast.holder.Tenures.Tenure;
import com.lead2order.kit.reference.ExternalRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a territory, with all references resolved.
 *
 * @param group a name that several territories share in reports, for example a continent
 * @param parentId the territory above; it includes this one
 */
record TerritoryDetails(
        String name,
        String code,
        @Nullable String group,
        @Nullable UUID parentId,
        List<Owner> owners,
        List<ExternalRef> externalRefs) {

    /**
     * A person's time with the territory.
     *
     * @param to the first day without it
     */
    record Owner(UUID personId, LocalDate from, @Nullable LocalDate to) {}

    TerritoryDetails {
        owners = owners == null ? List.of() : List.copyOf(owners);
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }

    /** The times of its owners. */
    List<Tenure> tenures() {
        return owners.stream()
                .map(owner -> new Tenure(owner.personId(), owner.from(), owner.to()))
                .toList();
    }
}
