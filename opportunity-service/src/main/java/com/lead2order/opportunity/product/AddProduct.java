package com.lead2order.opportunity.product;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes a product into the range. */
@ApplicationScoped
class AddProduct {

    private final Products products;
    private final GroupPaths groupPaths;
    private final Caller caller;
    private final Clock clock;

    AddProduct(Products products, GroupPaths groupPaths, Caller caller, Clock clock) {
        this.products = products;
        this.groupPaths = groupPaths;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ProductView handle(ProductBody body) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var path = groupPaths.required(body.groupReference(), body.groupPointer());
        var product =
                new Product(id, body.in(path), path, caller.personIdOrNull(), clock.instant());
        products.add(product, new ProductEvent.Added(id));
        return ProductView.of(product);
    }
}
