package com.lead2order.opportunity.productgroup;

import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.reference.ExternalRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of product groups; see contracts/products. */
final class ProductGroupContract {

    static final String TOPIC = "products";

    record ProductGroupV1(
            UUID id,
            String code,
            String name,
            @Nullable UUID parentId,
            List<UUID> path,
            List<ExternalRef> externalRefs) {}

    private ProductGroupContract() {}

    static OutgoingEvent messageFor(ProductGroupEvent event, ProductGroup group) {
        var fact =
                switch (event) {
                    case ProductGroupEvent.Added _ -> "added";
                    case ProductGroupEvent.Changed _ -> "changed";
                };
        return new OutgoingEvent(
                TOPIC,
                group.id().toString(),
                "com.lead2order.product-group." + fact + ".v1",
                group.version(),
                stateOf(group));
    }

    static ProductGroupV1 stateOf(ProductGroup group) {
        var details = group.details();
        return new ProductGroupV1(
                group.id(),
                details.code(),
                details.name(),
                details.parentId(),
                group.path(),
                details.externalRefs());
    }
}
