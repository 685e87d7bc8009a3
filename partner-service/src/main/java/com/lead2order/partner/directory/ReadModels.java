package com.lead2order.partner.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Keeps tables of what other services publish: a batch of events is one statement, whatever its
 * size, and an older state never replaces a newer one.
 */
@ApplicationScoped
public class ReadModels {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Session session;
    private final ObjectMapper json;

    ReadModels(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /**
     * Upserts the newest states of a batch and returns the ids of the records that changed by it.
     *
     * @param upsert takes the states as the JSON array {@code :rows}, each with {@code version} and
     *     {@code eventTime} added, and returns the ids it wrote
     */
    public <T> List<UUID> upsert(
            String table, List<IncomingEvent> events, Class<T> state, String upsert) {
        var newest = IncomingEvents.newestPerKey(events);
        forget(table, newest.stream().filter(IncomingEvent::isTombstone).toList());
        var rows = json.createArrayNode();
        newest.stream()
                .filter(event -> !event.isTombstone())
                .forEach(event -> rows.add(row(event, state)));
        if (rows.isEmpty()) {
            return List.of();
        }
        return Scalars.query(session, upsert, UUID.class)
                .setParameter("rows", text(rows))
                .getResultList();
    }

    private <T> ObjectNode row(IncomingEvent event, Class<T> state) {
        ObjectNode row = json.valueToTree(event.data(state));
        row.put("version", event.aggregateVersion());
        row.put("eventTime", event.time().toString());
        return row;
    }

    /** Those of the keys whose records the table has. */
    public Set<String> kept(String table, Collection<String> keys) {
        var ids = ids(keys);
        if (ids.length == 0) {
            return Set.of();
        }
        return Scalars.query(
                        session, "select id from " + table + " where id = any(:ids)", UUID.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    /** What is gone for good is forgotten here as well. */
    private void forget(String table, List<IncomingEvent> tombstones) {
        var ids = ids(tombstones.stream().map(IncomingEvent::key).toList());
        if (ids.length > 0) {
            session.createNativeMutationQuery("delete from " + table + " where id = any(:ids)")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /** A key that is no id belongs to no record: whoever sent it, there is nothing to forget. */
    private static UUID[] ids(Collection<String> keys) {
        return keys.stream()
                .filter(key -> ID.matcher(key).matches())
                .map(UUID::fromString)
                .toArray(UUID[]::new);
    }

    /** Empties a table before its topic is read again from the start. */
    public void clear(String table) {
        session.createNativeMutationQuery("delete from " + table).executeUpdate();
    }

    private String text(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("State cannot be written as JSON", unwritable);
        }
    }
}
