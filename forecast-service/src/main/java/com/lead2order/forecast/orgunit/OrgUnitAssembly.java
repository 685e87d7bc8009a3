package com.lead2order.forecast.orgunit;

import com.lead2order.forecast.holder.Hierarchy;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Holders;
import com.lead2order.forecast.holder.Holders.NamedPerson;
import com.lead2order.forecast.holder.Tenures;
import com.lead2order.forecast.holder.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Makes the details of a unit from what was sent, and refuses what cannot be. */
@ApplicationScoped
class OrgUnitAssembly {

    private final Holders holders;
    private final Hierarchy hierarchy;
    private final Session session;
    private final Clock clock;

    OrgUnitAssembly(Holders holders, Hierarchy hierarchy, Session session, Clock clock) {
        this.holders = holders;
        this.hierarchy = hierarchy;
        this.session = session;
        this.clock = clock;
    }

    OrgUnitDetails detailsOf(UUID unitId, OrgUnitBody body) {
        var today = LocalDate.now(clock);
        var known = session.find(OrgUnit.class, unitId);
        var parents =
                parents(unitId, body, known == null ? null : known.details().parentTerms(), today);
        var leader = holders.require(HolderType.PERSON, body.leader(), "/leader");
        var leaders =
                Terms.following(
                        known == null ? null : known.details().leaderTerms(),
                        leader,
                        body.leaderFrom(),
                        today);
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
                        parents.on(today).orElse(null),
                        leaders.on(today).orElse(null),
                        members,
                        body.externalRefs(),
                        OrgUnitDetails.leaders(leaders),
                        OrgUnitDetails.parents(parents));
        holders.requireActive(newlyNamed(details, known == null ? null : known.details(), today));
        var violations = Tenures.violations("/members", details.tenures());
        if (!violations.isEmpty()) {
            throw OrgUnitRule.MEMBERSHIPS_MUST_BE_ORDERED.violatedBy(violations);
        }
        return details;
    }

    /** Whom the unit did not have yet; what was there before is not asked again. */
    private static List<NamedPerson> newlyNamed(
            OrgUnitDetails details, @Nullable OrgUnitDetails known, LocalDate today) {
        var named = new ArrayList<NamedPerson>();
        details.leaders().stream()
                .filter(leader -> known == null || !known.leaders().contains(leader))
                .filter(leader -> leader.to() == null)
                .forEach(leader ->
                        named.add(
                                new NamedPerson(
                                        leader.personId(),
                                        leader.from() == null ? today : leader.from(),
                                        "/leader")));
        for (int i = 0; i < details.members().size(); i++) {
            var member = details.members().get(i);
            if (known == null || !known.members().contains(member)) {
                named.add(
                        new NamedPerson(
                                member.personId(), member.from(), "/members/" + i + "/person"));
            }
        }
        return named;
    }

    private Terms parents(UUID unitId, OrgUnitBody body, @Nullable Terms known, LocalDate today) {
        var parent = holders.require(HolderType.UNIT, body.parent(), "/parent");
        var parents = Terms.following(known, parent, body.parentFrom(), today);
        if (hierarchy.closesCircle(HolderType.UNIT, unitId, known, parents)) {
            throw OrgUnitRule.PARENT_MUST_BE_ABOVE.violatedAt("/parent", "lies-below");
        }
        return parents;
    }
}
