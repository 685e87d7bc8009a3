package com.lead2order.opportunity.orderimport;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.rule.Violation;
import com.lead2order.kit.sql.StorableText;
import com.lead2order.opportunity.intake.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writes down how far imports are; counts move in the transaction of the batch they count. */
@ApplicationScoped
class ImportLog {

    /** More of them help nobody; the counts go on. */
    private static final long MOST_ERRORS = 10_000;

    /** Of one line; more of them help nobody either. */
    private static final int MOST_VIOLATIONS = 100;

    /** A line that did not become the order that holds. What it holds is made storable. */
    record Entry(
            long line,
            Outcome outcome,
            @Nullable String externalOrderNo,
            String problem,
            String message,
            List<Violation> errors) {

        Entry {
            externalOrderNo =
                    externalOrderNo == null ? null : StorableText.made(externalOrderNo, 200);
            message = StorableText.made(message, 1000);
            errors = errors.stream().limit(MOST_VIOLATIONS).map(Entry::storable).toList();
        }

        private static Violation storable(Violation violation) {
            return new Violation(
                    StorableText.made(violation.pointer(), 500),
                    violation.code(),
                    StorableText.made(violation.message(), 1000),
                    List.of());
        }
    }

    /** An earlier import under the same idempotency key. */
    @SuppressWarnings("ArrayRecordComponent") // equality is by id
    record Earlier(UUID id, ImportStatus status, byte @Nullable [] hash) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Earlier earlier && earlier.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    private final Session session;
    private final ObjectMapper json;

    ImportLog(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** Begins an import; a key that an import without an end still holds goes over to this one. */
    @Transactional(REQUIRES_NEW)
    void begin(
            UUID id,
            @Nullable String sourceSystem,
            String format,
            @Nullable Long bytesAnnounced,
            String startedBy,
            @Nullable String idempotencyKey) {
        if (idempotencyKey != null) {
            session.createNativeMutationQuery(
                            "update order_import set idempotency_key = null where started_by = :by"
                                    + " and idempotency_key = :key")
                    .setParameter("by", startedBy)
                    .setParameter("key", idempotencyKey)
                    .executeUpdate();
        }
        session.createNativeMutationQuery(
                        """
                        insert into order_import (id, source_system, format, status, bytes_announced, bytes_read,
                            created, replaced, unchanged, stale, quarantined, refused,
                            started_at, started_by, heard_at, idempotency_key)
                        values (:id, :system, :format, 'RUNNING', cast(:bytes as bigint), 0, 0, 0, 0, 0, 0, 0,
                            clock_timestamp(), :by, clock_timestamp(), :key)
                        """)
                .setParameter("id", id)
                .setParameter("system", sourceSystem)
                .setParameter("format", format)
                .setParameter("bytes", bytesAnnounced)
                .setParameter("by", startedBy)
                .setParameter("key", idempotencyKey)
                .executeUpdate();
    }

    /** The import of the last day that was sent under the same key by the same caller. */
    @Transactional(REQUIRES_NEW)
    Optional<Earlier> earlier(String startedBy, String idempotencyKey) {
        return session.createNativeQuery(
                        """
                        select id, case when status = 'RUNNING' and heard_at < now() - interval '10 seconds'
                            then 'INTERRUPTED' else status end as status, request_hash
                        from order_import
                        where started_by = :by and idempotency_key = :key
                          and started_at > now() - interval '24 hours'
                        """,
                        Object[].class)
                .setParameter("by", startedBy)
                .setParameter("key", idempotencyKey)
                .getResultStream()
                .findFirst()
                .map(row ->
                        new Earlier(
                                (UUID) row[0],
                                ImportStatus.valueOf((String) row[1]),
                                (byte[]) row[2]));
    }

    /** Counts a batch, in its transaction. */
    @Transactional(MANDATORY)
    void progress(UUID id, Map<Outcome, Long> counts, long bytesRead) {
        session.createNativeMutationQuery(
                        """
                        update order_import set created = created + :created, replaced = replaced + :replaced,
                            unchanged = unchanged + :unchanged, stale = stale + :stale,
                            quarantined = quarantined + :quarantined, refused = refused + :refused,
                            bytes_read = :bytes, heard_at = clock_timestamp()
                        where id = :id
                        """)
                .setParameter("created", counts.getOrDefault(Outcome.CREATED, 0L))
                .setParameter("replaced", counts.getOrDefault(Outcome.REPLACED, 0L))
                .setParameter("unchanged", counts.getOrDefault(Outcome.UNCHANGED, 0L))
                .setParameter("stale", counts.getOrDefault(Outcome.STALE, 0L))
                .setParameter("quarantined", counts.getOrDefault(Outcome.QUARANTINED, 0L))
                .setParameter("refused", counts.getOrDefault(Outcome.REFUSED, 0L))
                .setParameter("bytes", bytesRead)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Keeps what went wrong with single lines. */
    @Transactional(MANDATORY)
    void keep(UUID id, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(
                        """
                        insert into order_import_error (id, import_id, line, outcome, external_order_no,
                            problem, message, errors)
                        select e.id, :import, e.line, e.outcome, e.number, e.problem, e.message, cast(e.errors as jsonb)
                        from unnest(cast(:ids as uuid[]), cast(:lines as bigint[]), cast(:outcomes as text[]),
                            cast(:numbers as text[]), cast(:problems as text[]), cast(:messages as text[]),
                            cast(:errors as text[]))
                            e(id, line, outcome, number, problem, message, errors)
                        where (select count(*) from order_import_error k where k.import_id = :import) < :most
                        """)
                .setParameter("import", id)
                .setParameter("most", MOST_ERRORS)
                .setParameter(
                        "ids",
                        entries.stream()
                                .map(_ -> UuidCreator.getTimeOrderedEpoch())
                                .toArray(UUID[]::new))
                .setParameter("lines", entries.stream().map(Entry::line).toArray(Long[]::new))
                .setParameter(
                        "outcomes",
                        entries.stream().map(e -> e.outcome().name()).toArray(String[]::new))
                .setParameter(
                        "numbers",
                        entries.stream().map(Entry::externalOrderNo).toArray(String[]::new))
                .setParameter(
                        "problems", entries.stream().map(Entry::problem).toArray(String[]::new))
                .setParameter(
                        "messages", entries.stream().map(Entry::message).toArray(String[]::new))
                .setParameter(
                        "errors",
                        entries.stream().map(e -> write(e.errors())).toArray(String[]::new))
                .executeUpdate();
    }

    /** Ends an import. */
    @Transactional(REQUIRES_NEW)
    void finish(
            UUID id,
            ImportStatus status,
            @Nullable String message,
            long bytesRead,
            byte @Nullable [] hash) {
        session.createNativeMutationQuery(
                        """
                        update order_import set status = :status, message = :message, bytes_read = :bytes,
                            finished_at = clock_timestamp(), request_hash = cast(:hash as bytea)
                        where id = :id
                        """)
                .setParameter("status", status.name())
                .setParameter("message", message)
                .setParameter("bytes", bytesRead)
                .setParameter("hash", hash)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Says that these imports are alive, and which others are not any more. */
    @Transactional(REQUIRES_NEW)
    void beat(Collection<UUID> running) {
        session.createNativeMutationQuery(
                        """
                        update order_import set heard_at = clock_timestamp()
                        where id = any(cast(:ids as uuid[])) and status = 'RUNNING'
                        """)
                .setParameter("ids", running.toArray(UUID[]::new))
                .executeUpdate();
        session.createNativeMutationQuery(
                        """
                        update order_import set status = 'INTERRUPTED', finished_at = clock_timestamp(),
                            message = 'The service stopped; send the same again to complete it'
                        where status = 'RUNNING' and heard_at < clock_timestamp() - interval '10 seconds'
                        """)
                .executeUpdate();
    }

    private String write(List<Violation> errors) {
        try {
            return json.writeValueAsString(errors);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
