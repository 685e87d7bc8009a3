package com.lead2order.forecast.territory;

import com.lead2order.kit.reference.ExternalKey;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Reference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A territory as it is sent: others are named by reference.
 *
 * @param id for a territory that has an id already; else we give one
 * @param parentFrom the first day below the parent: today where another one is named without a day,
 *     always where the territory is new
 */
record TerritoryBody(
        @Nullable UUID id,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 64) @ExternalKey String code,
        @Nullable @Size(max = 100) String group,
        @Nullable @Valid Reference parent,
        @Nullable LocalDate parentFrom,
        @Size(max = 1000) List<@NotNull @Valid OwnerBody> owners,
        @Size(max = 100) List<@NotNull @Valid ExternalRef> externalRefs) {

    /**
     * A person's time with the territory.
     *
     * @param to the first day without it
     */
    record OwnerBody(
            @NotNull @Valid Reference person, @NotNull LocalDate from, @Nullable LocalDate to) {}

    TerritoryBody {
        owners = owners == null ? List.of() : owners;
        externalRefs = externalRefs == null ? List.of() : externalRefs;
    }

    /** The body that would make a territory what it is. */
    static TerritoryBody of(TerritoryDetails details) {
        return new TerritoryBody(
                null,
                details.name(),
                details.code(),
                details.group(),
                details.parentId() == null ? null : Reference.to(details.parentId()),
                null,
                details.owners().stream()
                        .map(owner ->
                                new OwnerBody(
                                        Reference.to(owner.personId()), owner.from(), owner.to()))
                        .toList(),
                details.externalRefs());
    }

    /** Without the parent, which a patch replaces whole: half of two references is none. */
    TerritoryBody withoutParent() {
        return new TerritoryBody(id, name, code, group, null, parentFrom, owners, externalRefs);
    }
}
