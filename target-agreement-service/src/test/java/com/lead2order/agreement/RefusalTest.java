package com.lead2order.agreement;

import static com.lead2order.agreement.Company.API;
import static com.lead2order.agreement.Company.as;
import static com.lead2order.agreement.Company.hanna;
import static com.lead2order.agreement.Company.max;
import static com.lead2order.agreement.Company.mona;
import static com.lead2order.agreement.Company.openForRita;
import static com.lead2order.agreement.Company.policy;
import static com.lead2order.agreement.Company.rita;
import static com.lead2order.agreement.Company.vera;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.lead2order.testing.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the steps of agreements and their lines refuse, step by step. */
@QuarkusTest
class RefusalTest {

    private static boolean prepared;
    private static final String VALUE = "\"value\":{\"amount\":\"1\",\"currency\":\"EUR\"}";
    private static String agreement = "";
    private static String line = "";

    @BeforeEach
    void agreement() {
        if (prepared) {
            return;
        }
        prepared = true;
        Organisation.known();
        var company = Company.withCalendar();
        agreement = openForRita(company.cycle(Map.of(), Map.of()));
        line = agreement + "/lines/" + rita().get(agreement + "/lines").<String>path("items[0].id");
    }

    private static Response ask(RequestSpecification caller, String method, String step) {
        var address = step.startsWith("line ") ? line + step.substring(5) : agreement + step;
        return caller.body(bodyFor(step)).request(method, address);
    }

    private static String bodyFor(String step) {
        return switch (step) {
            case "line /plan" -> "{" + VALUE + "}";
            case "line /proposal" -> "{" + VALUE + ",\"reason\":\"More\"}";
            case "line /response" -> "{\"decision\":\"ACCEPTED\"}";
            case "/withdrawal", "/amendment" -> "{\"reason\":\"Other\"}";
            case "/escalation-decision" ->
                    "{\"lines\":[{\"lineId\":\"%s\",%s}]}".formatted(UUID.randomUUID(), VALUE);
            default -> "";
        };
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/planning-completion",
        "POST,/review-completion",
        "POST,/response-completion",
        "POST,/confirmation",
        "POST,/escalation-decision",
        "POST,/withdrawal",
        "POST,/amendment",
        "PUT,line /plan",
        "PUT,line /proposal",
        "POST,line /confirmation",
        "POST,line /response"
    })
    void aStepNeedsTheCurrentTagOfAnAgreementThatTheCallerSees(String method, String step) {
        ask(max(), method, step).then().statusCode(428);
        ask(max().header("If-Match", "\"77\""), method, step)
                .then()
                .statusCode(412)
                .header("ETag", notNullValue());
        ask(mona().header("If-Match", "*"), method, step)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/target-agreement-not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "rita.rep,sales-rep,POST,/review-completion",
        "rita.rep,sales-rep,POST,/escalation-decision",
        "rita.rep,sales-rep,POST,/withdrawal",
        "rita.rep,sales-rep,POST,/amendment",
        "rita.rep,sales-rep,PUT,line /proposal",
        "rita.rep,sales-rep,POST,line /confirmation",
        "hanna.hr,hr,POST,/planning-completion",
        "hanna.hr,hr,POST,/response-completion",
        "hanna.hr,hr,POST,/confirmation",
        "hanna.hr,hr,PUT,line /plan",
        "hanna.hr,hr,POST,line /response",
        "hanna.hr,hr,POST,/lines"
    })
    void aStepIsNotForRolesThatMayNot(String user, String role, String method, String step) {
        ask(as(user, role).header("If-Match", "*"), method, step)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/permission-missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "max.manager,sales-manager,POST,/target-agreement-policies",
        "max.manager,sales-manager,POST,/planning-cycles",
        "rita.rep,sales-rep,POST,/planning-cycles/0/opening",
        "max.manager,sales-manager,POST,/planning-cycles/0/closure",
        "hanna.hr,hr,GET,/target-exports",
        "max.manager,sales-manager,POST,/target-exports/acknowledgements"
    })
    void planningIsPreparedByManagement(String user, String role, String method, String path) {
        as(user, role)
                .request(method, API + path.replace("/0/", "/" + UUID.randomUUID() + "/"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/permission-missing"));
    }

    @Test
    void aLineIsNotAddedToAnAgreementOfAnotherTeam() {
        mona().body(
                        "{\"measure\":\"REVENUE\",\"plannedValue\":{\"amount\":\"1\",\"currency\":\"EUR\"}}")
                .post(agreement + "/lines")
                .then()
                .statusCode(404);
    }

    @Test
    void whatWaitsForOthersIsNotListed() {
        mona().get(API + "/review-activities?agreementId=" + id())
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private static String id() {
        return agreement.substring(agreement.lastIndexOf('/') + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lines", "/deviations", "/history"})
    void partsNameAParameterThatTheyDoNotKnow(String part) {
        rita().get(agreement + part + "?colour=red")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
    }

    @Test
    void aPolicyIsChangedByItsCurrentTag() {
        var policy = API + "/target-agreement-policies/" + policy(Map.of());

        patch(vera(), policy).then().statusCode(428);
        patch(vera().header("If-Match", "\"77\""), policy).then().statusCode(412);
        for (var who : List.of(max(), hanna())) {
            patch(who.header("If-Match", "*"), policy).then().statusCode(403);
        }
    }

    private static Response patch(RequestSpecification caller, String policy) {
        return caller.contentType("application/merge-patch+json")
                .body("{\"maxRounds\":5}")
                .patch(policy);
    }

    @Test
    void aClosedCycleIsNeitherOpenedNorClosedAgain() {
        var company = Company.withCalendar();
        var id = company.cycle(Map.of(), Map.of("fiscalYear", company.calendar + ":FY2024"));
        var cycle = API + "/planning-cycles/" + id;
        max().header("If-Match", "*")
                .body("{\"reason\":\"Too late\"}")
                .post(openForRita(id) + "/withdrawal")
                .then()
                .statusCode(200);
        vera().header("If-Match", "*")
                .post(cycle + "/closure")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));

        for (var step : List.of("/opening", "/closure")) {
            vera().header("If-Match", "*")
                    .post(cycle + step)
                    .then()
                    .statusCode(409)
                    .body(
                            "type", equalTo("/problems/illegal-transition"),
                            "currentState", equalTo("CLOSED"));
        }
    }
}
