package com.lead2order.lead.product;

import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import com.lead2order.lead.product.ProductFeed.ProductV1;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps which products there are. */
@Singleton
class ProductFeed extends TableFeed<ProductV1> {

    /** What this service reads of a published product. */
    record ProductV1(UUID id) {}

    private static final FeedTable<ProductV1> TABLE =
            FeedTable.of("known_product", ProductV1.class).about("product");

    ProductFeed(FeedTables tables) {
        super(tables, "product-feed", "products", TABLE);
    }
}
