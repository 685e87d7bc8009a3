package com.lead2order.forecast.known;

import com.lead2order.forecast.known.AccountFeed.AccountV1;
import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps names, owners and external keys of accounts. */
@Singleton
class AccountFeed extends TableFeed<AccountV1> {

    /** What this service reads of a published account. */
    record AccountV1(
            UUID id,
            String name,
            @Nullable UUID ownerId,
            @Nullable List<ExternalRef> externalRefs) {}

    private static final FeedTable<AccountV1> TABLE =
            FeedTable.of("known_account", AccountV1.class)
                    .column("name", "text", AccountV1::name)
                    .column("owner_id", "uuid", AccountV1::ownerId)
                    .externalRefs("accounts", AccountV1::externalRefs);

    AccountFeed(FeedTables tables) {
        super(tables, "account-feed", "accounts", TABLE);
    }
}
