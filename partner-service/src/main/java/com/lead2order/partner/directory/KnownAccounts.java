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

/** Keeps the accounts that partners and their deals refer to. */
@ApplicationScoped
class KnownAccounts implements EventConsumer {

    /** What this service reads of a published account. */
    record AccountV1(
            UUID id, String name, @Nullable String country, List<ExternalRef> externalRefs) {}

    private static final String COLLECTION = "accounts";

    private static final String UPSERT =
            """
            insert into known_account (id, version, name, country)
            select r.id, r.version, r.name, r.country
            from jsonb_to_recordset(cast(:rows as jsonb)) r(id uuid, version bigint, name text, country text)
            on conflict (id) do update set version = excluded.version, name = excluded.name,
                country = excluded.country
            where excluded.version > known_account.version
            returning id
            """;

    private final ReadModels readModels;
    private final KnownRefs knownRefs;

    KnownAccounts(ReadModels readModels, KnownRefs knownRefs) {
        this.readModels = readModels;
        this.knownRefs = knownRefs;
    }

    @Override
    public String topic() {
        return "accounts";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var mine =
                events.stream()
                        .filter(event ->
                                event.isTombstone()
                                        || event.type().startsWith("com.lead2order.account."))
                        .toList();
        var changed = readModels.upsert("known_account", mine, AccountV1.class, UPSERT);
        Map<UUID, List<ExternalRef>> refs = new HashMap<>();
        for (var event : mine) {
            if (!event.isTombstone()) {
                var state = event.data(AccountV1.class);
                refs.put(state.id(), state.externalRefs());
            }
        }
        knownRefs.replace(COLLECTION, changed, refs);
    }

    @Override
    public void clear() {
        readModels.clear("known_account");
        knownRefs.clear(COLLECTION);
    }
}
