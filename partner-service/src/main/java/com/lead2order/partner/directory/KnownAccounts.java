package com.lead2order.partner.directory;

import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.partner.directory.KnownAccounts.AccountV1;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the accounts that partners and their deals refer to. */
@Singleton
class KnownAccounts extends TableFeed<AccountV1> {

    /** What this service reads of a published account. */
    record AccountV1(
            UUID id,
            String name,
            @Nullable String country,
            @Nullable String status,
            @Nullable UUID ownerId,
            @Nullable List<ExternalRef> externalRefs) {

        AccountV1 {
            status = status == null ? "ACTIVE" : status;
        }
    }

    private static final FeedTable<AccountV1> TABLE =
            FeedTable.of("known_account", AccountV1.class)
                    .about("account")
                    .column("name", "text", AccountV1::name)
                    .column("country", "text", AccountV1::country)
                    .column("status", "text", AccountV1::status)
                    .column("owner_id", "uuid", AccountV1::ownerId)
                    .externalRefs("accounts", AccountV1::externalRefs);

    KnownAccounts(FeedTables tables) {
        super(tables, "known-accounts", "accounts", TABLE);
    }
}
