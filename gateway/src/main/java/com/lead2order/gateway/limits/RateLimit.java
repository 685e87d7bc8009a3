package com.lead2order.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.lead2order.gateway.security.Caller;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * A bucket of requests per caller and kind that refills steadily. Each gateway instance counts for
 * itself. Answers tell what is left, in the form of the IETF draft "RateLimit header fields for
 * HTTP".
 */
@Singleton
public class RateLimit {
    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LEFT = HttpHeaders.createOptimized("RateLimit");

    private final LimitsConfig.Rate config;
    private final Cache<Counted, Bucket> buckets;

    /** What one bucket counts. */
    private record Counted(String caller, RateKind kind, long requests) {}

    RateLimit(LimitsConfig limits) {
        config = limits.rate();
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(config.callers())
                        // after a whole window of silence a bucket is full again, like a new one
                        .expireAfterAccess(config.window().plusSeconds(1))
                        .executor(Runnable::run)
                        .build();
    }

    /** Takes one request of a caller with a token, and tells the client what is left. */
    public boolean allows(Caller caller, RateKind kind, HttpServerResponse response) {
        long requests = requests(kind) * (caller.isClient() ? config.clientFactor() : 1);
        return take(new Counted("subject:" + caller.subject(), kind, requests), response);
    }

    /** Takes one request of whoever calls from an address, and tells the client what is left. */
    public boolean allowsAddress(String address, HttpServerResponse response) {
        RateKind kind = RateKind.ADDRESS;
        return take(new Counted("address:" + address, kind, requests(kind)), response);
    }

    private boolean take(Counted counted, HttpServerResponse response) {
        ConsumptionProbe probe = buckets.get(counted, this::full).tryConsumeAndReturnRemaining(1);
        String name = '"' + counted.kind().policy() + '"';
        response.headers()
                .set(
                        POLICY,
                        name
                                + ";q="
                                + counted.requests()
                                + ";w="
                                + Math.max(1, config.window().toSeconds()))
                .set(
                        LEFT,
                        name
                                + ";r="
                                + probe.getRemainingTokens()
                                + ";t="
                                + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            long wait = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
            response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        }
        return probe.isConsumed();
    }

    private long requests(RateKind kind) {
        return switch (kind) {
            case READ -> config.reads();
            case WRITE -> config.writes();
            case BULK -> config.bulk();
            case ADDRESS -> config.address();
        };
    }

    private Bucket full(Counted counted) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(counted.requests())
                                .refillGreedy(counted.requests(), config.window()))
                .build();
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
