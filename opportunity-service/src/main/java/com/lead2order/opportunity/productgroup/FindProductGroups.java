package com.lead2order.opportunity.productgroup;

import com.lead2order.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shows the product tree. */
@ApplicationScoped
class FindProductGroups {

    private final ProductGroups groups;

    FindProductGroups(ProductGroups groups) {
        this.groups = groups;
    }

    Page<ProductGroupView> page(UriInfo uri) {
        return groups.page(uri);
    }

    ProductGroupView one(UUID id) {
        return ProductGroupView.of(groups.required(id));
    }
}
