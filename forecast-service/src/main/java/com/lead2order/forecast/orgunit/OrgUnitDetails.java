package com.lead2order.forecast.orgunit;

import com.lead2order.forecast.holder.Tenures.Tenure;
import com.lead2order.kit.reference.ExternalRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a unit, with all references resolved.
 *
 * @param parentId the unit above; missing at the top
 */
record OrgUnitDetails(
        String name,
        UnitType type,
        @Nullable UUID parentId,
        @Nullable UUID leaderId,
        List<Member> members,
        List<ExternalRef> externalRefs) {

    /**
     * A person's time in the unit.
     *
     * @param to the first day outside
     */
    record Member(UUID personId, String role, LocalDate from, @Nullable LocalDate to) {

        boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    OrgUnitDetails {
        members = members == null ? List.of() : List.copyOf(members);
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }

    /** The times of its members. */
    List<Tenure> tenures() {
        return members.stream()
                .map(member -> new Tenure(member.personId(), member.from(), member.to()))
                .toList();
    }
}
