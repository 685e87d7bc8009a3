package com.lead2order.forecast.territory;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.lead2order.forecast.Company;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TerritoryResourceTest {

    private static final String TERRITORIES = "/api/v1/territories";

    @BeforeEach
    void company() {
        Company.known();
    }

    @Test
    void openingOneTellsTheOtherServices() {
        var id =
                Company.create(
                        "territories",
                        Map.of(
                                "name",
                                "North",
                                "code",
                                "N-" + UUID.randomUUID(),
                                "group",
                                "Europe",
                                "owners",
                                List.of(
                                        Map.of(
                                                "person",
                                                Map.of("id", Organisation.RITA),
                                                "from",
                                                "2024-01-01",
                                                "to",
                                                "2025-01-01"))));
        var event =
                Topics.ofTheService()
                        .await("territories", "com.lead2order.territory.opened.v1", id);
        org.assertj.core.api.Assertions.assertThat(event.json().at("/owners/0/to").asText())
                .isEqualTo("2025-01-01");
        Company.rita()
                .get(TERRITORIES + "?ownerId=" + Organisation.RITA + "&group=Europe")
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()));
    }

    @Test
    void aCodeBelongsToOneTerritory() {
        var code = "C-" + UUID.randomUUID();
        Company.create("territories", Map.of("name", "A", "code", code));
        refused(Map.of("name", "B", "code", code), 409, "/code");
        refused(Map.of("name", "B"), 422, "/code");
        refused(
                Map.of("name", "B", "code", "C2", "parent", Map.of("id", UUID.randomUUID())),
                422,
                "/parent");
    }

    private static void refused(Map<String, ?> body, int status, String pointer) {
        Company.ada()
                .contentType("application/json")
                .body(body)
                .post(TERRITORIES)
                .then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aTerritoryIsNeverBelowItself() {
        var top =
                Company.create(
                        "territories", Map.of("name", "T", "code", "T-" + UUID.randomUUID()));
        var below =
                Company.create(
                        "territories",
                        Map.of(
                                "name",
                                "B",
                                "code",
                                "B-" + UUID.randomUUID(),
                                "parent",
                                Map.of("id", top)));
        Company.vera()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"parent\":{\"id\":\"" + below + "\"}}")
                .patch(TERRITORIES + "/" + top)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/parent"));
        Company.vera()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"name\":\"Other\"}")
                .patch(TERRITORIES + "/" + below)
                .then()
                .statusCode(200)
                .body("parentId", equalTo(top.toString()), "name", equalTo("Other"));
    }

    @Test
    void writingIsForFew() {
        Company.rita()
                .contentType("application/json")
                .body(Map.of("name", "X", "code", "X"))
                .post(TERRITORIES)
                .then()
                .statusCode(403);
    }
}
