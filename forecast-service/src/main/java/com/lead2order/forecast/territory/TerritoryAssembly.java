package com.lead2order.forecast.territory;

import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Holders;
import com.lead2order.forecast.holder.Tenures;
import com.lead2order.forecast.holder.Tenures.Tenure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Makes the details of a territory from what was sent, and refuses what cannot be. */
@ApplicationScoped
class TerritoryAssembly {

    private final Holders holders;
    private final Session session;

    TerritoryAssembly(Holders holders, Session session) {
        this.holders = holders;
        this.session = session;
    }

    TerritoryDetails detailsOf(UUID territoryId, TerritoryBody body) {
        requireFreeCode(territoryId, body.code());
        var parent = holders.require(HolderType.TERRITORY, body.parent(), "/parent");
        requireParentAbove(territoryId, parent);
        var owners = new ArrayList<TerritoryDetails.Owner>();
        for (var owner : body.owners()) {
            var person =
                    holders.required(
                            HolderType.PERSON,
                            owner.person(),
                            "/owners/" + owners.size() + "/person");
            owners.add(new TerritoryDetails.Owner(person, owner.from(), owner.to()));
        }
        var violations =
                Tenures.violations(
                        "/owners",
                        owners.stream()
                                .map(o -> new Tenure(o.personId(), o.from(), o.to()))
                                .toList());
        if (!violations.isEmpty()) {
            throw TerritoryRule.OWNERSHIPS_MUST_BE_ORDERED.violatedBy(violations);
        }
        return new TerritoryDetails(
                body.name(), body.code(), body.group(), parent, owners, body.externalRefs());
    }

    private void requireFreeCode(UUID territoryId, String code) {
        var taken =
                session.createNativeQuery(
                                "select 1 from territory where code = :code and id <> :id",
                                Integer.class)
                        .setParameter("code", code)
                        .setParameter("id", territoryId)
                        .getResultList();
        if (!taken.isEmpty()) {
            throw TerritoryRule.CODE_MUST_BE_FREE.violatedAt("/code", "is taken");
        }
    }

    private void requireParentAbove(UUID territoryId, @Nullable UUID parentId) {
        if (parentId == null) {
            return;
        }
        lockOutOtherMoves();
        var above =
                session.createNativeQuery(
                                """
                                with recursive above(id) as (
                                    select cast(:parent as uuid)
                                    union
                                    select t.parent_id from territory t join above a on t.id = a.id
                                    where t.parent_id is not null)
                                select id from above
                                """,
                                UUID.class)
                        .setParameter("parent", parentId)
                        .getResultList();
        if (above.contains(territoryId)) {
            throw TerritoryRule.PARENT_MUST_BE_ABOVE.violatedAt(
                    "/parent", "lies below the territory");
        }
    }

    /** Two moves at once could close a circle that neither of them sees. */
    private void lockOutOtherMoves() {
        session.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('territory parents', 0))) l",
                        Integer.class)
                .getSingleResult();
    }
}
