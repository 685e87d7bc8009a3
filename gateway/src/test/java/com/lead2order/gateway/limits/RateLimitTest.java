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
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A caller that asks too often ... */
@QuarkusTest
@TestProfile(RateLimitTest.FewRequests.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class RateLimitTest extends GatewayTest {

    /** Ten reads, three writes, one list of items in an hour and a half, and heads in a second. */
    public static class FewRequests implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lead2order.gateway.limits.rate.reads", "10",
                    "lead2order.gateway.limits.rate.writes", "3",
                    "lead2order.gateway.limits.rate.bulk", "1",
                    "lead2order.gateway.limits.rate.address", "12",
                    "lead2order.gateway.limits.rate.client-factor", "2",
                    "lead2order.gateway.limits.timeout.head", "1s",
                    "lead2order.gateway.limits.timeout.idle", "1s",
                    "lead2order.gateway.limits.rate.per", "5400s");
        }
    }

    /** The last one: it leaves nothing for this address. */
    @Test
    @Order(2)
    void isToldWhatIsLeftAndThenToWaitAloneByItself() {
        String token = Tokens.of("max.manager");
        for (int left = 9; left >= 0; left--) {
            Response answer = given().auth().oauth2(token).get("/api/v1/leads");
            answer.then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"read\";q=10;w=5400")
                    .header("RateLimit", matchesPattern("\"read\";r=" + left + ";t=\\d+"));
        }
        // another token of the same person does not help
        isProblem(
                given().auth()
                        .oauth2(Tokens.of("max.manager"))
                        .get("/api/v1/leads")
                        .then()
                        .header("Retry-After", matchesPattern("[1-9]\\d*"))
                        .header("RateLimit", matchesPattern("\"read\";r=0;t=\\d+")),
                429,
                "too-many-requests");
        given().auth().oauth2(Tokens.of("olga.other")).get("/api/v1/leads").then().statusCode(200);
        isLimitedByAddressWithoutAToken();
    }

    @Test
    @Order(1)
    void mayStillDoWhatIsOfAnotherKind() {
        String token = Tokens.of("mona.manager");
        for (int i = 0; i < 10; i++) {
            given().auth().oauth2(token).get("/api/v1/leads").then().statusCode(200);
        }
        given().auth().oauth2(token).get("/api/v1/leads").then().statusCode(429);

        for (int left = 2; left >= 0; left--) {
            given().auth()
                    .oauth2(token)
                    .body("{}")
                    .post("/api/v1/leads")
                    .then()
                    .statusCode(200)
                    .header("RateLimit", matchesPattern("\"write\";r=" + left + ";t=\\d+"));
        }
        given().auth().oauth2(token).body("{}").post("/api/v1/leads").then().statusCode(429);
        given().auth().oauth2(token).body("{}").post("/api/v1/leads/bulk").then().statusCode(200);
        given().auth()
                .oauth2(token)
                .body("{}")
                .post("/api/v1/order-imports")
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", "\"bulk\";q=1;w=5400");
    }

    @Test
    @Order(1)
    void mayAskForMoreWhereItIsASystem() {
        String token = Tokens.ofClient("erp-integrator");
        for (int i = 0; i < 6; i++) {
            given().auth()
                    .oauth2(token)
                    .body("{}")
                    .put("/api/v1/orders/ERP/1")
                    .then()
                    .statusCode(200);
        }
        given().auth()
                .oauth2(token)
                .body("{}")
                .put("/api/v1/orders/ERP/1")
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", "\"write\";q=6;w=5400");
    }

    private static void isLimitedByAddressWithoutAToken() {
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            refused += given().get("/problems").statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(2, 12);
        isProblem(given().get("/api/v1/leads"), 429, "too-many-requests");
        isProblem(given().get("/api/v1/nothing-of-ours"), 429, "too-many-requests");
        // who is known already is not held up by others behind the same address
        given().auth()
                .oauth2(Tokens.of("max.manager"))
                .get("/q/health/live")
                .then()
                .statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }
}
