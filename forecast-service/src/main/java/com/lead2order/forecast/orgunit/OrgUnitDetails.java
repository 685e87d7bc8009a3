package com.lead2order.forecast.orgunit;

import com.lead2order.forecast.holder.Tenures.Tenure;
import com.lead2order.forecast.holder.Terms;
import com.lead2order.forecast.holder.Terms.Term;
import com.lead2order.kit.reference.ExternalRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a unit, with all references resolved.
 *
 * @param parentId the unit above as of the last change; missing at the top
 * @param leaderId who led the unit as of the last change
 * @param leaders who led the unit from when to when
 * @param parents what was above the unit from when to when
 */
record OrgUnitDetails(
        String name,
        UnitType type,
        @Nullable UUID parentId,
        @Nullable UUID leaderId,
        List<Member> members,
        List<ExternalRef> externalRefs,
        List<Leader> leaders,
        List<Parent> parents) {

    /**
     * Someone's time as its leader.
     *
     * @param from the first day; null where it was always so
     * @param to the first day after it
     */
    record Leader(UUID personId, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /**
     * A time below another unit.
     *
     * @param from the first day; null where it was always so
     * @param to the first day after it
     */
    record Parent(UUID unitId, @Nullable LocalDate from, @Nullable LocalDate to) {}

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

    /** What was stored before leaders and parents had dates held always. */
    OrgUnitDetails {
        leaders = leaders == null ? leaders(Terms.always(leaderId)) : List.copyOf(leaders);
        parents = parents == null ? parents(Terms.always(parentId)) : List.copyOf(parents);
        members = members == null ? List.of() : List.copyOf(members);
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }

    static List<Leader> leaders(Terms terms) {
        return terms.list().stream().map(t -> new Leader(t.id(), t.from(), t.to())).toList();
    }

    static List<Parent> parents(Terms terms) {
        return terms.list().stream().map(t -> new Parent(t.id(), t.from(), t.to())).toList();
    }

    /** Who led it and when. */
    Terms leaderTerms() {
        return new Terms(
                leaders.stream().map(l -> new Term(l.personId(), l.from(), l.to())).toList());
    }

    /** What was above it and when. */
    Terms parentTerms() {
        return new Terms(
                parents.stream().map(p -> new Term(p.unitId(), p.from(), p.to())).toList());
    }

    /** Whether nothing else is told; who is it today follows from the dates. */
    boolean isLike(OrgUnitDetails other) {
        return asOf(LocalDate.MAX).equals(other.asOf(LocalDate.MAX));
    }

    /** As of a day: a leader and a parent that were planned may be it by now. */
    OrgUnitDetails asOf(LocalDate day) {
        return new OrgUnitDetails(
                name,
                type,
                parentTerms().on(day).orElse(null),
                leaderTerms().on(day).orElse(null),
                members,
                externalRefs,
                leaders,
                parents);
    }

    /** The times of its members. */
    List<Tenure> tenures() {
        return members.stream()
                .map(member -> new Tenure(member.personId(), member.from(), member.to()))
                .toList();
    }
}
