package com.lead2order.forecast.orgunit;

import com.lead2order.forecast.holder.Hierarchy;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Holders;
import com.lead2order.forecast.holder.Tenures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;

/** Makes the details of a unit from what was sent, and refuses what cannot be. */
@ApplicationScoped
class OrgUnitAssembly {

    private final Holders holders;
    private final Hierarchy hierarchy;

    OrgUnitAssembly(Holders holders, Hierarchy hierarchy) {
        this.holders = holders;
        this.hierarchy = hierarchy;
    }

    OrgUnitDetails detailsOf(UUID unitId, OrgUnitBody body) {
        var parent = holders.require(HolderType.UNIT, body.parent(), "/parent");
        if (parent != null && hierarchy.isBelow(HolderType.UNIT, parent, unitId)) {
            throw OrgUnitRule.PARENT_MUST_BE_ABOVE.violatedAt("/parent", "lies below the unit");
        }
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
        var details =
                new OrgUnitDetails(
                        body.name(),
                        body.type(),
                        parent,
                        holders.require(HolderType.PERSON, body.leader(), "/leader"),
                        members,
                        body.externalRefs());
        var violations = Tenures.violations("/members", details.tenures());
        if (!violations.isEmpty()) {
            throw OrgUnitRule.MEMBERSHIPS_MUST_BE_ORDERED.violatedBy(violations);
        }
        return details;
    }
}
