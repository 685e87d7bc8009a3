package com.lead2order.partner.directory;

import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import com.lead2order.partner.directory.KnownContacts.ContactV1;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the contacts that partners and their deals refer to. */
@Singleton
class KnownContacts extends TableFeed<ContactV1> {

    /** What this service reads of a published contact. */
    record ContactV1(UUID id, @Nullable List<UUID> accountIds, @Nullable UUID ownerId) {

        ContactV1 {
            accountIds = accountIds == null ? List.of() : accountIds;
        }
    }

    private static final FeedTable<ContactV1> TABLE =
            FeedTable.of("known_contact", ContactV1.class)
                    .column("account_ids", "uuid[]", ContactV1::accountIds)
                    .column("owner_id", "uuid", ContactV1::ownerId);

    KnownContacts(FeedTables tables) {
        super(tables, "known-contacts", "contacts", TABLE);
    }
}
