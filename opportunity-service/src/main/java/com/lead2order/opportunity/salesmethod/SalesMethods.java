package com.lead2order.opportunity.salesmethod;

import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.sql.Scalars;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.hibernate.Session;

/** All sales methods. */
@ApplicationScoped
class SalesMethods implements PanacheRepositoryBase<SalesMethod, UUID> {

    private static final Listing<SalesMethod> LISTING =
            Listing.ofAll(SalesMethod.class, "sales_method", SalesMethodView.class)
                    .filter("code", Filter.equalTo("e.code"))
                    .filter("standard", Filter.flag("e.standard"))
                    .filter("q", Filter.contains("e.name"))
                    .sort("name", "e.name", "text")
                    .sort("code", "e.code", "text")
                    .defaultSort("name");

    private final Lists lists;
    private final Session session;

    SalesMethods(Lists lists, Session session) {
        this.lists = lists;
        this.session = session;
    }

    Page<SalesMethodView> page(UriInfo uri) {
        return lists.page(LISTING, uri, SalesMethodView::of);
    }

    SalesMethod required(UUID id) {
        return lists.find(LISTING, id).orElseThrow(SalesMethodRule.METHOD_MUST_EXIST::violated);
    }

    boolean isTaken(String code) {
        return !Scalars.query(
                        session, "select 1 from sales_method where code = :code", Integer.class)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }
}
