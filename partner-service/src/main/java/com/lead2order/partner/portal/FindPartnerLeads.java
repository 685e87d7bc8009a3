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

/** Shows the leads that the caller's partner has a part in; channel managers see those of all. */
@ApplicationScoped
class FindPartnerLeads {

    private static final Listing<PartnerLead> LISTING =
            Listing.of(
                            PartnerLead.class,
                            "(select * from known_lead where partner_id is not null)",
                            Rows.ofPartner("e.partner_id"),
                            LeadView.class)
                    .filter("status", Filter.equalTo("e.status"))
                    .filter("assignmentStatus", Filter.equalTo("e.assignment_status"))
                    .filter("accountId", Filter.id("e.account_id"))
                    .filter("ownerId", Filter.id("e.owner_id"))
                    .filter("partnerId", Filter.id("e.partner_id"))
                    .filter(
                            "channelManagerId",
                            Filter.idWhere(
                                    "e.partner_id in (select p.id from partner p where"
                                            + " p.channel_manager_id = :value)"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("q", Filter.contains("e.title"))
                    .sort("title", "e.title", "text")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("title");

    private final Lists lists;
    private final Names names;
    private final PartnerSide side;

    FindPartnerLeads(Lists lists, Names names, PartnerSide side) {
        this.lists = lists;
        this.names = names;
        this.side = side;
    }

    Page<LeadView> page(UriInfo uri) {
        return lists.pageOf(LISTING, uri, side.askedFor(uri), this::views);
    }

    LeadView one(UUID id) {
        return lists.find(LISTING, id)
                .map(found -> views(List.of(found)).getFirst())
                .orElseThrow(PortalRule.LEAD_MUST_EXIST::violated);
    }

    private List<LeadView> views(List<PartnerLead> found) {
        return side.leads(names.given(found));
    }
}
