package com.lead2order.opportunity.salesmethod;

import com.lead2order.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shows the sales methods. */
@ApplicationScoped
class FindSalesMethods {

    private final SalesMethods methods;

    FindSalesMethods(SalesMethods methods) {
        this.methods = methods;
    }

    Page<SalesMethodView> page(UriInfo uri) {
        return methods.page(uri);
    }

    SalesMethodView one(UUID id) {
        return SalesMethodView.of(methods.required(id));
    }
}
