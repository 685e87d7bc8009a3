package com.lead2order.opportunity.product;

import com.lead2order.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shows the range of products. */
@ApplicationScoped
class FindProducts {

    private final Products products;

    FindProducts(Products products) {
        this.products = products;
    }

    Page<ProductView> page(UriInfo uri) {
        return products.page(uri);
    }

    ProductView one(UUID id) {
        return ProductView.of(products.required(id));
    }
}
