package com.lead2order.gateway.trace;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The ids of one request. A well-formed {@code traceparent} and {@code X-Correlation-Id} of the
 * client are kept, so that its own trace goes on through the services; anything else is replaced.
 */
public record Trace(String traceId, String traceparent, String correlationId) {
    public static final String TRACEPARENT = "traceparent";
    public static final String TRACESTATE = "tracestate";
    public static final String CORRELATION_ID = "X-Correlation-Id";

    private static final String CONTEXT_KEY = Trace.class.getName();
    private static final int TRACEPARENT_LENGTH = 55;
    private static final int LONGEST_CORRELATION_ID = 128;
    private static final String ZEROES = "0".repeat(32);

    /** Takes or creates the ids and writes them into the request, where the proxy finds them. */
    public static Trace begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        MultiMap headers = request.headers();
        String given = acceptedTraceparent(headers);
        String traceparent = given == null ? createdTraceparent() : given;
        if (given == null) {
            headers.remove(TRACESTATE);
        }
        String traceId = traceparent.substring(3, 35);
        String givenCorrelation = headers.get(CORRELATION_ID);
        String correlationId = isCorrelationId(givenCorrelation) ? givenCorrelation : traceId;
        headers.set(TRACEPARENT, traceparent);
        headers.set(CORRELATION_ID, correlationId);
        Trace trace = new Trace(traceId, traceparent, correlationId);
        context.put(CONTEXT_KEY, trace);
        return trace;
    }

    public static Trace of(RoutingContext context) {
        Trace begun = context.get(CONTEXT_KEY);
        return begun == null ? begin(context) : begun;
    }

    /** Puts the ids back that a client may have asked to drop by its Connection header. */
    public static void keep(MultiMap outgoing, MultiMap request) {
        outgoing.set(TRACEPARENT, request.get(TRACEPARENT));
        outgoing.set(CORRELATION_ID, request.get(CORRELATION_ID));
    }

    private static @Nullable String acceptedTraceparent(MultiMap headers) {
        String given = headers.get(TRACEPARENT);
        if (given == null || headers.getAll(TRACEPARENT).size() > 1 || !isTraceparent(given)) {
            return null;
        }
        // a later version is read, and passed on, as the version that we know
        return "00" + given.substring(2, TRACEPARENT_LENGTH);
    }

    private static boolean isTraceparent(String text) {
        boolean version00 = text.startsWith("00-");
        boolean longer = text.length() > TRACEPARENT_LENGTH;
        if (text.length() < TRACEPARENT_LENGTH
                || text.startsWith("ff")
                || (longer && (version00 || text.charAt(TRACEPARENT_LENGTH) != '-'))) {
            return false;
        }
        for (int i = 0; i < TRACEPARENT_LENGTH; i++) {
            boolean dash = i == 2 || i == 35 || i == 52;
            char c = text.charAt(i);
            if (dash ? c != '-' : !isHex(c)) {
                return false;
            }
        }
        return !text.startsWith(ZEROES, 3) && !text.startsWith(ZEROES.substring(16), 36);
    }

    private static String createdTraceparent() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        // the lowest bit is set, since ids of zeroes only are invalid
        return "00-"
                + hex.toHexDigits(random.nextLong())
                + hex.toHexDigits(random.nextLong() | 1)
                + "-"
                + hex.toHexDigits(random.nextLong() | 1)
                + "-01";
    }

    private static boolean isCorrelationId(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST_CORRELATION_ID) {
            return false;
        }
        return text.chars()
                .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "-_.:".indexOf(c) >= 0));
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
