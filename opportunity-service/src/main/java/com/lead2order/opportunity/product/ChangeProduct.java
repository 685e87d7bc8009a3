package com.lead2order.opportunity.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.reference.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes what is known of a product. */
@ApplicationScoped
class ChangeProduct {

    record Command(UUID productId, IfMatch ifMatch, JsonNode patch) {}

    private final Products products;
    private final GroupPaths groupPaths;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangeProduct(
            Products products,
            GroupPaths groupPaths,
            MergePatch mergePatch,
            Caller caller,
            Clock clock) {
        this.products = products;
        this.groupPaths = groupPaths;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ProductView handle(Command command) {
        var product = products.forChange(command.productId(), command.ifMatch());
        var details = mergePatch.apply(command.patch(), product.details(), ProductDetails.class);
        var group = details.groupId() == null ? null : Reference.to(details.groupId());
        var path = groupPaths.required(group, "/groupId");
        product.change(details, path, caller.personIdOrNull(), clock.instant())
                .ifPresent(changed -> products.save(product, changed));
        return ProductView.of(product);
    }
}
