package com.lead2order.opportunity.known;

import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import com.lead2order.opportunity.known.ContactFeed.ContactV1;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the names of contacts, and who sees them. */
@Singleton
class ContactFeed extends TableFeed<ContactV1> {

    /** What this service reads of a published contact. */
    record ContactV1(
            UUID id,
            @Nullable String firstName,
            String lastName,
            @Nullable List<UUID> accountIds,
            @Nullable UUID ownerId) {

        List<UUID> accounts() {
            return accountIds == null ? List.of() : accountIds;
        }

        String name() {
            return firstName == null ? lastName : firstName + ' ' + lastName;
        }

        /** Who sees a contact that is at no account. */
        @Nullable UUID keeper() {
            return accounts().isEmpty() ? ownerId : null;
        }
    }

    private static final FeedTable<ContactV1> TABLE =
            FeedTable.of("known_contact", ContactV1.class)
                    .column("name", "text", ContactV1::name)
                    .column("account_ids", "uuid[]", ContactV1::accounts)
                    .column("keeper_id", "uuid", ContactV1::keeper);

    ContactFeed(FeedTables tables) {
        super(tables, "contact-feed", "contacts", TABLE);
    }
}
