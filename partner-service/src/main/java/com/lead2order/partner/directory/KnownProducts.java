package com.lead2order.partner.directory;

import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.partner.directory.KnownProducts.ProductV1;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the products that deals are about. */
@Singleton
class KnownProducts extends TableFeed<ProductV1> {

    /** What this service reads of a published product. */
    record ProductV1(
            UUID id,
            @Nullable String code,
            String name,
            @Nullable Boolean active,
            @Nullable List<ExternalRef> externalRefs) {

        boolean isSold() {
            return active == null || active;
        }
    }

    private static final FeedTable<ProductV1> TABLE =
            FeedTable.of("known_product", ProductV1.class)
                    .about("product")
                    .column("code", "text", ProductV1::code)
                    .column("name", "text", ProductV1::name)
                    .column("active", "boolean", ProductV1::isSold)
                    .externalRefs("products", ProductV1::externalRefs);

    KnownProducts(FeedTables tables) {
        super(tables, "known-products", "products", TABLE);
    }
}
