package com.lead2order.forecast.territory;

import com.lead2order.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shows territories; they are open to everyone who may read them. */
@ApplicationScoped
class FindTerritories {

    private final Territories territories;

    FindTerritories(Territories territories) {
        this.territories = territories;
    }

    Page<TerritoryView> page(UriInfo uri) {
        return territories.page(uri);
    }

    TerritoryView one(UUID id) {
        return territories.view(territories.known(id));
    }
}
