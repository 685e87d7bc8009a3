package com.lead2order.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.lead2order.gateway.testing.FakeService;
import com.lead2order.gateway.testing.GatewayTest;
import com.lead2order.gateway.testing.Tokens;
import com.lead2order.gateway.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that ... */
@QuarkusTest
class BrokenServiceTest extends GatewayTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void isDownIsNamedWhileTheOthersAnswerOn() {
        FakeService partner = SERVICES.get("partner");
        partner.stop();
        try {
            for (int i = 0; i < 3; i++) {
                isProblem(
                        rita().body("{}")
                                .post("/api/v1/partners")
                                .then()
                                .header("Retry-After", "2")
                                .body("service", equalTo("partner-service")),
                        503,
                        "service-unavailable");
                rita().get("/api/v1/leads").then().statusCode(200);
            }
        } finally {
            partner.start();
        }
        rita().get("/api/v1/partners").then().statusCode(200);
    }

    @Test
    void isTooSlowIsGivenUp() {
        FakeService lead = SERVICES.get("lead");
        int before = lead.abortedRequests.get();
        isProblem(
                rita().get("/api/v1/leads/never-answers")
                        .then()
                        .body("service", equalTo("lead-service")),
                504,
                "service-timeout");
        await().until(() -> lead.abortedRequests.get() > before);
        isProblem(rita().body("{}").post("/api/v1/leads/never-answers"), 504, "service-timeout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dies", "dies-at-once"})
    void diesBeforeItAnswersIsAProblemThatSaysSo(String how) {
        isProblem(
                rita().body("{}")
                        .post("/api/v1/leads/" + how)
                        .then()
                        .header("Retry-After", "2")
                        .body("service", equalTo("lead-service")),
                503,
                "service-connection-lost");
    }

    @Test
    void diesDuringALargeUploadIsAProblemToo() throws Exception {
        var answer =
                CLIENT.send(
                        jdkRequest("/api/v1/order-imports?do=dies-at-once")
                                .POST(BodyPublishers.ofByteArray(new byte[6 * 1024 * 1024]))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/service-connection-lost");
    }

    @Test
    void closedAKeptConnectionIsReadOnceMore() {
        FakeService target = SERVICES.get("target-agreement");
        target.requests.set(0);
        rita().get("/api/v1/target-agreements/dies-the-first-time").then().statusCode(200);
        assertThat(target.requests).hasValue(2);
        target.requests.set(0);
        isProblem(
                rita().body("{}").post("/api/v1/target-agreements/dies-the-first-time"),
                503,
                "service-connection-lost");
        assertThat(target.requests).as("a change is never sent twice").hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"breaks-off", "breaks-off-chunked", "stalls"})
    void breaksOffInTheMiddleIsNeverTakenForComplete(String how) {
        assertThatThrownBy(() ->
                        CLIENT.send(
                                jdkRequest("/api/v1/leads/" + how).build(),
                                BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        rita().get("/api/v1/leads").then().statusCode(200);
    }

    @Test
    void answersBeforeItHasReadEverythingIsHeard() throws Exception {
        for (String how : new String[] {"refuses-early", "answers-early-and-closes"}) {
            String head =
                    "POST /api/v1/order-imports?do=%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: 1000000\r\n\r\n"
                            .formatted(how, Tokens.of("rita.rep"));
            try (Wire wire = new Wire(port())) {
                wire.send(head + "some of it");
                assertThat(wire.readUntil("no")).startsWith("HTTP/1.1 403 ");
            }
        }
    }

    @Test
    void sendsFasterThanItsClientReadsIsHeldBack() {
        FakeService lead = SERVICES.get("lead");
        lead.bytesSent.set(0);
        try (Wire wire = new Wire(port())) {
            wire.send(
                    "GET /api/v1/leads/much HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + Tokens.of("rita.rep")
                            + "\r\n\r\n");
            assertThat(wire.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 200 ");
            await().during(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> lead.bytesSent.get() < 40L * 1024 * 1024);
        }
    }

    @Test
    void sendsMuchIsPassedOnWhole() throws Exception {
        var answer =
                CLIENT.send(jdkRequest("/api/v1/leads/much").build(), BodyHandlers.ofByteArray());
        assertThat(answer.body()).hasSize(64 * 1024 * 1024);
    }

    @Test
    void isLeftByItsClientIsToldSo() {
        FakeService lead = SERVICES.get("lead");
        int before = lead.abortedRequests.get();
        try (Wire wire = new Wire(port())) {
            wire.send(
                    "POST /api/v1/leads/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + Tokens.of("rita.rep")
                            + "\r\nContent-Length: 1000\r\n\r\nsome of it");
            await().pollDelay(Duration.ofMillis(100)).until(() -> true);
        }
        await().until(() -> lead.abortedRequests.get() > before);
    }

    @Test
    void waitsForAClientThatSendsNoMoreIsReleased() {
        try (Wire wire = new Wire(port())) {
            wire.send(
                    "POST /api/v1/leads HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + Tokens.of("rita.rep")
                            + "\r\nContent-Length: 1000\r\n\r\nsome of it");
            isProblem(wire.readToEnd(), 408, "request-timeout");
        }
    }
}
