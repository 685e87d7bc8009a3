package com.lead2order.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;

import com.lead2order.gateway.testing.GatewayTest;
import com.lead2order.gateway.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A caller that asks too often ... */
@QuarkusTest
@TestProfile(RateLimitTest.FewRequests.class)
class RateLimitTest extends GatewayTest {

    /** Ten requests in an hour and a half. */
    public static class FewRequests implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lead2order.gateway.limits.rate.requests", "10",
                    "lead2order.gateway.limits.rate.per", "5400s");
        }
    }

    @Test
    void isToldWhatIsLeftAndThenToWaitAloneByItself() {
        String token = Tokens.of("max.manager");
        for (int left = 9; left >= 0; left--) {
            Response answer = given().auth().oauth2(token).get("/api/v1/leads");
            answer.then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"caller\";q=10;w=5400")
                    .header("RateLimit", matchesPattern("\"caller\";r=" + left + ";t=\\d+"));
        }
        // another token of the same person does not help
        isProblem(
                given().auth()
                        .oauth2(Tokens.of("max.manager"))
                        .get("/api/v1/leads")
                        .then()
                        .header("Retry-After", matchesPattern("[1-9]\\d*"))
                        .header("RateLimit", matchesPattern("\"caller\";r=0;t=\\d+")),
                429,
                "too-many-requests");
        given().auth().oauth2(Tokens.of("olga.other")).get("/api/v1/leads").then().statusCode(200);
        isLimitedByAddressWithoutAToken();
    }

    private static void isLimitedByAddressWithoutAToken() {
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            refused += given().get("/problems").statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(2, 12);
        isProblem(given().get("/api/v1/leads"), 429, "too-many-requests");
        // who is known already is not held up by others behind the same address
        given().auth()
                .oauth2(Tokens.of("max.manager"))
                .get("/q/health/live")
                .then()
                .statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }
}
