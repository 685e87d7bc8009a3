package com.lead2order.gateway.openapi;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;

/**
 * The description of the whole API.
 *
 * @param missing services that have never been reached, so that their paths are not in it
 * @param outdated services that do not answer now, so that it shows what they said last
 */
record MergedDescription(
        Buffer json, String etag, List<String> missing, List<String> outdated, Instant at) {
    boolean isComplete() {
        return missing.isEmpty() && outdated.isEmpty();
    }
}
