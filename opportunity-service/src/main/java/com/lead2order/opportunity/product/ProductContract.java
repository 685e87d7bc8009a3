package com.lead2order.opportunity.product;

import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.reference.ExternalRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of products; see contracts/products. */
final class ProductContract {

    static final String TOPIC = "products";

    record ProductV1(
            UUID id,
            String code,
            String name,
            @Nullable UUID groupId,
            List<UUID> groupPath,
            String uom,
            boolean active,
            List<ExternalRef> externalRefs) {}

    private ProductContract() {}

    static OutgoingEvent messageFor(ProductEvent event, Product product) {
        var fact =
                switch (event) {
                    case ProductEvent.Added _ -> "added";
                    case ProductEvent.Changed _ -> "changed";
                };
        return new OutgoingEvent(
                TOPIC,
                product.id().toString(),
                "com.lead2order.product." + fact + ".v1",
                product.version(),
                stateOf(product));
    }

    static ProductV1 stateOf(Product product) {
        var details = product.details();
        return new ProductV1(
                product.id(),
                details.code(),
                details.name(),
                details.groupId(),
                product.groupPath(),
                details.uom(),
                details.active(),
                details.externalRefs());
    }
}
