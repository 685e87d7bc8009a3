package com.lead2order.gateway.connection;

import io.vertx.core.http.HttpServerRequest;

/** The mark of a request whose address nobody can read; no client can set it. */
public final class MalformedAddress {

    static final CharSequence HEADER =
            io.vertx.core.http.HttpHeaders.createOptimized("x-malformed-address");

    private MalformedAddress() {}

    /** Whether the address as sent was unreadable and stands for another one now. */
    public static boolean isOf(HttpServerRequest request) {
        return request.headers().contains(HEADER);
    }
}
