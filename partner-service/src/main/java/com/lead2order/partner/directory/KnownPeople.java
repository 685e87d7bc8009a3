package com.lead2order.partner.directory;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the people that partners work with, and those who work for them. */
@ApplicationScoped
class KnownPeople implements ReadModel {

    /** What this service reads of a published person. */
    record PersonV1(UUID id, @Nullable String userName, String name) {}

    private static final String COLLECTION = "people";

    private static final String UPSERT =
            """
            insert into known_person (id, version, user_name, name)
            select r.id, r.version, r."userName", r.name
            from jsonb_to_recordset(cast(:rows as jsonb)) r(id uuid, version bigint, "userName" text, name text)
            on conflict (id) do update set version = excluded.version,
                user_name = excluded.user_name, name = excluded.name
            where excluded.version > known_person.version
            returning id
            """;

    private final ReadModels readModels;
    private final PublishedRefs publishedRefs;

    KnownPeople(ReadModels readModels, PublishedRefs publishedRefs) {
        this.readModels = readModels;
        this.publishedRefs = publishedRefs;
    }

    @Override
    public String name() {
        return "known-people";
    }

    @Override
    public String topic() {
        return "organisation";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var mine = PublishedRefs.about("person", events);
        var changed = readModels.upsert("known_person", mine, PersonV1.class, UPSERT);
        publishedRefs.replace(COLLECTION, changed, mine);
    }

    @Override
    public void clear() {
        readModels.clear("known_person");
        publishedRefs.clear(COLLECTION);
    }
}
