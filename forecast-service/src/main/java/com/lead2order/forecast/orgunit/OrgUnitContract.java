package com.lead2order.forecast.orgunit;

import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.reference.ExternalRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of units; see contracts/organisation. */
final class OrgUnitContract {

    static final String TOPIC = "organisation";

    record MemberV1(UUID personId, String role, LocalDate from, @Nullable LocalDate to) {}

    record LeaderV1(UUID personId, @Nullable LocalDate from, @Nullable LocalDate to) {}

    record ParentV1(UUID unitId, @Nullable LocalDate from, @Nullable LocalDate to) {}

    record OrgUnitV1(
            UUID id,
            String name,
            UnitType type,
            @Nullable UUID parentId,
            @Nullable UUID leaderId,
            List<MemberV1> members,
            List<ExternalRef> externalRefs,
            List<LeaderV1> leaders,
            List<ParentV1> parents) {}

    private OrgUnitContract() {}

    static OutgoingEvent messageFor(OrgUnitEvent event, OrgUnit unit) {
        var fact =
                switch (event) {
                    case OrgUnitEvent.Opened _ -> "opened";
                    case OrgUnitEvent.Changed _ -> "changed";
                };
        return new OutgoingEvent(
                TOPIC,
                unit.id().toString(),
                "com.lead2order.org-unit." + fact + ".v1",
                unit.version(),
                stateOf(unit));
    }

    static OrgUnitV1 stateOf(OrgUnit unit) {
        var details = unit.details();
        return new OrgUnitV1(
                unit.id(),
                details.name(),
                details.type(),
                details.parentId(),
                details.leaderId(),
                details.members().stream()
                        .map(m -> new MemberV1(m.personId(), m.role(), m.from(), m.to()))
                        .toList(),
                details.externalRefs(),
                details.leaders().stream()
                        .map(l -> new LeaderV1(l.personId(), l.from(), l.to()))
                        .toList(),
                details.parents().stream()
                        .map(p -> new ParentV1(p.unitId(), p.from(), p.to()))
                        .toList());
    }
}
