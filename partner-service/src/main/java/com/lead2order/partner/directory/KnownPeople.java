package com.lead2order.partner.directory;

import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.partner.directory.KnownPeople.PersonV1;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the people that partners work with, and those who work for them. */
@Singleton
class KnownPeople extends TableFeed<PersonV1> {

    /** What this service reads of a published person. */
    record PersonV1(
            UUID id,
            @Nullable String userName,
            String name,
            @Nullable List<ExternalRef> externalRefs) {}

    private static final FeedTable<PersonV1> TABLE =
            FeedTable.of("known_person", PersonV1.class)
                    .about("person")
                    .column("user_name", "text", PersonV1::userName)
                    .column("name", "text", PersonV1::name)
                    .externalRefs("people", PersonV1::externalRefs);

    KnownPeople(FeedTables tables) {
        super(tables, "known-people", "organisation", TABLE);
    }
}
