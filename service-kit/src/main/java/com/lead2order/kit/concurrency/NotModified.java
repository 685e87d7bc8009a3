package com.lead2order.kit.concurrency;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers a read with 304 where the caller has the record as it is: {@code If-None-Match} names the
 * entity tag that the answer would carry (RFC 9110, 13.1.2).
 */
class NotModified {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    @ServerResponseFilter
    void leaveOut(ContainerRequestContext request, ContainerResponseContext answer) {
        var seen = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        var tag = answer.getHeaderString(HttpHeaders.ETAG);
        if (seen == null
                || tag == null
                || answer.getStatus() != 200
                || !READS.contains(request.getMethod())) {
            return;
        }
        if (EntityTags.of(seen).filter(tags -> tags.matchWeakly(tag)).isPresent()) {
            answer.setStatus(304);
            answer.setEntity(null);
        }
    }
}
