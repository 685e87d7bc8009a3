package com.lead2order.partner.directory;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the products that deals are about. */
@ApplicationScoped
class KnownProducts implements ReadModel {

    /** What this service reads of a published product. */
    record ProductV1(UUID id, @Nullable String code, String name, @Nullable Boolean active) {}

    private static final String COLLECTION = "products";

    private static final String UPSERT =
            """
            insert into known_product (id, version, code, name, active)
            select r.id, r.version, r.code, r.name, coalesce(r.active, true)
            from jsonb_to_recordset(cast(:rows as jsonb))
                r(id uuid, version bigint, code text, name text, active boolean)
            on conflict (id) do update set version = excluded.version, code = excluded.code,
                name = excluded.name, active = excluded.active
            where excluded.version > known_product.version
            returning id
            """;

    private final ReadModels readModels;
    private final PublishedRefs publishedRefs;

    KnownProducts(ReadModels readModels, PublishedRefs publishedRefs) {
        this.readModels = readModels;
        this.publishedRefs = publishedRefs;
    }

    @Override
    public String name() {
        return "known-products";
    }

    @Override
    public String topic() {
        return "products";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var mine = PublishedRefs.about("product", events);
        var changed = readModels.upsert("known_product", mine, ProductV1.class, UPSERT);
        publishedRefs.replace(COLLECTION, changed, mine);
    }

    @Override
    public void clear() {
        readModels.clear("known_product");
        publishedRefs.clear(COLLECTION);
    }
}
