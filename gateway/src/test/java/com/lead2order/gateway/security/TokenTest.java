package com.lead2order.gateway.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.lead2order.gateway.testing.GatewayTest;
import com.lead2order.gateway.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller ... */
@QuarkusTest
class TokenTest extends GatewayTest {

    @Test
    void withAGoodTokenIsLetIn() {
        for (int i = 0; i < 3; i++) {
            String token = Tokens.of("rita.rep");
            given().header("Authorization", "bearer " + token)
                    .get("/api/v1/leads")
                    .then()
                    .statusCode(200)
                    .body("headers.authorization[0]", equalTo("bearer " + token));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic cml0YTpyaXRh", "Token x"})
    void withoutATokenIsAskedForOne(String header) {
        isProblem(
                given().header("Authorization", header)
                        .get("/api/v1/leads")
                        .then()
                        .header("WWW-Authenticate", "Bearer"),
                401,
                "unauthenticated");
        isProblem(
                given().body("{}")
                        .post("/api/v1/leads")
                        .then()
                        .header("WWW-Authenticate", "Bearer"),
                401,
                "unauthenticated");
    }

    static Stream<Arguments> badTokens() throws Exception {
        return Stream.of(
                Arguments.of("expired", Tokens.expiringIn(Duration.ofMinutes(-1))),
                Arguments.of("signed by another key", Tokens.signedByAnotherKey()),
                Arguments.of("signed by an unknown key", Tokens.signedByUnknownKeyId()),
                Arguments.of("signed with a secret", Tokens.signedWithASharedSecret()),
                Arguments.of("unsigned", Tokens.unsigned()),
                Arguments.of("changed", Tokens.withAnotherSubject()),
                Arguments.of("of another issuer", Tokens.ofIssuer("https://evil.example")),
                Arguments.of("an id token", Tokens.idToken()),
                Arguments.of("for another API", Tokens.forAnotherApi()),
                Arguments.of("for no API", Tokens.withoutAudience()),
                Arguments.of("opaque", "3f2a9c"),
                Arguments.of("not a token", "a.b.c"),
                Arguments.of("full of dots", "....."),
                Arguments.of("not even text", "\u00e4\u00f6"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void withABadTokenIsRefused(String why, String token) {
        int before = SERVICES.get("lead").requests.get();
        for (int i = 0; i < 2; i++) {
            isProblem(
                    given().header("Authorization", "Bearer " + token)
                            .get("/api/v1/leads")
                            .then()
                            .header("WWW-Authenticate", "Bearer error=\"invalid_token\""),
                    401,
                    "unauthenticated");
        }
        assertThat(SERVICES.get("lead").requests).as(why).hasValue(before);
    }

    @Test
    void isLetInOnlyUntilTheTokenExpires() {
        String token = Tokens.expiringIn(Duration.ofSeconds(3));
        given().auth().oauth2(token).get("/api/v1/leads").then().statusCode(200);
        await().atMost(Duration.ofSeconds(8))
                .until(() -> given().auth().oauth2(token).get("/api/v1/leads").statusCode() == 401);
    }

    @Test
    void needsNoTokenWhereTheServiceAsksForAnApiKey() {
        given().header("X-Api-Key", "k")
                .body("{}")
                .post("/api/v1/lead-captures")
                .then()
                .statusCode(200)
                .body("headers.x-api-key[0]", equalTo("k"));
    }

    @Test
    void needsATokenForMetrics() {
        isProblem(given().get("/q/metrics"), 401, "unauthenticated");
        String metrics = rita().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics)
                .contains("lead2order_gateway_problems_total{problem=\"unauthenticated\"}");
        rita().get("/api/v1/leads").then().statusCode(200);
        assertThat(rita().get("/q/metrics").asString())
                .contains(
                        "lead2order_gateway_requests_seconds_count{service=\"lead-service\",status=\"2xx\"}");
    }
}
