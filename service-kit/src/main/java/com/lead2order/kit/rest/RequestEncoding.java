package com.lead2order.kit.rest;

import com.lead2order.kit.rule.RequestRule;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Reads bodies that come compressed by gzip, up to a size, so that a small request cannot become a
 * huge one. Any other encoding is answered with 415 and what is accepted.
 */
class RequestEncoding {

    /** What a body that is read whole may grow to. */
    static final long LARGEST_BODY = 32L << 20;

    /** What a stream may grow to. */
    static final long LARGEST_STREAM = 2L << 30;

    private static final String ACCEPTED = "gzip, identity";

    @ServerRequestFilter(priority = Priorities.ENTITY_CODER)
    void inflate(ContainerRequestContext request, ResourceInfo resource) {
        var encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null) {
            return;
        }
        switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> {
                // as it is
            }
            case "gzip", "x-gzip" ->
                    request.setEntityStream(
                            new Inflated(
                                    request.getEntityStream(),
                                    takesStream(resource) ? LARGEST_STREAM : LARGEST_BODY));
            default ->
                    throw RequestRule.UNSUPPORTED_MEDIA_TYPE.violatedAt(
                            HttpHeaders.CONTENT_ENCODING, "encoding-unsupported");
        }
    }

    /** A refused encoding is answered with those that are accepted (RFC 9110). */
    @ServerResponseFilter
    void nameEncodings(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getStatus() == 415
                && request.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null) {
            answer.getHeaders().putSingle(HttpHeaders.ACCEPT_ENCODING, ACCEPTED);
        }
    }

    private static boolean takesStream(ResourceInfo resource) {
        return Arrays.asList(resource.getResourceMethod().getParameterTypes())
                .contains(InputStream.class);
    }
}
