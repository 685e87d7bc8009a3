package com.lead2order.forecast.territory;

import com.lead2order.forecast.holder.Hierarchy;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Holders;
import com.lead2order.forecast.holder.Holders.NamedPerson;
import com.lead2order.forecast.holder.Tenures;
import com.lead2order.forecast.holder.Terms;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Makes the details of a territory from what was sent, and refuses what cannot be. */
@ApplicationScoped
class TerritoryAssembly {

    private final Holders holders;
    private final Hierarchy hierarchy;
    private final Session session;
    private final Clock clock;

    TerritoryAssembly(Holders holders, Hierarchy hierarchy, Session session, Clock clock) {
        this.holders = holders;
        this.hierarchy = hierarchy;
        this.session = session;
        this.clock = clock;
    }

    TerritoryDetails detailsOf(UUID territoryId, TerritoryBody body) {
        requireFreeCode(territoryId, body.code());
        var today = LocalDate.now(clock);
        var parents = parents(territoryId, body, today);
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
                        parents.on(today).orElse(null),
                        owners,
                        body.externalRefs(),
                        TerritoryDetails.parents(parents));
        holders.requireActive(newlyNamed(details, known(territoryId)));
        var violations = Tenures.violations("/owners", details.tenures());
        if (!violations.isEmpty()) {
            throw TerritoryRule.OWNERSHIPS_MUST_BE_ORDERED.violatedBy(violations);
        }
        return details;
    }

    private @Nullable TerritoryDetails known(UUID territoryId) {
        var territory = session.find(Territory.class, territoryId);
        return territory == null ? null : territory.details();
    }

    /** Whom the territory did not have yet; what was there before is not asked again. */
    private static List<NamedPerson> newlyNamed(
            TerritoryDetails details, @Nullable TerritoryDetails known) {
        var named = new ArrayList<NamedPerson>();
        for (int i = 0; i < details.owners().size(); i++) {
            var owner = details.owners().get(i);
            if (known == null || !known.owners().contains(owner)) {
                named.add(
                        new NamedPerson(
                                owner.personId(), owner.from(), "/owners/" + i + "/person"));
            }
        }
        return named;
    }

    private Terms parents(UUID territoryId, TerritoryBody body, LocalDate today) {
        var parent = holders.require(HolderType.TERRITORY, body.parent(), "/parent");
        var details = known(territoryId);
        var known = details == null ? null : details.parentTerms();
        var parents = Terms.following(known, parent, body.parentFrom(), today);
        if (hierarchy.closesCircle(HolderType.TERRITORY, territoryId, known, parents)) {
            throw TerritoryRule.PARENT_MUST_BE_ABOVE.violatedAt("/parent", "lies-below");
        }
        return parents;
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
            throw TerritoryRule.CODE_MUST_BE_FREE.violatedAt("/code", "taken");
        }
    }
}
