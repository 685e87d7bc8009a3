package com.lead2order.lead.qualification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the steps of a lead refuse, step by step. */
@QuarkusTest
class LeadRefusalTest {

    private static final String LEADS = "/api/v1/leads";
    private static final String CONVERSION =
            """
            {"opportunity":{"name":"Line","amount":{"amount":"1","currency":"EUR"},"closeDate":"2027-03-31"}}\
            """;

    @BeforeAll
    static void organisation() {
        Organisation.known();
    }

    private static RequestSpecification as(String userName, String role) {
        return given().auth()
                .oauth2(Tokens.forUser(userName, role))
                .contentType("application/json");
    }

    private static RequestSpecification max() {
        return as("max.manager", "sales-manager");
    }

    private static String lead() {
        return as("rita.rep", "sales-rep")
                .body(Map.of("title", "Refused", "sourceClass", "MANUAL"))
                .post(LEADS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A body that the step would take. */
    private static String bodyFor(String step) {
        return switch (step) {
            case "assignment" -> "{\"ownerId\":\"%s\"}".formatted(Organisation.ROLF);
            case "rejection", "retirement" -> "{\"reason\":\"No need\"}";
            case "conversion" -> CONVERSION;
            default -> "{}";
        };
    }

    private static ValidatableResponse step(RequestSpecification caller, String lead, String step) {
        return caller.body(bodyFor(step)).post(LEADS + "/" + lead + "/" + step).then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qualification",
                "assignment",
                "acceptance",
                "rejection",
                "retirement",
                "recycling",
                "conversion"
            })
    void aStepNeedsTheCurrentTagOfALeadThatTheCallerSees(String step) {
        var lead = lead();

        step(max(), lead, step).statusCode(428);
        step(max().header("If-Match", "\"77\""), lead, step)
                .statusCode(412)
                .header("ETag", notNullValue());
        step(as("mona.manager", "sales-manager").header("If-Match", "*"), lead, step)
                .statusCode(404)
                .body("type", equalTo("/problems/lead-not-found"));
    }

    @Test
    void aPatchNeedsTheCurrentTagOfALeadThatTheCallerSees() {
        var lead = lead();

        patch(max(), lead, "{\"title\":\"X\"}").statusCode(428);
        patch(max().header("If-Match", "\"77\""), lead, "{\"title\":\"X\"}")
                .statusCode(412)
                .header("ETag", notNullValue());
        patch(as("olga.other", "sales-rep").header("If-Match", "*"), lead, "{\"title\":\"X\"}")
                .statusCode(404);
        patch(max().header("If-Match", "*"), lead, "{\"colour\":\"red\"}").statusCode(400);
        patch(max().header("If-Match", "*"), lead, "{\"title\":\" \"}").statusCode(422);
        patch(max().header("If-Match", "*"), lead, "{\"title\":\"Renamed\"}")
                .statusCode(200)
                .body("title", equalTo("Renamed"));
    }

    private static ValidatableResponse patch(
            RequestSpecification caller, String lead, String patch) {
        return caller.contentType("application/merge-patch+json")
                .body(patch)
                .patch(LEADS + "/" + lead)
                .then();
    }

    @Test
    void aConversionOfALeadOfAnotherTeamIsNotThere() {
        step(as("olga.other", "sales-rep").header("If-Match", "*"), lead(), "conversion")
                .statusCode(404);
    }

    @Test
    void theStatusLogIsForThoseWhoSeeTheLead() {
        as("olga.other", "sales-rep")
                .get(LEADS + "/" + lead() + "/status-log")
                .then()
                .statusCode(404);
    }

    /** Rita's own lead is UNQUALIFIED and ACCEPTED. */
    @ParameterizedTest
    @CsvSource({"acceptance,ACCEPTED", "rejection,ACCEPTED", "recycling,UNQUALIFIED"})
    void aStepThatTheStateForbidsNamesTheState(String step, String state) {
        step(as("rita.rep", "sales-rep").header("If-Match", "*"), lead(), step)
                .statusCode(409)
                .body(
                        "type", equalTo("/problems/illegal-transition"),
                        "currentState", equalTo(state));
    }

    @Test
    void aRetiredLeadIsNotQualified() {
        var lead = lead();
        step(max().header("If-Match", "*"), lead, "retirement").statusCode(200);

        step(max().header("If-Match", "*"), lead, "qualification")
                .statusCode(409)
                .body("currentState", equalTo("RETIRED"), "allowed", hasItem("UNQUALIFIED"));
        step(max().header("If-Match", "*"), lead, "recycling").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "channel-manager,qualification",
        "channel-manager,retirement",
        "channel-manager,acceptance",
        "channel-manager,conversion",
        "sales-rep,assignment"
    })
    void aStepIsNotForRolesThatMayNot(String role, String step) {
        step(as("chris.channel", role).header("If-Match", "*"), UUID.randomUUID().toString(), step)
                .statusCode(403)
                .body("type", equalTo("/problems/permission-missing"));
    }
}
