package com.lead2order.partner.portal;

import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.visibility.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/**
 * Shows the opportunities that the caller's partner has a part in; channel managers see those of
 * all.
 */
@ApplicationScoped
class FindPartnerOpportunities {

    private static final Listing<PartnerOpportunity> LISTING =
            Listing.of(
                            PartnerOpportunity.class,
                            "(select * from known_opportunity where cardinality(partner_ids) > 0)",
                            Rows.ofPartners("e.partner_ids"),
                            OpportunityView.class)
                    .filter("status", Filter.equalTo("e.status"))
                    .filter("stage", Filter.equalTo("e.stage"))
                    .filter("accountId", Filter.id("e.account_id"))
                    .filter("ownerId", Filter.id("e.owner_id"))
                    .filter("partnerId", Filter.idIn("e.partner_ids"))
                    .filter("dealRegistrationId", Filter.id("e.deal_registration_id"))
                    .filter(
                            "channelManagerId",
                            Filter.idWhere(
                                    "e.partner_ids && array(select p.id from partner p where"
                                            + " p.channel_manager_id = :value)"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("q", Filter.contains("e.name"))
                    .amounts("amount", "e.amount", "e.currency")
                    .dates("closeDate", "e.close_date")
                    .sort("name", "e.name", "text")
                    .sort("amount", "coalesce(e.amount, 0)", "numeric")
                    .sort("closeDate", "coalesce(e.close_date, date '9999-12-31')", "date")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("closeDate");

    private final Lists lists;
    private final Names names;
    private final PartnerSide side;

    FindPartnerOpportunities(Lists lists, Names names, PartnerSide side) {
        this.lists = lists;
        this.names = names;
        this.side = side;
    }

    Page<OpportunityView> page(UriInfo uri) {
        return lists.pageOf(LISTING, uri, side.askedFor(uri), this::views);
    }

    OpportunityView one(UUID id) {
        return lists.find(LISTING, id)
                .map(found -> views(List.of(found)).getFirst())
                .orElseThrow(PortalRule.OPPORTUNITY_MUST_EXIST::violated);
    }

    private List<OpportunityView> views(List<PartnerOpportunity> found) {
        return side.opportunities(names.given(found));
    }
}
