package com.lead2order.forecast.orgunit;

import com.lead2order.forecast.holder.Holder;
import com.lead2order.kit.rule.RequestRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit with everyone in it on a day, and all units below. */
record UnitTree(
        UUID id,
        String name,
        UnitType type,
        @Nullable Leader leader,
        List<TreeMember> members,
        List<UnitTree> children) {

    /** Who leads the unit. */
    record Leader(UUID personId, String name) {}

    /** Who is in the unit on the day of the tree. */
    record TreeMember(UUID personId, String name, String role) {}

    static UnitTree of(UUID top, List<OrgUnit> units, Map<UUID, Holder> people, LocalDate day) {
        var unit =
                units.stream()
                        .filter(candidate -> candidate.id().equals(top))
                        .findFirst()
                        .orElseThrow(RequestRule.RECORD_NOT_FOUND::violated);
        var details = unit.details();
        var leader = details.leaderTerms().on(day).orElse(null);
        return new UnitTree(
                unit.id(),
                details.name(),
                details.type(),
                leader == null ? null : new Leader(leader, name(people, leader)),
                details.members().stream()
                        .filter(member -> member.isValidOn(day))
                        .map(member ->
                                new TreeMember(
                                        member.personId(),
                                        name(people, member.personId()),
                                        member.role()))
                        .toList(),
                units.stream()
                        .filter(child ->
                                top.equals(child.details().parentTerms().on(day).orElse(null)))
                        .map(child -> of(child.id(), units, people, day))
                        .toList());
    }

    private static String name(Map<UUID, Holder> people, UUID id) {
        var person = people.get(id);
        return person == null ? "" : person.name();
    }
}
