package com.lead2order.partner.portal;

import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.visibility.Condition;
import com.lead2order.kit.visibility.Rows;
import com.lead2order.partner.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Shows the leads that the caller's partner has a part in; channel managers see those of all. */
@ApplicationScoped
class FindPartnerLeads {

    private static final Listing<PartnerLead> LISTING =
            Listing.of(
                            PartnerLead.class,
                            "(select * from known_lead where partner_id is not null)",
                            new Rows(null, null, null, "array[e.partner_id]"),
                            LeadView.class)
                    .filter("status", Filter.equalTo("e.status"))
                    .filter("assignmentStatus", Filter.equalTo("e.assignment_status"))
                    .filter("accountId", Filter.id("e.account_id"))
                    .filter("ownerId", Filter.id("e.owner_id"))
                    .filter("partnerId", Filter.id("e.partner_id"))
                    .filter(
                            "channelManagerId",
                            Filter.idWhere(
                                    "e.partner_id in (select p.id from partner p where p.channel_manager_id = :value)"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("q", Filter.contains("e.title"))
                    .sort("title", "e.title", "text")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("title");

    private final Lists lists;
    private final Directory directory;

    FindPartnerLeads(Lists lists, Directory directory) {
        this.lists = lists;
        this.directory = directory;
    }

    Page<LeadView> page(UriInfo uri) {
        return lists.pageOf(LISTING, uri, Condition.of("true"), this::views);
    }

    LeadView one(UUID id) {
        return lists.find(LISTING, id)
                .map(found -> views(List.of(found)).getFirst())
                .orElseThrow(PortalRule.LEAD_MUST_EXIST::violated);
    }

    private List<LeadView> views(List<PartnerLead> rows) {
        var accounts =
                directory.accountNames(
                        rows.stream()
                                .map(PartnerLead::accountId)
                                .filter(Objects::nonNull)
                                .toList());
        var owners =
                directory.personNames(
                        rows.stream().map(PartnerLead::ownerId).filter(Objects::nonNull).toList());
        return rows.stream()
                .map(row ->
                        row.viewWith(
                                Names.of(accounts, row.accountId()),
                                Names.of(owners, row.ownerId())))
                .toList();
    }
}
