package com.lead2order.forecast.known;

import com.lead2order.forecast.known.ProductFeed.ProductV1;
import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps products and the groups that they are in. */
@Singleton
class ProductFeed extends TableFeed<ProductV1> {

    /** What this service reads of a published product. */
    record ProductV1(
            UUID id,
            String name,
            @Nullable UUID groupId,
            @Nullable List<ExternalRef> externalRefs) {}

    private static final FeedTable<ProductV1> TABLE =
            FeedTable.of("known_product", ProductV1.class)
                    .about("product")
                    .column("name", "text", ProductV1::name)
                    .column("group_id", "uuid", ProductV1::groupId)
                    .externalRefs("products", ProductV1::externalRefs);

    ProductFeed(FeedTables tables) {
        super(tables, "product-feed", "products", TABLE);
    }
}
