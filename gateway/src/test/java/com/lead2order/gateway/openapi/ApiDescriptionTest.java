package com.lead2order.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.lead2order.gateway.testing.FakeService;
import com.lead2order.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The description of the whole API ... */
@QuarkusTest
@TestProfile(ApiDescriptionTest.ReadEveryTime.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiDescriptionTest extends GatewayTest {

    /** A gateway of its own that has read no description yet, and reads often. */
    public static class ReadEveryTime implements QuarkusTestProfile {
        @Override
        public java.util.Map<String, String> getConfigOverrides() {
            return java.util.Map.of("lead2order.gateway.openapi.fresh-for", "1ms");
        }
    }

    private static JsonObject description(String path, String operation, String amountType) {
        return new JsonObject(
                """
                {"openapi": "3.1.0", "info": {"title": "x", "version": "1"},
                 "servers": [{"url": "http://localhost:8081"}],
                 "tags": [{"name": "%1$s", "description": "All about %1$s"}],
                 "paths": {
                   "/api/v1/%1$s": {"get": {"operationId": "%2$s", "tags": ["%1$s"],
                       "security": [{"SecurityScheme": ["%1$s:read"]}],
                       "responses": {"200": {"description": "ok", "content": {"application/json":
                           {"schema": {"$ref": "#/components/schemas/Money"}}}}}},
                     "post": {"operationId": "create-%1$s", "requestBody": {"content": {}},
                       "responses": {"201": {"description": "ok"}}}},
                   "/api/v1/operations/replays": {"post": {"operationId": "replay",
                       "responses": {"200": {"description": "ok"}}}},
                   "/q/hidden": {"get": {"responses": {}}},
                   "/api/v1/quotas/of-somebody-else": {"get": {"responses": {}}}},
                 "components": {
                   "securitySchemes": {"SecurityScheme": {"type": "openIdConnect", "openIdConnectUrl": "http://inside"}},
                   "schemas": {"Money": {"type": "object", "properties": {"amount": {"type": "%3$s"}}},
                     "Page": {"type": "object"}}}}
                """
                        .formatted(path, operation, amountType));
    }

    @Test
    @Order(1)
    void holdsAllServicesWithoutCollisions() {
        SERVICES.get("lead").description = description("leads", "list", "string");
        SERVICES.get("opportunity").description = description("orders", "list", "number");
        SERVICES.get("partner").description = description("partners", "list", "string");
        JsonPath api = given().get("/openapi").then().statusCode(200).extract().jsonPath();
        assertThat(api.getString("openapi")).startsWith("3.1");
        assertThat(api.getString("servers[0].url")).isEqualTo("/");
        assertThat(api.getMap("paths").keySet().stream().map(String::valueOf))
                .contains("/api/v1/leads", "/api/v1/orders", "/api/v1/partners", "/problems/{slug}")
                .contains(
                        "/api/v1/operations/lead-service/replays",
                        "/api/v1/operations/partner-service/replays")
                .doesNotContain(
                        "/q/hidden",
                        "/api/v1/quotas/of-somebody-else",
                        "/api/v1/operations/replays");
        assertThat(api.getMap("components.schemas").keySet().stream().map(String::valueOf))
                .contains("LeadMoney", "OpportunityMoney", "PartnerMoney", "Page")
                .doesNotContain("Money");
        assertThat(
                        api.getString(
                                "paths.'/api/v1/orders'.get.responses.'200'.content"
                                        + ".'application/json'.schema.'$ref'"))
                .isEqualTo("#/components/schemas/OpportunityMoney");
        assertThat(api.getMap("components.securitySchemes")).containsOnlyKeys("bearer");
        assertThat(api.getList("paths.'/api/v1/leads'.get.security[0].bearer", String.class))
                .containsExactly("leads:read");
        assertThat(api.getList("tags.name", String.class)).contains("leads", "orders");
        assertThat(api.getList("x-tagGroups.name", String.class)).contains("lead-service");
        assertThat(api.getString("paths.'/api/v1/leads'.get.'x-service'"))
                .isEqualTo("lead-service");
        assertThat(api.getString("paths.'/api/v1/leads'.get.operationId"))
                .isNotEqualTo(api.getString("paths.'/api/v1/orders'.get.operationId"));
        assertThat(api.getMap("paths.'/api/v1/leads'.get.responses"))
                .containsOnlyKeys("200", "401", "429", "503");
        assertThat(api.getMap("paths.'/api/v1/leads'.post.responses"))
                .containsOnlyKeys("201", "401", "413", "429", "503");
    }

    @Test
    @Order(2)
    void remembersWhatAServiceSaidThatIsDownNow() {
        FakeService partner = SERVICES.get("partner");
        partner.stop();
        try {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> {
                        Response answer = given().get("/openapi");
                        assertThat(answer.statusCode()).isEqualTo(200);
                        assertThat(answer.header("X-Outdated-Services"))
                                .isEqualTo("partner-service");
                        JsonPath api = answer.jsonPath();
                        assertThat(api.getList("x-outdated-services", String.class))
                                .containsExactly("partner-service");
                        assertThat(api.getMap("paths").keySet().stream().map(String::valueOf))
                                .contains("/api/v1/partners");
                    });
        } finally {
            partner.start();
        }
    }

    @Test
    @Order(3)
    void isNotSentAgainToThoseWhoHaveIt() {
        String etag =
                await().until(
                                () -> given().get("/openapi").header("ETag"),
                                java.util.Objects::nonNull);
        await().untilAsserted(() ->
                given().header("If-None-Match", given().get("/openapi").header("ETag"))
                        .get("/openapi")
                        .then()
                        .statusCode(304));
        assertThat(etag).startsWith("\"");
    }
}
