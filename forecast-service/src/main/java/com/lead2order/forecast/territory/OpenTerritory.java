package com.lead2order.forecast.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Sets up a territory. */
@ApplicationScoped
class OpenTerritory {

    private final Territories territories;
    private final TerritoryAssembly assembly;

    OpenTerritory(Territories territories, TerritoryAssembly assembly) {
        this.territories = territories;
        this.assembly = assembly;
    }

    @Transactional
    TerritoryView handle(TerritoryBody body) {
        var territory = territories.create(body, assembly);
        territories.save(territory, new TerritoryEvent.Opened(territory.id()));
        return territories.view(territory);
    }
}
