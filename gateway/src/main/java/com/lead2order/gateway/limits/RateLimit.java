package com.lead2order.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A bucket of requests per caller that refills steadily. Each gateway instance counts for itself.
 * Answers tell what is left, in the form of the IETF draft "RateLimit header fields for HTTP".
 */
@Singleton
public class RateLimit {
    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LEFT = HttpHeaders.createOptimized("RateLimit");

    private final long requests;
    private final Duration window;
    private final CharSequence policy;
    private final Cache<String, Bucket> buckets;

    RateLimit(LimitsConfig config) {
        requests = config.rate().requests();
        window = config.rate().window();
        policy =
                HttpHeaders.createOptimized(
                        "\"caller\";q=" + requests + ";w=" + Math.max(1, window.toSeconds()));
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(config.rate().callers())
                        // after a whole window of silence a bucket is full again, like a new one
                        .expireAfterAccess(window.plusSeconds(1))
                        .executor(Runnable::run)
                        .build();
    }

    /** Takes one request from the caller's bucket and tells the client what is left. */
    public boolean allows(String caller, HttpServerResponse response) {
        ConsumptionProbe probe = buckets.get(caller, _ -> full()).tryConsumeAndReturnRemaining(1);
        response.headers()
                .set(POLICY, policy)
                .set(
                        LEFT,
                        "\"caller\";r="
                                + probe.getRemainingTokens()
                                + ";t="
                                + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            long wait = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
            response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        }
        return probe.isConsumed();
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, window))
                .build();
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
