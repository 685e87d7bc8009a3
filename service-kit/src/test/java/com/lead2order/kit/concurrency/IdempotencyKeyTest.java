package com.lead2order.kit.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyKeyTest {

    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String BULK = "/api/v1/effects/bulk";
    private static final String LINES = "{\"line\":1}\n{\"line\":2}\n";

    @Inject StoredAnswerPruning pruning;
    @Inject AgroalDataSource dataSource;

    private final String key = UUID.randomUUID().toString();

    @Nested
    class OfASingleRequest {

        @Test
        void keepsStatusHeadersAndBody() {
            var first = post("/api/v1/effects", JSON, "{\"a\":1}").statusCode(201);
            var again = post("/api/v1/effects", JSON, "{\"a\":1}").statusCode(201);

            again.header("Idempotency-Replayed", "true")
                    .header("Location", equalTo(first.extract().header("Location")))
                    .body("effect", equalTo(first.extract().<Integer>path("effect")));
        }

        @Test
        void isForOneBodyAndOnePath() {
            post("/api/v1/effects", JSON, "{\"a\":1}").statusCode(201);

            assertReused(post("/api/v1/effects", JSON, "{\"a\":2}"));
            assertReused(post("/api/v1/effects?x=1", JSON, "{\"a\":1}"));
        }

        @Test
        void isForOneCaller() {
            post("/api/v1/effects", JSON, "{\"a\":1}").statusCode(201);

            send("/api/v1/effects", JSON, "{\"a\":1}", Tokens.forClient("another", "integrator"))
                    .statusCode(201)
                    .header("Idempotency-Replayed", nullValue());
        }

        @Test
        void tellsCallersOfOneClientApart() {
            var token = Tokens.forUser("ida.integrator", "integrator");
            var other = Tokens.forUser("ivan.integrator", "integrator");
            send("/api/v1/effects", JSON, "{\"a\":1}", token).statusCode(201);

            send("/api/v1/effects", JSON, "{\"a\":1}", other)
                    .statusCode(201)
                    .header("Idempotency-Replayed", nullValue());
        }

        @Test
        void runsToItsEndWhereTheFirstTryFailed() {
            var body = "{\"try\":\"%s\"}".formatted(key);
            post("/api/v1/versions/1/attempts", JSON, body).statusCode(500);

            var second =
                    post("/api/v1/versions/1/attempts", JSON, body)
                            .statusCode(200)
                            .header("Idempotency-Replayed", nullValue());
            post("/api/v1/versions/1/attempts", JSON, body)
                    .header("Idempotency-Replayed", "true")
                    .body("effect", equalTo(second.extract().<Integer>path("effect")));
        }

        @Test
        void isForOneTryAtATime() throws SQLException {
            var subject =
                    UUID.nameUUIDFromBytes(
                            "service-account-erp-integrator".getBytes(StandardCharsets.UTF_8));
            try (var first = dataSource.getConnection();
                    var lock = first.createStatement()) {
                lock.execute(
                        "select pg_advisory_lock(hashtextextended('%s' || chr(10) || '%s', 1))"
                                .formatted(subject, key));
                post("/api/v1/effects", JSON, "{\"a\":1}")
                        .statusCode(409)
                        .body("type", endsWith("/request-in-progress"));
                lock.execute("select pg_advisory_unlock_all()");
            }
            post("/api/v1/effects", JSON, "{\"a\":1}").statusCode(201);
        }

        @Test
        void isTheSameWhicheverWayARepeatComes() {
            var first =
                    post("/api/v1/effects", JSON, "{\"a\":1}").extract().<Integer>path("effect");

            RestAssured.given()
                    .header("Host", "elsewhere.example:8080")
                    .auth()
                    .oauth2(Tokens.forIntegrator())
                    .header("Idempotency-Key", key)
                    .contentType(JSON)
                    .body("{\"a\":1}")
                    .post("/api/v1/effects")
                    .then()
                    .statusCode(201)
                    .body("effect", equalTo(first));
        }
    }

    @Nested
    class OfABulkRequest {

        @ParameterizedTest
        @ValueSource(strings = {NDJSON, "application/ndjson"})
        void givesTheStoredAnswer(String mediaType) {
            var first = post(BULK, mediaType, LINES).statusCode(200).body("body", equalTo(LINES));
            var again = post(BULK, mediaType, LINES).statusCode(200).body("body", equalTo(LINES));

            first.header("Idempotency-Replayed", nullValue());
            again.header("Idempotency-Replayed", "true")
                    .body("effect", equalTo(first.extract().<Integer>path("effect")));
        }

        @Test
        void isForTheseLinesOnly() {
            post(BULK, NDJSON, LINES).statusCode(200);
            var before = Effects.COUNT.get();

            assertReused(post(BULK, NDJSON, LINES + "{\"line\":3}"));
            assertThat(Effects.COUNT).hasValue(before);
        }
    }

    @Nested
    class OfAStream {

        @Test
        void leavesTheStreamToItsReader() {
            for (int time = 0; time < 2; time++) {
                post("/api/v1/effects-of-streams", NDJSON, LINES)
                        .statusCode(200)
                        .header("Idempotency-Replayed", nullValue())
                        .body("body", equalTo("unread " + LINES));
            }
        }
    }

    @Nested
    class AfterADay {

        @Test
        void isForgotten() {
            var first = post(BULK, NDJSON, LINES).extract().<Integer>path("effect");
            makeOlder("24 hours 1 second");
            var second =
                    post(BULK, NDJSON, LINES)
                            .header("Idempotency-Replayed", nullValue())
                            .extract()
                            .<Integer>path("effect");
            assertThat(second).isGreaterThan(first);
        }

        @Test
        void isDeletedWithAllOthers() {
            post(BULK, NDJSON, LINES).statusCode(200);
            makeOlder("24 hours 1 second");
            // more than one batch
            execute(
                    """
                    insert into idempotency_key (caller, key, request_hash, status, headers, created_at)
                    select '%s', n, '', 204, '{}', now() - interval '2 days' from generate_series(1, 5001) n
                    """
                            .formatted(key));
            var young = UUID.randomUUID().toString();
            execute(
                    """
                    insert into idempotency_key (caller, key, request_hash, status, headers, created_at)
                    values ('%s', '%s', '', 204, '{}', now() - interval '23 hours')
                    """
                            .formatted(key, young));

            pruning.prune();

            assertThat(kept("key = '%s' or caller = '%s'".formatted(key, key))).isOne();
            assertThat(kept("key = '%s'".formatted(young))).isOne();
        }

        @Test
        void isDeletedByOneReplicaAtATime() throws SQLException {
            post(BULK, NDJSON, LINES).statusCode(200);
            makeOlder("2 days");
            try (var another = dataSource.getConnection();
                    var lock = another.createStatement()) {
                lock.execute(
                        "select pg_advisory_lock(hashtextextended('old rows of idempotency_key', 0))");
                pruning.prune();
                assertThat(kept("key = '%s'".formatted(key))).isOne();
                lock.execute("select pg_advisory_unlock_all()");
            }
            pruning.prune();
            assertThat(kept("key = '%s'".formatted(key))).isZero();
        }
    }

    private ValidatableResponse post(String path, String mediaType, String body) {
        return send(path, mediaType, body, Tokens.forIntegrator());
    }

    private ValidatableResponse send(String path, String mediaType, String body, String token) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType(mediaType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then();
    }

    private static void assertReused(ValidatableResponse answer) {
        answer.statusCode(422).body("type", endsWith("/idempotency-key-reused"));
    }

    private void makeOlder(String age) {
        execute(
                "update idempotency_key set created_at = now() - interval '%s' where key = '%s'"
                        .formatted(age, key));
    }

    private void execute(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int kept(String condition) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from idempotency_key where " + condition)) {
            return rows.next() ? rows.getInt(1) : -1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
