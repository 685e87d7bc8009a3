package com.lead2order.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.gateway.limits.RateLimitTest;
import com.lead2order.gateway.testing.GatewayTest;
import com.lead2order.gateway.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** A connection is closed ... */
@QuarkusTest
@TestProfile(RateLimitTest.FewRequests.class)
class SlowHeadTest extends GatewayTest {

    @Test
    void onWhichNothingArrives() {
        try (Wire wire = new Wire(port())) {
            assertThat(wire.readToEnd()).isEmpty();
        }
    }

    @Test
    void onWhichAHeadDoesNotEnd() {
        try (Wire wire = new Wire(port())) {
            wire.send("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            assertThat(wire.readToEnd()).doesNotContain("<silence>").doesNotContain("200");
        }
    }

    @Test
    void onWhichNoFurtherRequestFollows() {
        try (Wire wire = new Wire(port())) {
            wire.send("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(wire.readToEnd()).startsWith("HTTP/1.1 200 ").doesNotContain("<silence>");
        }
    }
}
