package com.lead2order.gateway.security;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** The headers that tell browsers to trust nothing but what the answer says it is. */
public final class BrowserSafety {
    public static final CharSequence CONTENT_SECURITY_POLICY =
            HttpHeaders.createOptimized("Content-Security-Policy");
    public static final CharSequence CONTENT_TYPE_OPTIONS =
            HttpHeaders.createOptimized("X-Content-Type-Options");
    public static final CharSequence FRAME_OPTIONS = HttpHeaders.createOptimized("X-Frame-Options");
    public static final CharSequence REFERRER_POLICY =
            HttpHeaders.createOptimized("Referrer-Policy");
    public static final CharSequence STRICT_TRANSPORT =
            HttpHeaders.createOptimized("Strict-Transport-Security");

    /** These belong to the gateway; what a service says about them is dropped. */
    public static final List<CharSequence> HEADERS =
            List.of(
                    CONTENT_SECURITY_POLICY,
                    CONTENT_TYPE_OPTIONS,
                    FRAME_OPTIONS,
                    REFERRER_POLICY,
                    STRICT_TRANSPORT);

    private static final CharSequence NOTHING_BUT_DATA =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence ONE_YEAR = HttpHeaders.createOptimized("max-age=31536000");

    private BrowserSafety() {}

    /** Strict transport is promised only where the client came over TLS, here or at the ingress. */
    public static void apply(HttpServerRequest request) {
        MultiMap headers = request.response().headers();
        headers.set(CONTENT_SECURITY_POLICY, NOTHING_BUT_DATA);
        headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
        headers.set(FRAME_OPTIONS, DENY);
        headers.set(REFERRER_POLICY, NO_REFERRER);
        if ("https".equals(request.scheme())) {
            headers.set(STRICT_TRANSPORT, ONE_YEAR);
        }
    }
}
