package com.lead2order.forecast.territory;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes a territory: its place among the others, its owners. */
@ApplicationScoped
class ChangeTerritory {

    record Command(UUID territoryId, IfMatch ifMatch, JsonNode patch) {}

    private final Territories territories;
    private final TerritoryAssembly assembly;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangeTerritory(
            Territories territories,
            TerritoryAssembly assembly,
            MergePatch mergePatch,
            Caller caller,
            Clock clock) {
        this.territories = territories;
        this.assembly = assembly;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    TerritoryView handle(Command command) {
        var territory = territories.forChange(command.territoryId(), command.ifMatch());
        var sent = TerritoryBody.of(territory.details().asOf(territories.today()));
        var current = command.patch().has("parent") ? sent.withoutParent() : sent;
        var body = mergePatch.apply(command.patch(), current, TerritoryBody.class);
        if (body.id() != null && !body.id().equals(territory.id())) {
            throw TerritoryRule.ID_MUST_STAY.violatedAt("/id", "id-is", territory.id());
        }
        territory
                .change(
                        assembly.detailsOf(territory.id(), body),
                        caller.personIdOrNull(),
                        clock.instant())
                .ifPresent(changed -> {
                    territories.keepOwners(territory);
                    territories.save(territory, changed);
                });
        return territories.view(territory);
    }
}
