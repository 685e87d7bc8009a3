package com.lead2order.gateway.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.lead2order.gateway.testing.FakeService;
import com.lead2order.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The health of the gateway ... */
@QuarkusTest
class HealthTest extends GatewayTest {
    private static final String DATA = "checks.find { it.name == 'services' }.data.";

    @Test
    void namesEachServiceAndStaysItsOwn() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(DATA + "'lead-service'", equalTo("UP"))
                .body(DATA + "'partner-service'", equalTo("UP"));
        FakeService partner = SERVICES.get("partner");
        partner.stop();
        try {
            given().get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"))
                    .body(DATA + "'lead-service'", equalTo("UP"))
                    .body(DATA + "'partner-service'", equalTo("DOWN"));
        } finally {
            partner.start();
        }
    }

    @Test
    void tellsThatItIsAlive() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }
}
