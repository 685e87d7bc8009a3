package com.lead2order.forecast.orgunit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.forecast.Company;
import com.lead2order.testing.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrgUnitResourceTest {

    private static final String UNITS = "/api/v1/org-units";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    @BeforeEach
    void company() {
        Company.known();
    }

    private static void patch(UUID unit, String patch, int status) {
        Company.ada()
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch(UNITS + "/" + unit)
                .then()
                .statusCode(status);
    }

    @Test
    void theTreeShowsUnitsAndPeopleAsOfADay() {
        Company.rita()
                .get(UNITS + "/" + Organisation.COMPANY + "/tree")
                .then()
                .statusCode(200)
                .body(
                        "leader.name", equalTo("vera.vp"),
                        "children.leader.name.sort()", contains("max.manager", "mona.manager"),
                        "children.find { it.leader.name == 'mona.manager' }.members.name",
                                contains("olga.other"));
        Company.rita()
                .get(UNITS + "/" + Organisation.COMPANY + "/tree?asOf=1999-12-31")
                .then()
                .body("children.members.flatten()", equalTo(List.of()));
    }

    @Test
    void aUnitIsNeverBelowItself() {
        var top = Company.create("org-units", Map.of("name", "Top", "type", "AREA"));
        var below =
                Company.create(
                        "org-units",
                        Map.of("name", "Below", "type", "TEAM", "parent", Map.of("id", top)));

        patch(top, "{\"parent\":{\"id\":\"" + below + "\"}}", 422);
        patch(top, "{\"parent\":{\"id\":\"" + top + "\"}}", 422);
        patch(below, "{\"parent\":null}", 200);
        patch(top, "{\"parent\":{\"id\":\"" + below + "\"}}", 200);
    }

    @Test
    void aPatchReplacesReferencesWhole() {
        var person = Company.newPerson("UNIT", "leader");
        var unit =
                Company.create(
                        "org-units",
                        Map.of(
                                "name",
                                "Patched",
                                "type",
                                "CELL",
                                "leader",
                                Map.of("id", Organisation.MAX)));
        Company.ada()
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"leader\":{\"system\":\"UNIT\",\"key\":\"leader\"}}")
                .patch(UNITS + "/" + unit)
                .then()
                .statusCode(200)
                .body("leaderId", equalTo(person.toString()), "parentId", nullValue());
    }

    @Test
    void badReferencesAndTimesAreNamed() {
        refused(
                Map.of("name", "X", "type", "TEAM", "parent", Map.of("id", UUID.randomUUID())),
                "/parent");
        refused(
                Map.of("name", "X", "type", "TEAM", "leader", Map.of("system", "X", "key", "Y")),
                "/leader");
        refused(
                Map.of("name", "X", "type", "TEAM", "leader", Map.of("system", "X")),
                "/leader/unambiguous");
        refused(
                Map.of(
                        "name",
                        "X",
                        "type",
                        "TEAM",
                        "members",
                        List.of(Company.member(UUID.randomUUID(), "2026-01-01", null))),
                "/members/0/person");
        refused(
                Map.of(
                        "name",
                        "X",
                        "type",
                        "TEAM",
                        "members",
                        List.of(
                                Company.member(Organisation.RITA, "2026-01-01", null),
                                Company.member(Organisation.RITA, "2026-02-01", null))),
                "/members/1");
    }

    private static void refused(Map<String, ?> body, String pointer) {
        Company.ada()
                .contentType("application/json")
                .body(body)
                .post(UNITS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void bulkMayNameAParentOfTheSameRequest() {
        var key = UUID.randomUUID();
        Company.integrator()
                .contentType("application/x-ndjson")
                .body(
                        """
                        {"name":"A","type":"AREA","externalRefs":[{"system":"U","key":"%1$s-a"}]}
                        {"name":"B","type":"TEAM","parent":{"system":"U","key":"%1$s-a"},"externalRefs":[{"system":"U","key":"%1$s-b"}]}
                        {"name":"C","type":"TEAM","parent":{"system":"U","key":"nowhere"},"externalRefs":[{"system":"U","key":"%1$s-c"}]}
                        """
                                .formatted(key)
                                .getBytes(StandardCharsets.UTF_8))
                .post(UNITS + "/bulk")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("CREATED", "CREATED", "REFUSED"));
        Company.integrator()
                .contentType("application/json")
                .body(Map.of("name", "A", "type", "AREA"))
                .put(UNITS + "/external/U/" + key + "-a")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""));
    }

    @Test
    void writingIsForFew() {
        Company.rita()
                .contentType("application/json")
                .body(Map.of("name", "X", "type", "TEAM"))
                .post(UNITS)
                .then()
                .statusCode(403);
        Company.rita().get(UNITS + "/" + UUID.randomUUID()).then().statusCode(404);
        Company.rita()
                .get(UNITS + "?leaderId=" + Organisation.MAX)
                .then()
                .statusCode(200)
                .body("items.id", contains(Organisation.TEAM_OF_MAX.toString()));
    }
}
