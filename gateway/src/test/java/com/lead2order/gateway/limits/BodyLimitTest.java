package com.lead2order.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.gateway.testing.GatewayTest;
import com.lead2order.gateway.testing.Tokens;
import com.lead2order.gateway.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request ... */
@QuarkusTest
class BodyLimitTest extends GatewayTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @CsvSource({
        "/api/v1/leads, 1048576",
        "/api/v1/accounts/bulk, 2097152",
        "/api/v1/accounts/imports, 8388608",
        "/api/v1/order-imports, 8388608"
    })
    void mayBeAsLargeAsItsPathAllows(String path, int limit) throws Exception {
        assertThat(post(path, BodyPublishers.ofByteArray(new byte[limit])).body())
                .contains("\"received\":" + limit);
        assertThat(chunked(path, limit).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/leads, 1048577",
        "/api/v1/leads, 20000000",
        "/api/v1/accounts/bulk, 2097153",
        "/api/v1/order-imports, 8388609"
    })
    void isRefusedWhereItDeclaresMore(String path, int size) throws Exception {
        isRefused(post(path, BodyPublishers.ofByteArray(new byte[size])));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/leads, 1048577",
        "/api/v1/leads, 1500000",
        "/api/v1/order-imports, 8388609"
    })
    void isRefusedWhereItSendsMoreThanItSaid(String path, int size) throws Exception {
        isRefused(chunked(path, size));
        rita().get("/api/v1/leads").then().statusCode(200);
    }

    @Test
    void isCutOffIfItGoesOnForEver() {
        try (Wire wire = new Wire(port())) {
            wire.send(
                    "POST /api/v1/leads HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + Tokens.of("rita.rep")
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            int sent = 0;
            try {
                for (; sent < 1000; sent++) {
                    wire.send(chunk);
                }
            } catch (java.io.UncheckedIOException expected) {
                assertThat(expected).hasMessageMatching(".*(Broken pipe|reset|abort).*");
            }
            assertThat(sent).isLessThan(1000);
        }
    }

    @Test
    void isOnlyAskedForItsBodyIfThatIsWelcome() {
        String head =
                "POST /api/v1/leads HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nConnection: close\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n";
        try (Wire wire = new Wire(port())) {
            wire.send(head.formatted(Tokens.of("rita.rep"), 5));
            assertThat(wire.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100 ");
            wire.send("hello");
            assertThat(wire.readToEnd())
                    .startsWith("HTTP/1.1 200 ")
                    .contains("\"received\":5")
                    .doesNotContain("\"expect\"");
        }
        try (Wire wire = new Wire(port())) {
            wire.send(head.formatted(Tokens.of("rita.rep"), 5_000_000));
            isProblem(wire.readToEnd(), 413, "body-too-large");
        }
        try (Wire wire = new Wire(port())) {
            wire.send(head.formatted("bad", 5));
            isProblem(wire.readToEnd(), 401, "unauthenticated");
        }
    }

    @Test
    void leavesItsConnectionUsableIfOnlyASmallBodyIsRefused() {
        String request =
                "POST /api/v1/leads HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello";
        try (Wire wire = new Wire(port())) {
            for (int i = 0; i < 3; i++) {
                assertThat(wire.send(request).readUntil("}")).startsWith("HTTP/1.1 401 ");
            }
        }
    }

    @Test
    void withTooLongAnAddressIsRefused() {
        isProblem(rita().get("/api/v1/leads?q=" + "x".repeat(9_000)), 414, "uri-too-long");
    }

    @ParameterizedTest
    @ValueSource(ints = {33_000, 60_000})
    void withTooLargeHeadersIsRefused(int size) {
        isProblem(
                given().header("X-Much", "x".repeat(size)).get("/api/v1/leads"),
                431,
                "headers-too-large");
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large");
        assertThat(answer.headers().firstValue("content-type"))
                .contains("application/problem+json");
    }

    private static HttpResponse<String> chunked(String path, int size) throws Exception {
        return post(
                path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size])));
    }

    private static HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
        return CLIENT.send(jdkRequest(path).POST(body).build(), BodyHandlers.ofString());
    }
}
