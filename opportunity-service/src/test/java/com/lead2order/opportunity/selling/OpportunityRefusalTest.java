package com.lead2order.opportunity.selling;

import static com.lead2order.opportunity.testdata.Calls.MERGE_PATCH;
import static com.lead2order.opportunity.testdata.Calls.integrator;
import static com.lead2order.opportunity.testdata.Calls.max;
import static com.lead2order.opportunity.testdata.Calls.olga;
import static com.lead2order.opportunity.testdata.Calls.rita;
import static com.lead2order.opportunity.testdata.Calls.vera;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import com.lead2order.opportunity.testdata.Known;
import com.lead2order.testing.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the steps of an opportunity refuse, step by step. */
@QuarkusTest
class OpportunityRefusalTest {

    private static final String DEALS = "/api/v1/opportunities";
    private static final String STAGE = "{\"stage\":\"DISCOVER\"}";
    private static final String LOST = "{\"outcome\":\"LOST\",\"reason\":\"PRICE\"}";
    private static final String AGAIN = "{\"reason\":\"They called\"}";
    private static UUID account = new UUID(0, 0);

    @BeforeAll
    static void records() {
        Organisation.known();
        account = Known.account("R" + UUID.randomUUID(), Organisation.RITA);
    }

    private static String deal() {
        return rita().contentType("application/json")
                .body(
                        "{\"name\":\"Refused\",\"accountId\":\"%s\",\"closeDate\":\"2027-06-30\"}"
                                .formatted(account))
                .post(DEALS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String lost() {
        var deal = deal();
        step(max().header("If-Match", "*"), deal, "closure", LOST).statusCode(200);
        return deal;
    }

    private static ValidatableResponse step(
            RequestSpecification caller, String deal, String step, String body) {
        return caller.contentType("application/json")
                .body(body)
                .post(DEALS + "/" + deal + "/" + step)
                .then();
    }

    private static String bodyFor(String step) {
        return switch (step) {
            case "stage-changes" -> STAGE;
            case "closure" -> LOST;
            default -> AGAIN;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage-changes", "closure", "reopening"})
    void aStepNeedsTheCurrentTag(String step) {
        var deal = deal();

        step(max(), deal, step, bodyFor(step)).statusCode(428);
        step(max().header("If-Match", "\"77\""), deal, step, bodyFor(step))
                .statusCode(412)
                .header("ETag", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/coach", "/stage-history"})
    void aDealOfAnotherTeamIsNotThere(String path) {
        olga().get(DEALS + "/" + deal() + path)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/opportunity-not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage-changes", "closure"})
    void aStepOfADealOfAnotherTeamIsNotThere(String step) {
        step(olga().header("If-Match", "*"), deal(), step, bodyFor(step)).statusCode(404);
    }

    @Test
    void aPatchOfADealOfAnotherTeamIsNotThere() {
        olga().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"name\":\"X\"}")
                .patch(DEALS + "/" + deal())
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"stage-changes", "closure"})
    void aStepAfterTheEndNamesTheState(String step) {
        step(max().header("If-Match", "*"), lost(), step, bodyFor(step))
                .statusCode(409)
                .body("currentState", equalTo("LOST"), "$", hasKey("allowed"));
    }

    @Test
    void anOpenDealIsNotReopened() {
        step(max().header("If-Match", "*"), deal(), "reopening", AGAIN)
                .statusCode(409)
                .body(
                        "type", equalTo("/problems/illegal-transition"),
                        "currentState", equalTo("OPEN"));
    }

    @Test
    void theStageHistoryNamesAParameterThatItDoesNotKnow() {
        rita().queryParam("colour", "red")
                .get(DEALS + "/" + deal() + "/stage-history")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST,sales-methods",
        "POST,products",
        "POST,product-groups",
        "PUT,products/external/AW/1",
        "PUT,product-groups/external/AW/1",
        "PUT,orders/AW/1",
        "GET,order-imports",
        "GET,order-quarantine",
        "POST,order-quarantine/replays"
    })
    void whatIntegratorsAndManagementDoIsNotForSellers(String method, String path) {
        rita().contentType("application/json")
                .request(method, "/api/v1/" + path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/permission-missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"products", "product-groups"})
    void masterDataIsChangedByItsCurrentTag(String collection) {
        var record =
                vera().contentType("application/json")
                        .body("{\"code\":\"%s\",\"name\":\"Tagged\"}".formatted(UUID.randomUUID()))
                        .post("/api/v1/" + collection)
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");

        patch(vera(), record).statusCode(428);
        patch(vera().header("If-Match", "\"77\""), record)
                .statusCode(412)
                .header("ETag", notNullValue());
        patch(rita().header("If-Match", "*"), record).statusCode(403);
        patch(integrator().header("If-Match", "*"), record)
                .statusCode(200)
                .body("name", equalTo("Renamed"));
    }

    private static ValidatableResponse patch(RequestSpecification caller, String record) {
        return caller.contentType(MERGE_PATCH).body("{\"name\":\"Renamed\"}").patch(record).then();
    }
}
