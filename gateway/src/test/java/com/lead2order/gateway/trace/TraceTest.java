package com.lead2order.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trace of a request ... */
@QuarkusTest
class TraceTest extends GatewayTest {
    private static final String TRACEPARENT =
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";

    @Test
    void beginsHereIfItsClientHasNone() {
        var answer = rita().get("/api/v1/leads");
        JsonPath seen = answer.jsonPath();
        String traceparent = seen.getString("headers.traceparent[0]");
        assertThat(traceparent).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(seen.getString("headers.x-correlation-id[0]"))
                .isEqualTo(traceparent.substring(3, 35))
                .isEqualTo(answer.header("X-Correlation-Id"));
    }

    @Test
    void goesOnFromItsClient() {
        rita().header("traceparent", TRACEPARENT)
                .header("tracestate", "a=1")
                .header("X-Correlation-Id", "order-run:7.3_b")
                .get("/api/v1/leads")
                .then()
                .header("X-Correlation-Id", "order-run:7.3_b")
                .body("headers.traceparent", equalTo(List.of(TRACEPARENT)))
                .body("headers.tracestate", equalTo(List.of("a=1")))
                .body("headers.x-correlation-id", equalTo(List.of("order-run:7.3_b")));
    }

    @Test
    void isNamedInProblems() {
        rita().header("traceparent", TRACEPARENT)
                .get("/api/v1/nothing")
                .then()
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"))
                .body("instance", equalTo("/api/v1/nothing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01x"
            })
    void beginsAnewIfItIsMalformed(String traceparent) {
        rita().header("traceparent", traceparent)
                .header("tracestate", "a=1")
                .get("/api/v1/leads")
                .then()
                .body("headers.tracestate", nullValue())
                .body(
                        "headers.traceparent[0]",
                        org.hamcrest.Matchers.matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
    }

    @Test
    void isReadInItsPresentFormIfItsVersionIsALaterOne() {
        rita().header("traceparent", TRACEPARENT.replaceFirst("00", "01") + "-later")
                .get("/api/v1/leads")
                .then()
                .body("headers.traceparent", equalTo(List.of(TRACEPARENT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "\u00e4"})
    void replacesACorrelationIdThatIsNotHarmless(String id) {
        String answered =
                rita().header("X-Correlation-Id", id)
                        .get("/api/v1/leads")
                        .header("X-Correlation-Id");
        assertThat(answered).matches("[0-9a-f]{32}");
    }
}
