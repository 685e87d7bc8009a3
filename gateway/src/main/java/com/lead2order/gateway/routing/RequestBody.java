package com.lead2order.gateway.routing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Small truths about bodies of requests. */
final class RequestBody {
    private RequestBody() {}

    static boolean isIn(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return (length != null && !"0".equals(length))
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
