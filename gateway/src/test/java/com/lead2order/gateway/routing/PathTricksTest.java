package com.lead2order.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.gateway.testing.GatewayTest;
import com.lead2order.gateway.testing.Tokens;
import com.lead2order.gateway.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that means one thing to one reader and another to the next ... */
@QuarkusTest
class PathTricksTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/../q/health",
                "/api/v1/leads/..",
                "/api/v1/leads/./1",
                "/api/v1/leads/%2e%2e/q/metrics",
                "/api/v1/leads/.%2E/orders",
                "/api/v1/leads%2f..%2forders",
                "/api/v1/leads/..%2f..%2f..%2fq%2fmetrics",
                "/api/v1/leads/..;x=1/orders",
                "/api/v1//leads",
                "//api/v1/leads",
                "/api/v1/leads/%5c..%5corders",
                "/api/v1/leads/%00",
                "/api/v1/leads/%0d%0aX-Injected:1",
                "/api/v1/leads#x",
                "http://localhost/api/v1/leads",
                "*"
            })
    void isMalformed(String target) {
        int before = SERVICES.get("lead").requests.get();
        isProblem(exchange("GET " + target + " HTTP/1.1"), 400, "malformed-request");
        assertThat(SERVICES.get("lead").requests).hasValue(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/%6ceads",
                "/api/v1/leads;x=1",
                "/api/v1/leads%2f1",
                "/API/v1/leads"
            })
    void isNotFoundIfItsCollectionIsNotWrittenPlainly(String target) {
        isProblem(exchange("GET " + target + " HTTP/1.1"), 404, "not-found");
    }

    /** The router itself fails at some of these, before any handler has seen them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/leads/..\\orders",
                "/api/v1/leads/%zz",
                "/api/v1/leads/%2",
                "/api/v1/leads?q=%",
                "/api/v1/leads?q=%4",
                "/api/v1/leads?%zz=1"
            })
    void isMalformedIfItsPercentEncodingIsBroken(String target) {
        isProblem(exchange("GET " + target + " HTTP/1.1"), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/accounts/external/AW/A%2F100",
                "/api/v1/accounts/external/AW/..a",
                "/api/v1/accounts/external/AW/a%20b%C3%BC",
                "/api/v1/accounts/external/AW/%252e%252e"
            })
    void isFineIfItIsOnlyAnUnusualKey(String target) {
        assertThat(exchange("GET " + target + " HTTP/1.1"))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"uri\":\"" + target + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "PURGE"})
    void isRefusedIfItsMethodIsUnknown(String method) {
        isProblem(exchange(method + " /api/v1/leads HTTP/1.1"), 405, "method-not-allowed");
    }

    @Test
    void isRefusedIfItHasTwoTokens() {
        isProblem(
                Wire.exchange(
                        port(),
                        "GET /api/v1/leads HTTP/1.1",
                        "Authorization: Bearer " + Tokens.of("rita.rep"),
                        "Authorization: Bearer " + Tokens.of("ada.admin")),
                400,
                "malformed-request");
    }

    @Test
    void isRefusedIfItsEncodingIsAmbiguous() {
        isProblem(
                exchange("POST /api/v1/leads HTTP/1.1", "Transfer-Encoding: gzip, chunked"),
                400,
                "malformed-request");
    }

    @Test
    void neverSmugglesASecondRequest() {
        int before = SERVICES.get("lead").requests.get();
        try (Wire wire = new Wire(port())) {
            wire.send(
                    "POST /api/v1/leads HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Authorization: Bearer "
                            + Tokens.of("rita.rep")
                            + "\r\nContent-Length: 60\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + "0\r\n\r\nGET /api/v1/leads/smuggled HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(wire.readToEnd()).doesNotContain("smuggled").doesNotContain(" 500 ");
        }
        assertThat(SERVICES.get("lead").requests.get() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void isRefusedWithoutAHost() {
        try (Wire wire = new Wire(port())) {
            wire.send("GET /api/v1/leads HTTP/1.1\r\nConnection: close\r\n\r\n");
            isProblem(wire.readToEnd(), 400, "malformed-request");
        }
    }

    private static String exchange(String requestLine, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Authorization: Bearer " + Tokens.of("rita.rep");
        return Wire.exchange(port(), requestLine, all);
    }
}
