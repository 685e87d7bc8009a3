package com.lead2order.gateway.security;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may call the API from a browser (CORS). The API takes bearer tokens and no cookies,
 * so browsers are never allowed to send credentials of their own.
 */
@Singleton
public class Origins {
    private static final String ANY_PORT = ":*";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final String REQUEST_HEADERS =
            "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match,"
                    + " If-None-Match, Prefer, X-Correlation-Id, traceparent, tracestate";
    private static final String ANSWER_HEADERS =
            "ETag, Link, Location, Idempotency-Replayed, Preference-Applied, RateLimit,"
                    + " RateLimit-Policy, Retry-After, WWW-Authenticate, X-Correlation-Id";

    private final Set<String> exact = new HashSet<>();
    private final List<String> withAnyPort = new ArrayList<>();

    Origins(SecurityConfig config) {
        for (String origin : config.allowedOrigins()) {
            if (origin.endsWith(ANY_PORT)) {
                withAnyPort.add(origin.substring(0, origin.length() - ANY_PORT.length()));
            } else {
                exact.add(origin);
            }
        }
    }

    /** What an origin means for its request. */
    public enum Verdict {
        GO_ON,
        PREFLIGHT,
        REFUSED
    }

    /** Judges the request and, where its origin is welcome, tells the browser so. */
    public Verdict judge(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || isOwn(origin, request)) {
            return Verdict.GO_ON;
        }
        if (!isAllowed(origin)) {
            return Verdict.REFUSED;
        }
        MultiMap headers = response.headers();
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        if (isPreflight(request)) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
            headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
            return Verdict.PREFLIGHT;
        }
        headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
        return Verdict.GO_ON;
    }

    private boolean isAllowed(String origin) {
        return exact.contains(origin)
                || withAnyPort.stream().anyMatch(start -> isOnSomePort(origin, start));
    }

    private static boolean isOnSomePort(String origin, String start) {
        if (!origin.startsWith(start)) {
            return false;
        }
        String rest = origin.substring(start.length());
        return rest.isEmpty()
                || (rest.length() > 1
                        && rest.charAt(0) == ':'
                        && rest.chars().skip(1).allMatch(Character::isDigit));
    }

    /** Pages of the gateway itself, such as the browsable API description, send an origin too. */
    private static boolean isOwn(String origin, HttpServerRequest request) {
        @Nullable Object authority = request.authority();
        return authority != null
                && (origin.equals("http://" + authority) || origin.equals("https://" + authority));
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
