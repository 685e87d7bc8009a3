package com.lead2order.partner.submission;

import com.lead2order.kit.paging.Page;
import com.lead2order.partner.claim.ClaimNames;
import com.lead2order.partner.claim.DealConflicts;
import com.lead2order.partner.claim.FirstCome;
import com.lead2order.partner.registration.DealRegistrations;
import com.lead2order.partner.registration.DealView;
import com.lead2order.partner.registration.DealViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shows the registrations that the caller may see, and what stands against them. */
@ApplicationScoped
class FindDeals {

    private final DealRegistrations deals;
    private final DealViews views;
    private final FirstCome firstCome;
    private final ClaimNames names;

    FindDeals(DealRegistrations deals, DealViews views, FirstCome firstCome, ClaimNames names) {
        this.deals = deals;
        this.views = views;
        this.firstCome = firstCome;
        this.names = names;
    }

    Page<DealView> page(UriInfo uri) {
        return deals.page(uri, views::of);
    }

    DealView one(UUID id) {
        return views.of(deals.visible(id));
    }

    DealConflicts conflicts(UUID id) {
        var deal = deals.visible(id);
        return names.shown(firstCome.conflictsOf(deal), deal);
    }
}
