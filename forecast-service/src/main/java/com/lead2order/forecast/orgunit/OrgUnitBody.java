package com.lead2order.forecast.orgunit;

import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Reference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is sent: others are named by reference.
 *
 * @param id for a unit that has an id already; else we give one
 * @param parentFrom the first day below the parent: today where another one is named without a day,
 *     always where the unit is new
 * @param leaderFrom the first day of the leader, likewise
 */
record OrgUnitBody(
        @Nullable UUID id,
        @NotBlank @Size(max = 200) String name,
        @NotNull UnitType type,
        @Nullable @Valid Reference parent,
        @Nullable LocalDate parentFrom,
        @Nullable @Valid Reference leader,
        @Nullable LocalDate leaderFrom,
        @Size(max = 1000) List<@NotNull @Valid MemberBody> members,
        @Size(max = 100) List<@NotNull @Valid ExternalRef> externalRefs) {

    /**
     * A person's time in the unit.
     *
     * @param role for example {@code SALES_REP}
     * @param to the first day outside
     */
    record MemberBody(
            @NotNull @Valid Reference person,
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "word-expected") String role,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {}

    OrgUnitBody {
        members = members == null ? List.of() : members;
        externalRefs = externalRefs == null ? List.of() : externalRefs;
    }

    /** The body that would make a unit what it is. */
    static OrgUnitBody of(OrgUnitDetails details) {
        return new OrgUnitBody(
                null,
                details.name(),
                details.type(),
                details.parentId() == null ? null : Reference.to(details.parentId()),
                null,
                details.leaderId() == null ? null : Reference.to(details.leaderId()),
                null,
                details.members().stream()
                        .map(member ->
                                new MemberBody(
                                        Reference.to(member.personId()),
                                        member.role(),
                                        member.from(),
                                        member.to()))
                        .toList(),
                details.externalRefs());
    }

    /** Without the references that a patch replaces: half an old one and half a new one is none. */
    OrgUnitBody without(boolean parentToo, boolean leaderToo) {
        return new OrgUnitBody(
                id,
                name,
                type,
                parentToo ? null : parent,
                parentFrom,
                leaderToo ? null : leader,
                leaderFrom,
                members,
                externalRefs);
    }
}
