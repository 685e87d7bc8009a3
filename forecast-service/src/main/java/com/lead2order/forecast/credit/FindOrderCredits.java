package com.lead2order.forecast.credit;

import com.lead2order.forecast.holder.VisibleCredits;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

/** Shows who is credited with which order, as far as the caller may see it. */
@ApplicationScoped
class FindOrderCredits {

    private static final Listing<OrderCredit> LISTING =
            Listing.of(
                            OrderCredit.class,
                            "order_credit",
                            VisibleCredits.rows("e"),
                            OrderCreditView.class)
                    .filter("orderId", Filter.id("e.id"))
                    .filter("personId", Filter.id("e.person_id"))
                    .filter("territoryId", Filter.id("e.territory_id"))
                    .filter(
                            "unresolved",
                            Filter.flag("e.person_unresolved or e.territory_unresolved"))
                    .dates("bookingDate", "e.booking_date")
                    .sort("bookingDate", "e.booking_date", "date")
                    .defaultSort("bookingDate");

    private final Lists lists;

    FindOrderCredits(Lists lists) {
        this.lists = lists;
    }

    Page<OrderCreditView> page(UriInfo uri) {
        return lists.page(LISTING, uri, OrderCreditView::of);
    }
}
