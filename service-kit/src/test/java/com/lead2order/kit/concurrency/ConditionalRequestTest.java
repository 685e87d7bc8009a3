package com.lead2order.kit.concurrency;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP itself says about requests, whatever they are about. */
@QuarkusTest
class ConditionalRequestTest {

    private static final String PATCH = "application/merge-patch+json";

    @Nested
    class ARead {

        @ParameterizedTest
        @ValueSource(strings = {"\"3\"", "W/\"3\"", "\"1\", \"3\"", "*"})
        void isNotRepeatedToWhoHasIt(String seen) {
            api().header("If-None-Match", seen)
                    .get("/api/v1/versions/3")
                    .then()
                    .statusCode(304)
                    .header("ETag", "\"3\"")
                    .body(emptyString());
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"4\"", "nonsense"})
        void isAnsweredToOthers(String seen) {
            api().header("If-None-Match", seen).get("/api/v1/versions/3").then().statusCode(200);
        }

        @Test
        void comesCompressedToWhoTakesIt() {
            api().config(
                            RestAssuredConfig.config()
                                    .decoderConfig(
                                            DecoderConfig.decoderConfig().noContentDecoders()))
                    .header("Accept-Encoding", "gzip")
                    .get("/api/v1/versions/3")
                    .then()
                    .header("Content-Encoding", "gzip");
        }

        @Test
        void namesThePatchesThatItsResourceTakes() {
            api().get("/api/v1/versions/3").then().header("Accept-Patch", PATCH);
        }
    }

    @Nested
    class AnUnexpectedMediaType {

        @Test
        void isAnsweredWithThoseThatAreTaken() {
            api().contentType("application/json")
                    .body("{}")
                    .patch("/api/v1/versions/3")
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json")
                    .header("Accept-Patch", PATCH)
                    .body("expected", contains(PATCH));
        }
    }

    @Nested
    class ACompressedBody {

        @Test
        void isReadAsWhatItHolds() {
            send(zipped("{\"a\":1}"), "gzip")
                    .post("/api/v1/effects")
                    .then()
                    .statusCode(201)
                    .body("body", equalTo("{\"a\":1}"));
        }

        @Test
        void isTheSameRequestAsAPlainOne() {
            var key = java.util.UUID.randomUUID().toString();
            send(zipped("{\"a\":1}"), "gzip")
                    .header("Idempotency-Key", key)
                    .post("/api/v1/effects")
                    .then()
                    .header("Idempotency-Replayed", nullValue());
            api().contentType("application/json")
                    .body("{\"a\":1}")
                    .header("Idempotency-Key", key)
                    .post("/api/v1/effects")
                    .then()
                    .header("Idempotency-Replayed", "true");
        }

        @Test
        void isReadFromAStream() {
            send(zipped("{\"line\":1}\n"), "gzip")
                    .contentType("application/x-ndjson")
                    .post("/api/v1/effects-of-streams")
                    .then()
                    .statusCode(200)
                    .body("body", containsString("\"line\":1"));
        }

        @Test
        void mayNotGrowWithoutBounds() {
            var bomb = zipped("[" + " ".repeat((int) (33L << 20)) + "]");

            send(bomb, "gzip")
                    .post("/api/v1/effects")
                    .then()
                    .statusCode(413)
                    .body("type", equalTo("/problems/body-too-large"));
        }

        @Test
        void isRefusedWhereItIsNone() {
            send("{\"a\":1}".getBytes(StandardCharsets.UTF_8), "gzip")
                    .post("/api/v1/effects")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/malformed-body"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"br", "deflate", "gzip, gzip", "x"})
        void isRefusedInAnotherEncoding(String encoding) {
            send("{\"a\":1}".getBytes(StandardCharsets.UTF_8), encoding)
                    .post("/api/v1/effects")
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json")
                    .header("Accept-Encoding", "gzip, identity");
        }

        private static RequestSpecification send(byte[] body, String encoding) {
            return api().contentType("application/json")
                    .header("Content-Encoding", encoding)
                    .body(body);
        }

        private static byte[] zipped(String text) {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(bytes)) {
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return bytes.toByteArray();
        }
    }

    private static RequestSpecification api() {
        return RestAssured.given().auth().oauth2(Tokens.forIntegrator());
    }
}
