package com.lead2order.forecast.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.forecast.Company;
import com.lead2order.testing.Organisation;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** By its date alone: no event comes at midnight. */
    @Test
    void aPlannedLeaderSeesTheUnitFromTheirFirstDayOn() {
        var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        var leader = Company.newPerson("UNIT", "planned");
        var seller = Company.newPerson("UNIT", "seller");
        var unit =
                Company.create(
                        "org-units",
                        Map.of(
                                "name",
                                "Planned",
                                "type",
                                "TEAM",
                                "leader",
                                Map.of("id", Organisation.MONA),
                                "members",
                                List.of(Company.member(seller, "2000-01-01", null))));
        patch(
                unit,
                "{\"leader\":{\"id\":\"%s\"},\"leaderFrom\":\"%s\"}"
                        .formatted(leader, today.plusDays(1)),
                200);

        Company.rita()
                .get(UNITS + "/" + unit)
                .then()
                .body("leaderId", equalTo(Organisation.MONA.toString()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    assertThat(sight(leader, seller)).isEqualTo(today.plusDays(1) + " to null");
                    assertThat(sight(Organisation.MONA, seller))
                            .isEqualTo("2000-01-01 to " + today.plusDays(1));
                });
    }

    private static String sight(UUID viewer, UUID person) {
        try (var connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select valid_from, valid_to from visibility_sight where viewer_id = '%s' and person_id = '%s'"
                                        .formatted(viewer, person))) {
            return rows.next() ? rows.getString(1) + " to " + rows.getString(2) : "none";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aUnitIsNeverBelowItselfOnAnyDay() {
        var top = Company.create("org-units", Map.of("name", "Later top", "type", "AREA"));
        var below = Company.create("org-units", Map.of("name", "Later below", "type", "TEAM"));
        patch(below, "{\"parent\":{\"id\":\"" + top + "\"},\"parentFrom\":\"2100-01-01\"}", 200);

        patch(top, "{\"parent\":{\"id\":\"" + below + "\"}}", 422);
    }

    @Test
    void aLaterFirstDayOfTheSameLeaderAndParentMovesThem() {
        var area = Company.create("org-units", Map.of("name", "Moved area", "type", "AREA"));
        var other = Company.create("org-units", Map.of("name", "Moved other", "type", "AREA"));
        var unit =
                Company.create(
                        "org-units",
                        Map.of(
                                "name",
                                "Moved",
                                "type",
                                "TEAM",
                                "parent",
                                Map.of("id", other),
                                "leader",
                                Map.of("id", Organisation.MONA)));
        patch(
                unit,
                """
                {"leader":{"id":"%s"},"leaderFrom":"2020-01-01","parent":{"id":"%s"},"parentFrom":"2020-01-01"}
                """
                        .formatted(Organisation.MAX, area),
                200);

        patch(unit, "{\"leaderFrom\":\"2020-03-01\",\"parentFrom\":\"2020-03-01\"}", 200);

        Company.rita()
                .get(UNITS + "/" + unit)
                .then()
                .body(
                        "leaders.personId",
                        equalTo(List.of(Organisation.MONA.toString(), Organisation.MAX.toString())),
                        "leaders[0].to",
                        equalTo("2020-03-01"),
                        "leaders[1].from",
                        equalTo("2020-03-01"),
                        "parents.unitId",
                        equalTo(List.of(other.toString(), area.toString())),
                        "parents[0].to",
                        equalTo("2020-03-01"),
                        "parents[1].from",
                        equalTo("2020-03-01"));
    }

    /** Until the later day the former parent stays above: it must not lie below then. */
    @Test
    void aLaterFirstDayOfTheParentClosesNoCircle() {
        var former = Company.create("org-units", Map.of("name", "Former", "type", "AREA"));
        var area = Company.create("org-units", Map.of("name", "Present", "type", "AREA"));
        var unit =
                Company.create(
                        "org-units",
                        Map.of("name", "Turned", "type", "AREA", "parent", Map.of("id", former)));
        var since = "{\"parent\":{\"id\":\"%s\"},\"parentFrom\":\"2020-01-01\"}";
        patch(unit, since.formatted(area), 200);
        patch(former, since.formatted(unit), 200);

        patch(unit, "{\"parentFrom\":\"2020-03-01\"}", 422);
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
        refused(Map.of("name", "X", "type", "TEAM", "leader", Map.of("system", "X")), "/leader");
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

    /** Who had left before is as unknown as anyone; whom the unit had before is not asked again. */
    @Test
    void whoHasLeftIsNotNamedAnyMore() {
        var gone =
                Company.create(
                        "people",
                        Map.of(
                                "name",
                                "Gone",
                                "activeFrom",
                                "2000-01-01",
                                "activeTo",
                                "2010-01-01"));
        refused(Map.of("name", "X", "type", "TEAM", "leader", Map.of("id", gone)), "/leader");
        refused(
                Map.of(
                        "name",
                        "X",
                        "type",
                        "TEAM",
                        "members",
                        List.of(Company.member(gone, "2010-01-01", null))),
                "/members/0/person");
        var unit =
                Company.create(
                        "org-units",
                        Map.of(
                                "name",
                                "Past",
                                "type",
                                "TEAM",
                                "members",
                                List.of(Company.member(gone, "2001-01-01", "2010-01-01"))));
        patch(unit, "{\"name\":\"Past team\"}", 200);
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
