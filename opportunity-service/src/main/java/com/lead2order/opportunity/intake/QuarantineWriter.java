package com.lead2order.opportunity.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.opportunity.erp.ErpOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Puts orders into quarantine and takes them out again, a batch at a time. */
@ApplicationScoped
class QuarantineWriter {

    /** An order that has to wait. */
    record Waiting(ErpOrder order, UUID id, List<Missing> missing) {}

    private record Key(UUID orderId, String collection, String system, String key) {}

    private final Session session;
    private final ObjectMapper json;

    QuarantineWriter(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    void release(Collection<UUID> orderIds) {
        if (!orderIds.isEmpty()) {
            session.createNativeMutationQuery(
                            "delete from order_quarantine where id = any(cast(:ids as uuid[]))")
                    .setParameter("ids", orderIds.toArray(UUID[]::new))
                    .executeUpdate();
        }
    }

    void put(List<Waiting> waiting, @Nullable UUID importId, Instant now) {
        if (waiting.isEmpty()) {
            return;
        }
        release(waiting.stream().map(Waiting::id).toList());
        session.createNativeMutationQuery(
                        """
                        insert into order_quarantine (id, source_system, external_order_no,
                            source_version, raw, reason, missing, import_id, quarantined_at)
                        select id, system, number, source_version, cast(raw as jsonb), reason,
                            cast(missing as jsonb), cast(:importId as uuid), :now
                        from unnest(cast(:ids as uuid[]), cast(:systems as text[]), cast(:numbers as text[]),
                            cast(:versions as bigint[]), cast(:raws as text[]), cast(:reasons as text[]),
                            cast(:missings as text[]))
                            q(id, system, number, source_version, raw, reason, missing)
                        """)
                .setParameter("importId", importId)
                .setParameter("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter("ids", waiting.stream().map(Waiting::id).toArray(UUID[]::new))
                .setParameter(
                        "systems",
                        waiting.stream()
                                .map(w -> w.order().key().sourceSystem())
                                .toArray(String[]::new))
                .setParameter(
                        "numbers",
                        waiting.stream()
                                .map(w -> w.order().key().externalOrderNo())
                                .toArray(String[]::new))
                .setParameter(
                        "versions",
                        waiting.stream().map(w -> w.order().sourceVersion()).toArray(Long[]::new))
                .setParameter(
                        "raws",
                        waiting.stream().map(w -> write(w.order().stated())).toArray(String[]::new))
                .setParameter(
                        "reasons",
                        waiting.stream()
                                .map(w -> w.missing().getFirst().reason())
                                .toArray(String[]::new))
                .setParameter(
                        "missings",
                        waiting.stream().map(w -> write(w.missing())).toArray(String[]::new))
                .executeUpdate();
        putKeys(waiting);
    }

    private void putKeys(List<Waiting> waiting) {
        var distinct = new HashSet<Key>();
        for (var order : waiting) {
            for (var missing : order.missing()) {
                distinct.add(
                        new Key(order.id(), missing.collection(), missing.system(), missing.key()));
            }
        }
        var keys = List.copyOf(distinct);
        session.createNativeMutationQuery(
                        """
                        insert into order_quarantine_missing (order_id, collection, system, key)
                        select * from unnest(cast(:ids as uuid[]), cast(:collections as text[]),
                            cast(:systems as text[]), cast(:keys as text[]))
                        """)
                .setParameter("ids", keys.stream().map(Key::orderId).toArray(UUID[]::new))
                .setParameter(
                        "collections", keys.stream().map(Key::collection).toArray(String[]::new))
                .setParameter("systems", keys.stream().map(Key::system).toArray(String[]::new))
                .setParameter("keys", keys.stream().map(Key::key).toArray(String[]::new))
                .executeUpdate();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
