package com.lead2order.kit.rest;

import com.lead2order.kit.bulk.Upserted.Outcome;
import com.lead2order.kit.concurrency.IfMatch;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers that carry a record with its entity tag. */
public final class Answers {

    private Answers() {}

    /** The record as it is. */
    public static <V> RestResponse<V> of(long version, V view) {
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, IfMatch.tag(version)).build();
    }

    /** The record that was created, and where it is. */
    public static <V> RestResponse<V> created(String collection, UUID id, long version, V view) {
        return ResponseBuilder.<V>create(201)
                .entity(view)
                .header(HttpHeaders.LOCATION, "/api/v1/" + collection + "/" + id)
                .header(HttpHeaders.ETAG, IfMatch.tag(version))
                .build();
    }

    /** The record after an upsert: 201 where it is new, else 200. */
    public static <V> RestResponse<V> upserted(
            Outcome outcome, String collection, UUID id, long version, V view) {
        return outcome == Outcome.CREATED
                ? created(collection, id, version, view)
                : of(version, view);
    }
}
