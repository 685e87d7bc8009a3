package com.lead2order.partner.directory;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the accounts that partners and their deals refer to. */
@ApplicationScoped
class KnownAccounts implements ReadModel {

    /** What this service reads of a published account. */
    record AccountV1(
            UUID id,
            String name,
            @Nullable String country,
            @Nullable String status,
            @Nullable UUID ownerId) {}

    private static final String COLLECTION = "accounts";

    private static final String UPSERT =
            """
            insert into known_account (id, version, name, country, status, owner_id)
            select r.id, r.version, r.name, r.country, coalesce(r.status, 'ACTIVE'), r."ownerId"
            from jsonb_to_recordset(cast(:rows as jsonb))
                r(id uuid, version bigint, name text, country text, status text, "ownerId" uuid)
            on conflict (id) do update set version = excluded.version, name = excluded.name,
                country = excluded.country, status = excluded.status, owner_id = excluded.owner_id
            where excluded.version > known_account.version
            returning id
            """;

    private final ReadModels readModels;
    private final PublishedRefs publishedRefs;

    KnownAccounts(ReadModels readModels, PublishedRefs publishedRefs) {
        this.readModels = readModels;
        this.publishedRefs = publishedRefs;
    }

    @Override
    public String name() {
        return "known-accounts";
    }

    @Override
    public String topic() {
        return "accounts";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var mine = PublishedRefs.about("account", events);
        var changed = readModels.upsert("known_account", mine, AccountV1.class, UPSERT);
        publishedRefs.replace(COLLECTION, changed, mine);
    }

    @Override
    public void clear() {
        readModels.clear("known_account");
        publishedRefs.clear(COLLECTION);
    }
}
