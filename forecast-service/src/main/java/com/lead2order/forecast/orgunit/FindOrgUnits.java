package com.lead2order.forecast.orgunit;

import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Holders;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.paging.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.UUID;

/** Shows the organisation; it is open to everyone who may read it. */
@ApplicationScoped
class FindOrgUnits {

    private final OrgUnits units;
    private final Holders holders;

    FindOrgUnits(OrgUnits units, Holders holders) {
        this.units = units;
        this.holders = holders;
    }

    Page<OrgUnitView> page(UriInfo uri) {
        return units.page(uri);
    }

    OrgUnitView one(UUID id) {
        return units.view(units.known(id));
    }

    UnitTree tree(UUID id, UriInfo uri) {
        var day = QueryParameters.of(uri, "asOf").date("asOf").orElseGet(units::today);
        var top = units.known(id);
        var subtree = units.subtree(top.id(), day);
        var people = new HashSet<UUID>();
        for (var unit : subtree) {
            unit.details().leaderTerms().on(day).ifPresent(people::add);
            unit.details().members().forEach(member -> people.add(member.personId()));
        }
        return UnitTree.of(top.id(), subtree, holders.all(HolderType.PERSON, people), day);
    }
}
