package com.lead2order.forecast.known;

import com.lead2order.forecast.known.ProductGroupFeed.ProductGroupV1;
import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the tree of product groups. */
@Singleton
class ProductGroupFeed extends TableFeed<ProductGroupV1> {

    /** What this service reads of a published product group; the path ends with the group. */
    record ProductGroupV1(
            UUID id, String name, List<UUID> path, @Nullable List<ExternalRef> externalRefs) {}

    private static final FeedTable<ProductGroupV1> TABLE =
            FeedTable.of("known_product_group", ProductGroupV1.class)
                    .about("product-group")
                    .column("name", "text", ProductGroupV1::name)
                    .column("path", "uuid[]", ProductGroupV1::path)
                    .externalRefs("product-groups", ProductGroupV1::externalRefs);

    ProductGroupFeed(FeedTables tables) {
        super(tables, "product-group-feed", "products", TABLE);
    }
}
