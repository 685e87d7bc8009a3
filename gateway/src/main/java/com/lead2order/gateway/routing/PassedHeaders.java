package com.lead2order.gateway.routing;

import com.lead2order.gateway.security.BrowserSafety;
import com.lead2order.gateway.trace.Trace;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.List;

/**
 * Which headers go through. Those of one connection end here (RFC 9110, 7.6.1), those that say
 * where a request came from are the gateway's own word, never the client's.
 */
final class PassedHeaders {
    private static final List<String> OF_ONE_CONNECTION =
            List.of(
                    "connection",
                    "keep-alive",
                    "proxy-connection",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "http2-settings");
    private static final List<String> ORIGIN_CLAIMS =
            List.of(
                    "forwarded",
                    "x-forwarded",
                    "x-forwarded-for",
                    "x-forwarded-host",
                    "x-forwarded-port",
                    "x-forwarded-prefix",
                    "x-forwarded-proto",
                    "x-forwarded-server",
                    "x-forwarded-ssl",
                    "x-real-ip",
                    "x-original-url",
                    "x-rewrite-url");
    private static final List<String> NOT_FOR_CLIENTS =
            List.of(
                    "server",
                    "x-powered-by",
                    "set-cookie",
                    "access-control-allow-origin",
                    "access-control-allow-credentials",
                    "access-control-allow-headers",
                    "access-control-allow-methods",
                    "access-control-expose-headers",
                    "access-control-max-age",
                    "cache-control",
                    "vary",
                    "expires",
                    "pragma",
                    "ratelimit",
                    "ratelimit-policy");

    private PassedHeaders() {}

    static void toService(MultiMap headers, HttpServerRequest request) {
        removeThoseOfOneConnection(headers);
        ORIGIN_CLAIMS.forEach(headers::remove);
        // the gateway has answered the expectation itself
        headers.remove(HttpHeaders.EXPECT);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        HostAndPort authority = request.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
        }
        Trace.keep(headers, request.headers());
    }

    static void toClient(MultiMap headers, HttpServerRequest request) {
        removeThoseOfOneConnection(headers);
        NOT_FOR_CLIENTS.forEach(headers::remove);
        BrowserSafety.HEADERS.forEach(headers::remove);
        headers.remove(Trace.CORRELATION_ID);
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null && "https".equals(request.scheme())) {
            headers.set(HttpHeaders.LOCATION, seenFromOutside(location, request));
        }
    }

    /** Services are called without TLS, so the addresses that they make up begin with http. */
    private static String seenFromOutside(String location, HttpServerRequest request) {
        String inside = "http://" + request.authority() + "/";
        return location.startsWith(inside)
                ? "https" + location.substring("http".length())
                : location;
    }

    private static void removeThoseOfOneConnection(MultiMap headers) {
        for (String value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : value.split(",", -1)) {
                if (!name.isBlank() && !name.equalsIgnoreCase("close")) {
                    headers.remove(name.strip());
                }
            }
        }
        OF_ONE_CONNECTION.forEach(headers::remove);
    }
}
