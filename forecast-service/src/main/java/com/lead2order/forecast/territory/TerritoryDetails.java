package com.lead2order.forecast.territory;

import com.lead2order.forecast.holder.Tenures.Tenure;
import com.lead2order.forecast.holder.Terms;
import com.lead2order.forecast.holder.Terms.Term;
import com.lead2order.kit.reference.ExternalRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a territory, with all references resolved.
 *
 * @param group a name that several territories share in reports, for example a continent
 * @param parentId the territory above as of the last change; it includes this one
 * @param parents what was above the territory from when to when
 */
record TerritoryDetails(
        String name,
        String code,
        @Nullable String group,
        @Nullable UUID parentId,
        List<Owner> owners,
        List<ExternalRef> externalRefs,
        List<Parent> parents) {

    /**
     * A time below another territory.
     *
     * @param from the first day; null where it was always so
     * @param to the first day after it
     */
    record Parent(UUID territoryId, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /**
     * A person's time with the territory.
     *
     * @param to the first day without it
     */
    record Owner(UUID personId, LocalDate from, @Nullable LocalDate to) {}

    /** What was stored before parents had dates held always. */
    TerritoryDetails {
        parents = parents == null ? parents(Terms.always(parentId)) : List.copyOf(parents);
        owners = owners == null ? List.of() : List.copyOf(owners);
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }

    static List<Parent> parents(Terms terms) {
        return terms.list().stream().map(t -> new Parent(t.id(), t.from(), t.to())).toList();
    }

    /** What was above it and when. */
    Terms parentTerms() {
        return new Terms(
                parents.stream().map(p -> new Term(p.territoryId(), p.from(), p.to())).toList());
    }

    /** Whether nothing else is told; what is above today follows from the dates. */
    boolean isLike(TerritoryDetails other) {
        return asOf(LocalDate.MAX).equals(other.asOf(LocalDate.MAX));
    }

    /** As of a day: a parent that was planned may be it by now. */
    TerritoryDetails asOf(LocalDate day) {
        return new TerritoryDetails(
                name,
                code,
                group,
                parentTerms().on(day).orElse(null),
                owners,
                externalRefs,
                parents);
    }

    /** The times of its owners. */
    List<Tenure> tenures() {
        return owners.stream()
                .map(owner -> new Tenure(owner.personId(), owner.from(), owner.to()))
                .toList();
    }
}
