package com.lead2order.forecast.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.lead2order.forecast.Company;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersonResourceTest {

    private static final String PEOPLE = "/api/v1/people";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    @BeforeEach
    void company() {
        Company.known();
    }

    @Test
    void registeringAPersonTellsTheOtherServices() {
        var id = UUID.randomUUID();
        Company.as("hanna.hr", "hr")
                .contentType("application/json")
                .body(
                        Map.of(
                                "id",
                                id,
                                "userName",
                                "u" + id,
                                "name",
                                "New",
                                "activeFrom",
                                "2026-01-01"))
                .post(PEOPLE)
                .then()
                .statusCode(201)
                .header("Location", equalTo(PEOPLE + "/" + id))
                .header("ETag", equalTo("\"0\""))
                .body(
                        "id",
                        equalTo(id.toString()),
                        "createdBy",
                        equalTo(Organisation.HANNA.toString()));

        var event =
                Topics.ofTheService()
                        .await("organisation", "com.lead2order.person.registered.v1", id);
        assertThat(event.actor()).isEqualTo("person:" + Organisation.HANNA);
        assertThat(event.json().has("email")).isFalse();
    }

    @Test
    void aUserNameAndAnIdBelongToOnePerson() {
        refused(
                Map.of("userName", "rita.rep", "name", "X", "activeFrom", "2026-01-01"),
                409,
                "user-name-taken");
        refused(
                Map.of("id", Organisation.RITA, "name", "X", "activeFrom", "2026-01-01"),
                409,
                "person-exists");
    }

    @Test
    void badInputIsNamed() {
        refused(Map.of("name", " ", "activeFrom", "2026-01-01"), 422, "invalid-values");
        refused(Map.of("name", "X"), 422, "invalid-values");
        refused(Map.of("name", "X", "activeFrom", "yesterday"), 400, "malformed-body");
        refused(Map.of("name", "X", "activeFrom", "0000-01-01"), 400, "malformed-body");
        refused(Map.of("name", "X", "activeFrom", "2026-01-01", "shoe", 42), 400, "malformed-body");
        refused(
                Map.of("name", "X", "activeFrom", "2026-01-02", "activeTo", "2026-01-02"),
                422,
                "invalid-values");
    }

    private static void refused(Map<String, ?> body, int status, String slug) {
        Company.ada()
                .contentType("application/json")
                .body(body)
                .post(PEOPLE)
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + slug));
    }

    @Test
    void aChangeNeedsTheCurrentTag() {
        var id = Company.newPerson("PERSON", "patched");
        Company.ada()
                .contentType(MERGE_PATCH)
                .body("{\"name\":\"After\"}")
                .patch(PEOPLE + "/" + id)
                .then()
                .statusCode(428);
        Company.ada()
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"7\"")
                .body("{\"name\":\"After\"}")
                .patch(PEOPLE + "/" + id)
                .then()
                .statusCode(412);
        Company.ada()
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"name\":\"After\"}")
                .patch(PEOPLE + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("After"), "activeFrom", equalTo("2000-01-01"));
        Company.ada()
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"userName\":\"rita.rep\"}")
                .patch(PEOPLE + "/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    void anUpsertByExternalKeyIsRepeatable() {
        var path = PEOPLE + "/external/HR/" + UUID.randomUUID();
        var body = Map.of("name", "From HR", "activeFrom", "2026-01-01");
        var first =
                Company.integrator()
                        .contentType("application/json")
                        .body(body)
                        .put(path)
                        .then()
                        .statusCode(201)
                        .extract();
        Company.integrator()
                .contentType("application/json")
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(first.header("ETag")))
                .body("id", equalTo(first.path("id")));
        Company.integrator()
                .contentType("application/json")
                .body(Map.of("name", "Renamed", "activeFrom", "2026-01-01"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(first.header("ETag"))));
    }

    @Test
    void bulkAnswersLineByLine() {
        var key = UUID.randomUUID();
        Company.integrator()
                .contentType("application/x-ndjson")
                .body(
                        """
                        {"name":"One","activeFrom":"2026-01-01","externalRefs":[{"system":"B","key":"%1$s"}]}
                        {"name":"","activeFrom":"2026-01-01","externalRefs":[{"system":"B","key":"x"}]}
                        {"name":"Taken","userName":"rita.rep","activeFrom":"2026-01-01","externalRefs":[{"system":"B","key":"y"}]}
                        {"name":"One","activeFrom":"2026-01-01","externalRefs":[{"system":"B","key":"%1$s"}]}
                        """
                                .formatted(key)
                                .getBytes(StandardCharsets.UTF_8))
                .post(PEOPLE + "/bulk")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("CREATED", "REFUSED", "REFUSED", "UNCHANGED"));
    }

    @Test
    void readingIsForTheOrganisationAndWritingForFew() {
        Company.rita()
                .queryParam("userName", "olga.other")
                .get(PEOPLE)
                .then()
                .statusCode(200)
                .body("items.name", contains("olga.other"));
        Company.rita()
                .contentType("application/json")
                .body("{}")
                .post(PEOPLE)
                .then()
                .statusCode(403);
        Company.as("paula.partner", "partner-user").get(PEOPLE).then().statusCode(403);
        Company.rita().get(PEOPLE + "/" + UUID.randomUUID()).then().statusCode(404);
        Company.rita().queryParam("shoe", "42").get(PEOPLE).then().statusCode(400);
    }
}
