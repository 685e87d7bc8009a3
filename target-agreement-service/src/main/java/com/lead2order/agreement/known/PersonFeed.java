package com.lead2order.agreement.known;

import com.lead2order.agreement.known.PersonFeed.PersonV1;
import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps when people are there, and their external keys. Names and sight are kept by the service
 * kit.
 */
@Singleton
class PersonFeed extends TableFeed<PersonV1> {

    /** What this service reads of a published person. */
    record PersonV1(
            UUID id,
            @Nullable LocalDate activeFrom,
            @Nullable LocalDate activeTo,
            @Nullable List<ExternalRef> externalRefs) {}

    private static final FeedTable<PersonV1> TABLE =
            FeedTable.of("known_person", PersonV1.class)
                    .about("person")
                    .column("active_from", "date", PersonV1::activeFrom)
                    .column("active_to", "date", PersonV1::activeTo)
                    .column("refs", "jsonb", person -> Refs.write(person.externalRefs()));

    private final ReportingLines reportingLines;

    PersonFeed(FeedTables tables, ReportingLines reportingLines) {
        super(tables, "person-feed", "organisation", TABLE);
        this.reportingLines = reportingLines;
    }

    @Override
    protected void changed(Set<UUID> people) {
        reportingLines.redraw();
    }
}
