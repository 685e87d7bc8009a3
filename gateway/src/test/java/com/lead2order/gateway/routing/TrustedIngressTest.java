package com.lead2order.gateway.routing;

import static org.hamcrest.Matchers.equalTo;

import com.lead2order.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Behind an ingress that the operator trusts, the gateway ... */
@QuarkusTest
@TestProfile(TrustedIngressTest.BehindIngress.class)
class TrustedIngressTest extends GatewayTest {

    /** The settings that the documentation gives for this. */
    public static class BehindIngress implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.enable-forwarded-host", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }

    @Test
    void knowsTheClientAndItsProtocol() {
        rita().header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "api.example.com")
                .get("/api/v1/leads")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", "max-age=31536000")
                .body("headers.x-forwarded-for", equalTo(List.of("203.0.113.7")))
                .body("headers.x-forwarded-proto", equalTo(List.of("https")))
                .body("headers.x-forwarded-host", equalTo(List.of("api.example.com")))
                .body("headers.host", equalTo(List.of("api.example.com")));
    }

    @Test
    void leadsClientsBackOverTls() {
        rita().header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "api.example.com")
                .post("/api/v1/leads/created")
                .then()
                .statusCode(201)
                .header("Location", "https://api.example.com/api/v1/leads/1");
    }
}
