package com.lead2order.kit.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a record.
 *
 * @param position grows with each change in the service, along the versions of a record
 * @param collection of the record, as in its path, or the topic it is published on
 * @param record its id
 * @param fact what happened, such as {@code lead.qualified}
 * @param version of the record after the change, which its {@code ETag} shows
 * @param actor {@code person:<id>}, {@code client:<client id>} or {@code system:<service>}
 * @param subject of the token with which the actor came, null where nobody called
 * @param reason as the actor gave it
 * @param traceId leads to the logs of all services
 * @param before the state before, null for a new record
 * @param after the state after, null where the record is gone for good
 */
record AuditEntryView(
        UUID id,
        long position,
        Instant at,
        String collection,
        String record,
        String fact,
        long version,
        String actor,
        @Nullable String subject,
        @Nullable String reason,
        @Nullable String traceId,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {}
