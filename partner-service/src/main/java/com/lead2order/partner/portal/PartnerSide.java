package com.lead2order.partner.portal;

import com.lead2order.kit.sql.Scalars;
import com.lead2order.kit.visibility.Condition;
import com.lead2order.partner.profile.PartnerBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Shows partners no more than their side of our records: neither other partners in a deal nor what
 * is internal to it, and no filter that would tell.
 */
@ApplicationScoped
class PartnerSide {

    private static final Condition ALL = Condition.of("true");
    private static final Condition NONE = Condition.of("false");

    private final PartnerBase partnerBase;
    private final Session session;

    PartnerSide(PartnerBase partnerBase, Session session) {
        this.partnerBase = partnerBase;
        this.session = session;
    }

    /** Lets partners ask for their own partner, channel manager and registrations only. */
    Condition askedFor(UriInfo uri) {
        var side = partnerBase.sideOfCaller();
        if (side.isEmpty()) {
            return ALL;
        }
        var asked = uri.getQueryParameters();
        var partner = partnerBase.required(side.get());
        if (!isOnly(asked.get("partnerId"), partner.id())
                || !isOnly(asked.get("channelManagerId"), partner.channelManagerId())) {
            return NONE;
        }
        return asked.containsKey("dealRegistrationId")
                ? new Condition(
                        "e.deal_registration_id in (select d.id from deal_registration d where"
                                + " d.partner_id = :side)",
                        Map.of("side", partner.id()))
                : ALL;
    }

    private static boolean isOnly(@Nullable List<String> asked, @Nullable UUID own) {
        return asked == null
                || asked.stream()
                        .allMatch(id -> own != null && id.equalsIgnoreCase(own.toString()));
    }

    List<OpportunityView> opportunities(List<OpportunityView> views) {
        var side = partnerBase.sideOfCaller();
        if (side.isEmpty()) {
            return views;
        }
        var own =
                own(
                        "select id from deal_registration where id = any(:ids) and partner_id ="
                                + " :side",
                        side.get(),
                        views.stream().map(OpportunityView::dealRegistrationId).toList());
        return views.stream()
                .map(view -> view.forPartner(side.get(), own.contains(view.dealRegistrationId())))
                .toList();
    }

    List<LeadView> leads(List<LeadView> views) {
        var side = partnerBase.sideOfCaller();
        if (side.isEmpty()) {
            return views;
        }
        var own =
                own(
                        "select id from known_opportunity where id = any(:ids) and cast(:side as"
                                + " uuid) = any(partner_ids)",
                        side.get(),
                        views.stream().map(LeadView::opportunityId).toList());
        return views.stream()
                .map(view -> view.forPartner(own.contains(view.opportunityId())))
                .toList();
    }

    private Set<UUID> own(String select, UUID side, Collection<@Nullable UUID> ids) {
        return Scalars.query(session, select, UUID.class)
                .setParameter("side", side)
                .setParameter("ids", ids.stream().filter(Objects::nonNull).toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
