package com.lead2order.kit.paging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.event.Arrivals;
import com.lead2order.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waiting for a record that a change names and another service is creating. */
@QuarkusTest
class ArrivalTest {

    @Inject Arrivals arrivals;

    private final String name = UUID.randomUUID().toString();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        callers.close();
    }

    @Test
    void endsWhenTheRecordIsThere() {
        var answer = changing(name, preferring("wait=10"));
        arriveAfterTwoTries();

        assertThat(answer.join()).isEqualTo(200);
    }

    @Test
    void keepsNoTransactionOpenNotEvenForAnIdempotencyKey() {
        var answer = changing(name, preferring("wait=10").header("Idempotency-Key", name));
        arriveAfterTwoTries();

        assertThat(answer.join()).isEqualTo(200);
        assertThat(Awaited.TRIES.get(name)).hasSizeGreaterThan(2);
    }

    @Test
    void endsWithTheTimeThatTheCallerGives() {
        var begin = System.nanoTime();

        assertThat(changing(name, preferring("wait=1")).join()).isEqualTo(422);

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void isNotForCallersWhoWantNone() {
        assertThat(changing(name, preferring("wait=0")).join()).isEqualTo(422);
        assertThat(Awaited.TRIES.get(name)).hasSize(1);
    }

    @Test
    void isNotForOtherMistakes() {
        assertThat(changing("wrong" + name, preferring("wait=10")).join()).isEqualTo(422);
        assertThat(Awaited.TRIES.get("wrong" + name)).hasSize(1);
    }

    @Test
    void isForEightRequestsOthersAreAnsweredAtOnce() {
        var answers = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 0; i < 12; i++) {
            answers.add(changing(name, preferring("wait=10")));
        }
        Awaitility.await()
                .until(() -> answers.stream().filter(CompletableFuture::isDone).count() == 4);
        arrive();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsOnly(200, 422)
                .filteredOn(status -> status == 200)
                .hasSize(8);
    }

    private void arriveAfterTwoTries() {
        Awaitility.await()
                .until(() ->
                        Awaited.TRIES.containsKey(name) && Awaited.TRIES.get(name).size() >= 2);
        arrive();
    }

    private void arrive() {
        Awaited.THERE.add(name);
        arrivals.signal();
    }

    private CompletableFuture<Integer> changing(String named, RequestSpecification request) {
        return CompletableFuture.supplyAsync(
                () -> request.post("/api/v1/awaited/" + named).statusCode(), callers);
    }

    private static RequestSpecification preferring(String preference) {
        return given().auth().oauth2(Tokens.forIntegrator()).header("Prefer", preference);
    }
}
