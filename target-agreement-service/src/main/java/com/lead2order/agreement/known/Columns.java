package com.lead2order.agreement.known;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.reference.ExternalRef;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/** The rows of a batch of events as the column arrays of one set-based statement. */
final class Columns {

    private final List<UUID> ids = new ArrayList<>();
    private final List<Long> versions = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> refs = new ArrayList<>();
    private final List<@Nullable UUID> links = new ArrayList<>();

    /** Deletes the rows of records that are gone for good. */
    static void forgetGone(Session session, String table, List<IncomingEvent> events) {
        var gone =
                events.stream()
                        .filter(IncomingEvent::isTombstone)
                        .map(event -> UUID.fromString(event.key()))
                        .toArray(UUID[]::new);
        if (gone.length > 0) {
            session.createNativeMutationQuery(
                            "delete from " + table + " where id = any(cast(:ids as uuid[]))")
                    .setParameter("ids", gone)
                    .executeUpdate();
        }
    }

    void row(IncomingEvent event, UUID id, String name, @Nullable List<ExternalRef> externalRefs) {
        ids.add(id);
        versions.add(event.aggregateVersion());
        names.add(name);
        refs.add(Refs.write(externalRefs));
    }

    void link(@Nullable UUID id) {
        links.add(id);
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    MutationQuery bind(MutationQuery query) {
        return query.setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("versions", versions.toArray(Long[]::new))
                .setParameter("names", names.toArray(String[]::new))
                .setParameter("refs", refs.toArray(String[]::new));
    }

    @Nullable UUID[] links() {
        return links.toArray(UUID[]::new);
    }
}
