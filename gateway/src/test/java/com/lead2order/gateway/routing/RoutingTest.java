package com.lead2order.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.lead2order.gateway.testing.GatewayTest;
import com.lead2order.gateway.testing.Tokens;
import com.lead2order.gateway.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request to the API ... */
@QuarkusTest
class RoutingTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lead, /accounts/1/hierarchy
                    lead, /accounts/1/orders
                    lead, /account-merges
                    lead, /contacts/1
                    lead, /pain-categories
                    lead, /campaigns/1/launch
                    lead, /leads
                    lead, /leads/1/conversion
                    lead, /lead-conversions
                    lead, /lead-assignment-runs
                    lead, /lead-captures
                    lead, /recommendations/1/acceptance
                    lead, /recommendation-runs
                    lead, /white-space
                    opportunity, /products
                    opportunity, /product-groups
                    opportunity, /sales-methods/1
                    opportunity, /opportunities/1/coach/steps/2
                    opportunity, /quotes/1/acceptance
                    opportunity, /hygiene/violations
                    opportunity, /activities/1
                    opportunity, /orders/AW/43659
                    opportunity, /order-imports/1/errors
                    opportunity, /order-quarantine/1/mapping
                    opportunity, /order-control-totals
                    forecast, /people
                    forecast, /org-units/1/tree
                    forecast, /org-scenarios
                    forecast, /fiscal-calendars
                    forecast, /exchange-rates
                    forecast, /territory-models/1/activation
                    forecast, /territories
                    forecast, /territory-resolution
                    forecast, /quota-plans/1/allocation
                    forecast, /quotas
                    forecast, /order-credits
                    forecast, /forecast-windows
                    forecast, /forecasts/1/submission
                    forecast, /forecast-snapshots/1
                    forecast, /forecast-accuracy
                    forecast, /pipeline/changes
                    forecast, /attainment
                    forecast, /success-factors
                    forecast, /kpis/x/values
                    forecast, /scorecards/1/result
                    forecast, /visibility
                    target-agreement, /target-agreement-policies
                    target-agreement, /planning-cycles/1/cockpit
                    target-agreement, /target-agreements/1/lines/2/plan
                    target-agreement, /review-activities
                    target-agreement, /target-exports/acknowledgements
                    target-agreement, /target-resolutions
                    partner, /partners/1/coverage
                    partner, /partner-programs
                    partner, /enrollments/1/approval
                    partner, /deal-registrations/1/conflicts
                    partner, /partner-leads
                    partner, /partner-opportunities
                    """)
    void reachesTheServiceThatOwnsItsCollection(String service, String path) {
        rita().get("/api/v1" + path)
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("uri", equalTo("/api/v1" + path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "opportunity", "forecast", "target-agreement", "partner"})
    void reachesTheOperationsOfTheServiceThatItNames(String service) {
        rita().get("/api/v1/operations/" + service + "-service/dead-letters?topic=orders")
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("uri", equalTo("/api/v1/operations/dead-letters?topic=orders"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "opportunity", "forecast", "target-agreement", "partner"})
    void reachesTheAuditOfTheServiceThatItNames(String service) {
        rita().get("/api/v1/audit/" + service + "-service?record=42")
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("uri", equalTo("/api/v1/audit?record=42"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/operations",
                "/api/v1/operations/dead-letters?topic=orders",
                "/api/v1/operations/lead/replays",
                "/api/v1/operations/lead-service",
                "/api/v1/operations/lead-service?x=/",
                "/api/v1/operations/lead-service%2Freplays",
                "/api/v1/operations/gateway/replays",
                "/api/v1/audit",
                "/api/v1/audit?record=42",
                "/api/v1/audit/lead-service/42",
                "/api/v1/audit/lead?record=42"
            })
    void reachesNothingOfEachServiceWithoutTheNameOfAService(String path) {
        isProblem(rita().get(path), 404, "not-found");
    }

    @Test
    void needsATokenForOperationsToo() {
        isProblem(given().post("/api/v1/operations/lead-service/replays"), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/", "/api/v1/nothing", "/api/v1/lead", "/api/v1/leadsx/1"})
    void isNotFoundWhereNoServiceAnswersIt(String path) {
        isProblem(rita().get(path), 404, "not-found");
        isProblem(given().get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/api/v1", "/api/v2/leads", "/q/dev", "/index.html"})
    void isNotFoundOutsideOfTheApi(String path) {
        isProblem(rita().get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void keepsItsMethodPathAndQuery(String method) {
        rita().request(method, "/api/v1/leads/a%20b%2Fc?q=x%26y&sort=-name")
                .then()
                .statusCode(200)
                .body("method", equalTo(method))
                .body("uri", equalTo("/api/v1/leads/a%20b%2Fc?q=x%26y&sort=-name"));
    }

    @Test
    void keepsItsBodyAndHeaders() {
        rita().contentType(ContentType.JSON)
                .header("Idempotency-Key", "k1")
                .header("If-Match", "\"3\"")
                .header("Accept-Language", "de")
                .body("x".repeat(100_000))
                .post("/api/v1/leads")
                .then()
                .statusCode(200)
                .body("received", equalTo(100_000))
                .body("headers.idempotency-key", hasItem("k1"))
                .body("headers.if-match", hasItem("\"3\""))
                .body("headers.accept-language", hasItem("de"))
                .body("headers.content-length", hasItem("100000"))
                .body("headers.authorization[0]", startsWith("Bearer ey"));
    }

    @Test
    void seesTheHostThatItsClientAskedForAndNothingThatOneInvented() {
        rita().header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Port", "1")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Real-Ip", "6.6.6.6")
                .header("Forwarded", "for=6.6.6.6;host=evil.example;proto=https")
                .header("Cookie", "a=b")
                .get("/api/v1/leads")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", nullValue())
                .body("headers.host", equalTo(java.util.List.of("localhost:" + port())))
                .body("headers.x-forwarded-host", equalTo(java.util.List.of("localhost:" + port())))
                .body("headers.x-forwarded-for", equalTo(java.util.List.of("127.0.0.1")))
                .body("headers.x-forwarded-proto", equalTo(java.util.List.of("http")))
                .body("headers.x-forwarded-port", nullValue())
                .body("headers.x-forwarded-prefix", nullValue())
                .body("headers.x-real-ip", nullValue())
                .body("headers.forwarded", nullValue())
                .body("headers.cookie", nullValue());
    }

    @Test
    void losesTheHeadersOfItsConnection() {
        String answer =
                Wire.exchange(
                        port(),
                        "GET /api/v1/leads HTTP/1.1",
                        "Authorization: Bearer " + Tokens.of("rita.rep"),
                        "Connection: X-Once, Upgrade, traceparent",
                        "X-Once: 1",
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
                        "TE: trailers",
                        "Proxy-Authorization: Basic abc",
                        "Keep-Alive: timeout=5");
        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("\"traceparent\"")
                .doesNotContain("x-once", "upgrade", "http2-settings", "\"te\"")
                .doesNotContain("proxy-authorization", "keep-alive\"");
    }

    @Test
    void isAnsweredWithoutWhatOnlyConcernsTheInside() {
        rita().get("/api/v1/leads/talkative")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue())
                .header("X-Inside", nullValue())
                .header("Connection", nullValue())
                .header("Set-Cookie", nullValue())
                .header("Access-Control-Allow-Origin", nullValue())
                .header("X-Frame-Options", "DENY");
    }

    @Test
    void bringsBackProblemsOfTheServiceUntouched() {
        rita().get("/api/v1/leads/problem")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/of-the-service"));
    }

    @Test
    void mayHaveAnAnswerWithoutABody() {
        String token = "Authorization: Bearer " + Tokens.of("rita.rep");
        assertThat(Wire.exchange(port(), "DELETE /api/v1/leads/no-content HTTP/1.1", token))
                .startsWith("HTTP/1.1 204 ")
                .doesNotContainIgnoringCase("transfer-encoding")
                .endsWith("\r\n\r\n");
        assertThat(Wire.exchange(port(), "GET /api/v1/leads/not-modified HTTP/1.1", token))
                .startsWith("HTTP/1.1 304 ")
                .containsIgnoringCase("etag: \"7\"")
                .endsWith("\r\n\r\n");
        assertThat(Wire.exchange(port(), "HEAD /api/v1/leads/1 HTTP/1.1", token))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("\r\n\r\n");
    }

    @Test
    void isLedBackToTheGatewayByALocation() {
        rita().post("/api/v1/leads/created")
                .then()
                .statusCode(201)
                .header("Location", "http://localhost:" + port() + "/api/v1/leads/1");
    }

    @Test
    void mayComeOverHttp10() {
        String answer =
                Wire.exchange(
                        port(),
                        "GET /api/v1/leads HTTP/1.0",
                        "Authorization: Bearer " + Tokens.of("rita.rep"));
        assertThat(answer).contains(" 200 ").contains("\"service\":\"lead\"");
    }

    @Test
    void mayFollowAnotherOneOnTheSameConnection() {
        String request =
                "GET /api/v1/leads HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + Tokens.of("rita.rep")
                        + "\r\n\r\n";
        try (Wire wire = new Wire(port())) {
            for (int i = 0; i < 3; i++) {
                assertThat(wire.send(request).readUntil("}")).startsWith("HTTP/1.1 200 ");
                wire.readUntil("}");
            }
        }
    }

    @Test
    void isForNobodyElse() {
        rita().get("/api/v1/leads")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Vary", containsString("Authorization"));
        given().get("/api/v1/leads").then().statusCode(401).header("Cache-Control", "no-store");
    }
}
