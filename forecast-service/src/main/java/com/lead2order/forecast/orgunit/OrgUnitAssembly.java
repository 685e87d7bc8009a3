package com.lead2order.forecast.orgunit;

import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Holders;
import com.lead2order.forecast.holder.Tenures;
import com.lead2order.forecast.holder.Tenures.Tenure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Makes the details of a unit from what was sent, and refuses what cannot be. */
@ApplicationScoped
class OrgUnitAssembly {

    private final Holders holders;
    private final Session session;

    OrgUnitAssembly(Holders holders, Session session) {
        this.holders = holders;
        this.session = session;
    }

    OrgUnitDetails detailsOf(UUID unitId, OrgUnitBody body) {
        var parent = holders.require(HolderType.UNIT, body.parent(), "/parent");
        requireParentAbove(unitId, parent);
        var members = new ArrayList<OrgUnitDetails.Member>();
        for (var member : body.members()) {
            var person =
                    holders.required(
                            HolderType.PERSON,
                            member.person(),
                            "/members/" + members.size() + "/person");
            members.add(
                    new OrgUnitDetails.Member(person, member.role(), member.from(), member.to()));
        }
        var violations =
                Tenures.violations(
                        "/members",
                        members.stream()
                                .map(m -> new Tenure(m.personId(), m.from(), m.to()))
                                .toList());
        if (!violations.isEmpty()) {
            throw OrgUnitRule.MEMBERSHIPS_MUST_BE_ORDERED.violatedBy(violations);
        }
        return new OrgUnitDetails(
                body.name(),
                body.type(),
                parent,
                holders.require(HolderType.PERSON, body.leader(), "/leader"),
                members,
                body.externalRefs());
    }

    private void requireParentAbove(UUID unitId, @Nullable UUID parentId) {
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
                                    select u.parent_id from org_unit u join above a on u.id = a.id
                                    where u.parent_id is not null)
                                select id from above
                                """,
                                UUID.class)
                        .setParameter("parent", parentId)
                        .getResultList();
        if (above.contains(unitId)) {
            throw OrgUnitRule.PARENT_MUST_BE_ABOVE.violatedAt("/parent", "lies below the unit");
        }
    }

    /** Two moves at once could close a circle that neither of them sees. */
    private void lockOutOtherMoves() {
        session.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('org-unit parents', 0))) l",
                        Integer.class)
                .getSingleResult();
    }
}
