package com.lead2order.forecast.territory;

import com.lead2order.forecast.holder.Hierarchy;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Holders;
import com.lead2order.forecast.holder.Tenures;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;
import org.hibernate.Session;

/** Makes the details of a territory from what was sent, and refuses what cannot be. */
@ApplicationScoped
class TerritoryAssembly {

    private final Holders holders;
    private final Hierarchy hierarchy;
    private final Session session;

    TerritoryAssembly(Holders holders, Hierarchy hierarchy, Session session) {
        this.holders = holders;
        this.hierarchy = hierarchy;
        this.session = session;
    }

    TerritoryDetails detailsOf(UUID territoryId, TerritoryBody body) {
        requireFreeCode(territoryId, body.code());
        var parent = holders.require(HolderType.TERRITORY, body.parent(), "/parent");
        if (parent != null && hierarchy.isBelow(HolderType.TERRITORY, parent, territoryId)) {
            throw TerritoryRule.PARENT_MUST_BE_ABOVE.violatedAt(
                    "/parent", "lies below the territory");
        }
        var owners = new ArrayList<TerritoryDetails.Owner>();
        for (var owner : body.owners()) {
            var person =
                    holders.required(
                            HolderType.PERSON,
                            owner.person(),
                            "/owners/" + owners.size() + "/person");
            owners.add(new TerritoryDetails.Owner(person, owner.from(), owner.to()));
        }
        var details =
                new TerritoryDetails(
                        body.name(),
                        body.code(),
                        body.group(),
                        parent,
                        owners,
                        body.externalRefs());
        var violations = Tenures.violations("/owners", details.tenures());
        if (!violations.isEmpty()) {
            throw TerritoryRule.OWNERSHIPS_MUST_BE_ORDERED.violatedBy(violations);
        }
        return details;
    }

    private void requireFreeCode(UUID territoryId, String code) {
        var taken =
                Scalars.query(
                                session,
                                "select 1 from territory where code = :code and id <> :id",
                                Integer.class)
                        .setParameter("code", code)
                        .setParameter("id", territoryId)
                        .getResultList();
        if (!taken.isEmpty()) {
            throw TerritoryRule.CODE_MUST_BE_FREE.violatedAt("/code", "is taken");
        }
    }
}
