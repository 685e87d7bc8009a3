package com.lead2order.partner.directory;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the contacts that partners and their deals refer to. */
@ApplicationScoped
class KnownContacts implements ReadModel {

    /** What this service reads of a published contact. */
    record ContactV1(UUID id, List<UUID> accountIds, @Nullable UUID ownerId) {}

    private static final String TABLE = "known_contact";

    private static final String UPSERT =
            """
            insert into known_contact (id, version, account_ids, owner_id)
            select r.id, r.version, coalesce(r."accountIds", '{}'), r."ownerId"
            from jsonb_to_recordset(cast(:rows as jsonb))
                r(id uuid, version bigint, "accountIds" uuid[], "ownerId" uuid)
            on conflict (id) do update set version = excluded.version,
                account_ids = excluded.account_ids, owner_id = excluded.owner_id
            where excluded.version > known_contact.version
            returning id
            """;

    private final ReadModels readModels;

    KnownContacts(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public String name() {
        return "known-contacts";
    }

    @Override
    public String topic() {
        return "contacts";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var _ = readModels.upsert(TABLE, events, ContactV1.class, UPSERT);
    }

    @Override
    public void clear() {
        readModels.clear(TABLE);
    }
}
