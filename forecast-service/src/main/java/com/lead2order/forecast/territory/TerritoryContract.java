package com.lead2order.forecast.territory;

import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.reference.ExternalRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of territories; see contracts/territories. */
final class TerritoryContract {

    static final String TOPIC = "territories";

    record OwnerV1(UUID personId, LocalDate from, @Nullable LocalDate to) {}

    record ParentV1(UUID territoryId, @Nullable LocalDate from, @Nullable LocalDate to) {}

    record TerritoryV1(
            UUID id,
            String code,
            String name,
            @Nullable String group,
            @Nullable UUID parentId,
            List<OwnerV1> owners,
            List<ExternalRef> externalRefs,
            List<ParentV1> parents) {}

    private TerritoryContract() {}

    static OutgoingEvent messageFor(TerritoryEvent event, Territory territory) {
        var fact =
                switch (event) {
                    case TerritoryEvent.Opened _ -> "opened";
                    case TerritoryEvent.Changed _ -> "changed";
                };
        return new OutgoingEvent(
                TOPIC,
                territory.id().toString(),
                "com.lead2order.territory." + fact + ".v1",
                territory.version(),
                stateOf(territory));
    }

    static TerritoryV1 stateOf(Territory territory) {
        var details = territory.details();
        return new TerritoryV1(
                territory.id(),
                details.code(),
                details.name(),
                details.group(),
                details.parentId(),
                details.owners().stream()
                        .map(owner -> new OwnerV1(owner.personId(), owner.from(), owner.to()))
                        .toList(),
                details.externalRefs(),
                details.parents().stream()
                        .map(p -> new ParentV1(p.territoryId(), p.from(), p.to()))
                        .toList());
    }
}
