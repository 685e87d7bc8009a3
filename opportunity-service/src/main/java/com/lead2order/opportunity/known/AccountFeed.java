package com.lead2order.opportunity.known;

import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.opportunity.known.AccountFeed.AccountV1;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps accounts and their external keys. */
@Singleton
class AccountFeed extends TableFeed<AccountV1> {

    /** What this service reads of a published account. */
    record AccountV1(
            UUID id,
            String name,
            @Nullable String type,
            @Nullable String status,
            @Nullable UUID ownerId,
            @Nullable List<ExternalRef> externalRefs) {}

    private static final FeedTable<AccountV1> TABLE =
            FeedTable.of("known_account", AccountV1.class)
                    .column("name", "text", AccountV1::name)
                    .column("type", "text", AccountV1::type)
                    .column("status", "text", AccountV1::status)
                    .column("owner_id", "uuid", AccountV1::ownerId)
                    .externalRefs("accounts", AccountV1::externalRefs);

    AccountFeed(FeedTables tables) {
        super(tables, "account-feed", "accounts", TABLE);
    }
}
