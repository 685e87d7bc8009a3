package com.lead2order.gateway.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser ... */
@QuarkusTest
class BrowserTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/leads", "/api/v1/nothing", "/openapi", "/docs", "/problems/x"})
    void isToldToTrustNothingButData(String path) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Strict-Transport-Security", nullValue())
                .header("Server", nullValue());
    }

    @Test
    void mayAskBeforehandWithoutAToken() {
        given().header("Origin", "http://localhost:5173")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options("/api/v1/leads/1")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "http://localhost:5173")
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Vary", containsString("origin"));
    }

    @Test
    void maySeeAnswersOnAllowedPagesEvenRefusals() {
        rita().header("Origin", "http://localhost:3000")
                .get("/api/v1/leads")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "http://localhost:3000")
                .header("Access-Control-Expose-Headers", containsString("ETag"));
        given().header("Origin", "http://localhost:3000")
                .get("/api/v1/leads")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", "http://localhost:3000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost.evil.example",
                "http://localhost:80.evil.example",
                "http://localhost:",
                "null"
            })
    void isRefusedOnForeignPages(String origin) {
        isProblem(
                rita().header("Origin", origin)
                        .get("/api/v1/leads")
                        .then()
                        .header("Access-Control-Allow-Origin", nullValue()),
                403,
                "origin-not-allowed");
        isProblem(
                given().header("Origin", origin)
                        .header("Access-Control-Request-Method", "GET")
                        .options("/api/v1/leads"),
                403,
                "origin-not-allowed");
    }

    @Test
    void mayCallFromTheGatewaysOwnPages() {
        rita().header("Host", "api.example.com")
                .header("Origin", "https://api.example.com")
                .get("/api/v1/leads")
                .then()
                .statusCode(200);
    }
}
