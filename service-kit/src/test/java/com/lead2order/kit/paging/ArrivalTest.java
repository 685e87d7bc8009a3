package com.lead2order.kit.paging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.event.Arrivals;
import com.lead2order.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Waiting for a record that a change names and another service is creating. */
@QuarkusTest
class ArrivalTest {

    private static final Duration SOON = Duration.ofMillis(900);

    @Inject Arrivals arrivals;

    private final String name = UUID.randomUUID().toString();

    @Test
    void endsWhenTheRecordIsThere() {
        var answer = CompletableFuture.supplyAsync(() -> change(name, preferring("wait=10")));
        arrive();

        assertThat(answer.join()).isEqualTo(200);
    }

    @Test
    void keepsNoTransactionOpen() {
        Awaited.TRANSACTIONS.clear();
        var answer =
                CompletableFuture.supplyAsync(
                        () -> change(name, preferring("wait=10").header("Idempotency-Key", name)));
        arrive();

        assertThat(answer.join()).isEqualTo(200);
        assertThat(Awaited.TRANSACTIONS).hasSizeGreaterThan(1);
    }

    @Test
    void endsWithTheTimeThatTheCallerGives() {
        assertThat(timeOf(() -> change(name, preferring("wait=1"))))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(timeOf(() -> change(name, preferring("wait=0")))).isLessThan(SOON);
    }

    @Test
    void isNotForOtherMistakes() {
        assertThat(timeOf(() -> change("wrong" + name, preferring("wait=10")))).isLessThan(SOON);
    }

    @Test
    void isForEightRequestsOthersAreAnsweredAtOnce() {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var times =
                    IntStream.range(0, 12)
                            .mapToObj(_ ->
                                    CompletableFuture.supplyAsync(
                                            () -> timeOf(() -> change(name, preferring("wait=3"))),
                                            callers))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();

            assertThat(times)
                    .filteredOn(time -> time.compareTo(Duration.ofSeconds(3)) >= 0)
                    .hasSize(8);
        }
    }

    private void arrive() {
        CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(() -> {
                    Awaited.THERE.add(name);
                    arrivals.signal();
                });
    }

    private static RequestSpecification preferring(String preference) {
        return given().auth().oauth2(Tokens.forIntegrator()).header("Prefer", preference);
    }

    private static int change(String name, RequestSpecification request) {
        return request.post("/api/v1/awaited/" + name).statusCode();
    }

    private static Duration timeOf(Runnable request) {
        var begin = System.nanoTime();
        request.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
