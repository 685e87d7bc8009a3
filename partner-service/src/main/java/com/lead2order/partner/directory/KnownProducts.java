package com.lead2order.partner.directory;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the products that deals are about. */
@ApplicationScoped
class KnownProducts implements EventConsumer {

    /** What this service reads of a published product. */
    record ProductV1(UUID id, @Nullable String code, String name, List<ExternalRef> externalRefs) {}

    private static final String COLLECTION = "products";

    private static final String UPSERT =
            """
            insert into known_product (id, version, code, name)
            select r.id, r.version, r.code, r.name
            from jsonb_to_recordset(cast(:rows as jsonb)) r(id uuid, version bigint, code text, name text)
            on conflict (id) do update set version = excluded.version, code = excluded.code,
                name = excluded.name
            where excluded.version > known_product.version
            returning id
            """;

    private final ReadModels readModels;
    private final KnownRefs knownRefs;

    KnownProducts(ReadModels readModels, KnownRefs knownRefs) {
        this.readModels = readModels;
        this.knownRefs = knownRefs;
    }

    @Override
    public String topic() {
        return "products";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var mine =
                events.stream()
                        .filter(event ->
                                event.isTombstone()
                                        || event.type().startsWith("com.lead2order.product."))
                        .toList();
        var changed = readModels.upsert("known_product", mine, ProductV1.class, UPSERT);
        Map<UUID, List<ExternalRef>> refs = new HashMap<>();
        for (var event : mine) {
            if (!event.isTombstone()) {
                var state = event.data(ProductV1.class);
                refs.put(state.id(), state.externalRefs());
            }
        }
        knownRefs.replace(COLLECTION, changed, refs);
    }

    @Override
    public void clear() {
        readModels.clear("known_product");
        knownRefs.clear(COLLECTION);
    }
}
