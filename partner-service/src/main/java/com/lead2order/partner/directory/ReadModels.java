package com.lead2order.partner.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Keeps tables of what other services publish: a batch of events is one statement, whatever its
 * size, and an older state never replaces a newer one.
 */
@ApplicationScoped
public class ReadModels {

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
        return session.createNativeQuery(upsert, UUID.class)
                .setParameter("rows", text(rows))
                .getResultList();
    }

    private <T> ObjectNode row(IncomingEvent event, Class<T> state) {
        ObjectNode row = json.valueToTree(event.data(state));
        row.put("version", event.aggregateVersion());
        row.put("eventTime", event.time().toString());
        return row;
    }

    /** What is gone for good is forgotten here as well. */
    private void forget(String table, List<IncomingEvent> tombstones) {
        if (!tombstones.isEmpty()) {
            session.createNativeMutationQuery(
                            "delete from " + table + " where cast(id as text) = any(:keys)")
                    .setParameter(
                            "keys",
                            tombstones.stream().map(IncomingEvent::key).toArray(String[]::new))
                    .executeUpdate();
        }
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
