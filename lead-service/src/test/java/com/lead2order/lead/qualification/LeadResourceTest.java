package com.lead2order.lead.qualification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.testing.AtOnce;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LeadResourceTest {

    private static final String LEADS = "/api/v1/leads";

    private static final Map<String, Object> PAIN =
            Map.of(
                    "title", "Line 4 stands still",
                    "prospectName", "Nordwind AG",
                    "contact", Map.of("firstName", "Nora", "lastName", "Nord"),
                    "painCategory", "DOWNTIME",
                    "painDescription", "Two hours a week",
                    "painImpact", Map.of("amount", "120000.00", "currency", "EUR"));

    @BeforeAll
    static void organisation() {
        Organisation.known();
    }

    private static RequestSpecification as(String userName, String role) {
        return given().auth()
                .oauth2(Tokens.forUser(userName, role))
                .contentType("application/json");
    }

    private static RequestSpecification rita() {
        return as("rita.rep", "sales-rep");
    }

    private static RequestSpecification rolf() {
        return as("rolf.rep", "sales-rep");
    }

    private static RequestSpecification olga() {
        return as("olga.other", "sales-rep");
    }

    private static RequestSpecification max() {
        return as("max.manager", "sales-manager");
    }

    private static String register(RequestSpecification caller, Map<String, ?> body) {
        return caller.body(body).post(LEADS).then().statusCode(201).extract().path("id");
    }

    @CanIgnoreReturnValue
    private static ValidatableResponse step(
            RequestSpecification caller, String id, String step, Map<String, ?> body) {
        return caller.header("If-Match", "*").body(body).post(LEADS + "/" + id + "/" + step).then();
    }

    private static Map<String, ?> seed(String name) {
        return Map.of(
                "opportunity",
                Map.of(
                        "name",
                        name,
                        "amount",
                        Map.of("amount", "50000.00", "currency", "EUR"),
                        "closeDate",
                        "2027-03-31"));
    }

    private static String qualifiedLeadOfRita() {
        var id = register(rita(), PAIN);
        step(rita(), id, "qualification", Map.of()).statusCode(200);
        return id;
    }

    @Nested
    class RegisteringALead {

        @Test
        void makesItTheSellersOwnAtOnce() {
            rita().body(PAIN)
                    .post(LEADS)
                    .then()
                    .statusCode(201)
                    .body(
                            "status", equalTo("UNQUALIFIED"),
                            "assignmentStatus", equalTo("ACCEPTED"),
                            "ownerId", equalTo(Organisation.RITA.toString()),
                            "painImpact.amount", equalTo("120000.00"),
                            "number", notNullValue());
        }

        @Test
        void asksTheOwnerThatIsNamed() {
            var body = new HashMap<String, Object>(PAIN);
            body.put("ownerId", Organisation.ROLF);
            rita().body(body)
                    .post(LEADS)
                    .then()
                    .statusCode(201)
                    .body(
                            "assignmentStatus", equalTo("ASSIGNED"),
                            "acceptDueAt", notNullValue());
        }

        @Test
        void putsWhatArrivesFromElsewhereIntoThePool() {
            given().auth()
                    .oauth2(Tokens.forUser("ada.admin", "admin"))
                    .contentType("application/json")
                    .body(Map.of("title", "Web form", "sourceClass", "MARKETING"))
                    .post(LEADS)
                    .then()
                    .statusCode(201)
                    .body("assignmentStatus", equalTo("UNASSIGNED"), "ownerId", equalTo(null));
        }

        @Test
        void refusesReferencesThatAreNotKnown() {
            rita().body(
                            Map.of(
                                    "title", "X",
                                    "accountId", UUID.randomUUID(),
                                    "contactId", UUID.randomUUID()))
                    .post(LEADS)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/accountId", "/contactId"));
        }

        @Test
        void refusesUnknownFields() {
            rita().body(Map.of("title", "X", "shoeSize", 44))
                    .post(LEADS)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/shoeSize"));
        }
    }

    @Nested
    class Amounts {

        @ParameterizedTest
        @ValueSource(strings = {"estimatedAmount", "budgetAmount", "painImpact"})
        void areNotNegative(String field) {
            var negative = Map.of("amount", "-0.01", "currency", "EUR");
            rita().body(Map.of("title", "X", field, negative))
                    .post(LEADS)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains(endsWith("/" + field + "/amount")));
            var id = register(rita(), PAIN);
            rita().contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .body(Map.of(field, negative))
                    .patch(LEADS + "/" + id)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/" + field + "/amount"));
        }

        @Test
        void ofProductsAndConversionsAreNotNegativeEither() {
            var negative = Map.of("amount", "-1", "currency", "EUR");
            rita().body(
                            Map.of(
                                    "title",
                                    "X",
                                    "products",
                                    List.of(
                                            Map.of(
                                                    "productId",
                                                    UUID.randomUUID(),
                                                    "amount",
                                                    negative))))
                    .post(LEADS)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains(endsWith("/products/0/amount/amount")));
            step(
                            rita(),
                            qualifiedLeadOfRita(),
                            "conversion",
                            Map.of(
                                    "opportunity",
                                    Map.of(
                                            "name",
                                            "Below zero",
                                            "amount",
                                            negative,
                                            "closeDate",
                                            "2027-03-31")))
                    .statusCode(422)
                    .body("errors.pointer", contains("/opportunity/amount/amount"));
        }
    }

    @Nested
    class QualifyingALead {

        @Test
        void listsAllThatIsMissing() {
            var id = register(rita(), Map.of("title", "Somebody called"));

            step(rita(), id, "qualification", Map.of())
                    .statusCode(422)
                    .body(
                            "type", equalTo("/problems/lead-incomplete"),
                            "errors.pointer",
                                    contains("/accountId", "/contactId", "/painDescription"));
        }

        @Test
        void isRefusedWhereTheStateForbidsItAndNamesTheWaysOut() {
            var id = qualifiedLeadOfRita();

            step(rita(), id, "qualification", Map.of())
                    .statusCode(409)
                    .body(
                            "type", equalTo("/problems/illegal-transition"),
                            "currentState", equalTo("QUALIFIED"),
                            "allowed", contains("CONVERTED", "RETIRED", "UNQUALIFIED"));
        }

        @Test
        void needsTheTag() {
            var id = register(rita(), PAIN);
            rita().post(LEADS + "/" + id + "/qualification").then().statusCode(428);
            rita().header("If-Match", "\"7\"")
                    .post(LEADS + "/" + id + "/qualification")
                    .then()
                    .statusCode(412)
                    .header("ETag", notNullValue());
        }

        @Test
        void isLoggedWithDwellTimes() {
            var id = qualifiedLeadOfRita();
            rita().get(LEADS + "/" + id + "/status-log")
                    .then()
                    .statusCode(200)
                    .body("items.to", contains("UNQUALIFIED", "QUALIFIED"));
        }
    }

    @Nested
    class AssigningALead {

        @Test
        void goesFromTheManagerOverTheSellersAnswer() {
            var id = register(max(), PAIN);
            step(max(), id, "assignment", Map.of("ownerId", Organisation.ROLF))
                    .statusCode(200)
                    .body("assignmentStatus", equalTo("ASSIGNED"));
            step(max(), id, "acceptance", Map.of()).statusCode(403);
            step(rolf(), id, "rejection", Map.of("reason", "On holiday"))
                    .statusCode(200)
                    .body("assignmentStatus", equalTo("REJECTED"), "ownerId", equalTo(null));
            step(max(), id, "assignment", Map.of("ownerId", Organisation.RITA)).statusCode(200);
            step(rita(), id, "acceptance", Map.of())
                    .statusCode(200)
                    .body("assignmentStatus", equalTo("ACCEPTED"));
        }

        @Test
        void isNotForSellersNorToStrangers() {
            var id = register(max(), PAIN);
            step(rita(), id, "assignment", Map.of("ownerId", Organisation.RITA)).statusCode(403);
            step(max(), id, "assignment", Map.of("ownerId", UUID.randomUUID()))
                    .statusCode(422)
                    .body("errors.pointer", contains("/ownerId"));
            step(max(), id, "rejection", Map.of()).statusCode(422);
        }

        @Test
        void endsWithItsRetirement() {
            var id = register(max(), PAIN);
            step(max(), id, "assignment", Map.of("ownerId", Organisation.ROLF)).statusCode(200);
            step(max(), id, "retirement", Map.of("reason", "No budget"))
                    .statusCode(200)
                    .body(
                            "assignmentStatus", equalTo("UNASSIGNED"),
                            "ownerId", equalTo(null),
                            "acceptDueAt", equalTo(null));
            step(rolf(), id, "acceptance", Map.of()).statusCode(409);
            step(rolf(), id, "rejection", Map.of("reason", "Late")).statusCode(409);
            step(max(), id, "recycling", Map.of()).statusCode(200);
            step(max(), id, "assignment", Map.of("ownerId", Organisation.RITA)).statusCode(200);
        }

        @Test
        void leavesTimeToAnswer() {
            var id = register(max(), PAIN);
            step(
                            max(),
                            id,
                            "assignment",
                            Map.of("ownerId", Organisation.ROLF, "dueAt", "2020-01-01T00:00:00Z"))
                    .statusCode(422)
                    .body("errors.pointer", contains("/dueAt"));
        }
    }

    @Nested
    class ConvertingALead {

        @Test
        void answersWithThreeIdsAndPublishesTheSeed() {
            var id = qualifiedLeadOfRita();

            var ids =
                    step(rita(), id, "conversion", seed("Line 4"))
                            .statusCode(200)
                            .body("accountId", notNullValue(), "contactId", notNullValue())
                            .extract();

            var event =
                    Topics.ofTheService().await("leads", "com.lead2order.lead.converted.v1", id);
            var conversion = event.json().path("conversion");
            assertThat(conversion.path("opportunityId").asText())
                    .isEqualTo(ids.path("opportunityId"));
            assertThat(conversion.path("amount").path("amount").asText()).isEqualTo("50000.00");
            rita().get("/api/v1/accounts/" + ids.<String>path("accountId"))
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("Nordwind AG"), "type", equalTo("CUSTOMER"));
        }

        @Test
        void replaysUnderTheSameKeyAndNamesTheIdsUnderAnother() {
            var id = qualifiedLeadOfRita();
            var key = UUID.randomUUID().toString();
            var first = convert(id, key).statusCode(200).extract();

            convert(id, key)
                    .statusCode(200)
                    .header("Idempotency-Replayed", "true")
                    .body("opportunityId", equalTo(first.path("opportunityId")));
            convert(id, UUID.randomUUID().toString())
                    .statusCode(409)
                    .body(
                            "type", equalTo("/problems/already-converted"),
                            "opportunityId", equalTo(first.path("opportunityId")),
                            "accountId", equalTo(first.path("accountId")),
                            "contactId", equalTo(first.path("contactId")));
        }

        @Test
        void happensOnceAndTellsAllWhoTryAtOnceTheSameIds() {
            var id = qualifiedLeadOfRita();

            var answers =
                    AtOnce.times(8, () -> step(rita(), id, "conversion", seed("Race")).extract());

            assertThat(answers)
                    .extracting(ExtractableResponse::statusCode)
                    .containsOnly(200, 409)
                    .containsOnlyOnce(200);
            for (var name : List.of("accountId", "contactId", "opportunityId")) {
                assertThat(answers).extracting(answer -> answer.path(name)).doesNotContainNull();
                assertThat(answers.stream().map(answer -> answer.<String>path(name)).distinct())
                        .hasSize(1);
            }
        }

        @Test
        void namesTheIdsToWhoSawTheLeadBeforeItToo() {
            var id = qualifiedLeadOfRita();
            var tag = rita().get(LEADS + "/" + id).header("ETag");
            var ids = step(rita(), id, "conversion", seed("First")).statusCode(200).extract();

            rita().header("If-Match", tag)
                    .body(seed("Second"))
                    .post(LEADS + "/" + id + "/conversion")
                    .then()
                    .statusCode(412)
                    .body(
                            "type", equalTo("/problems/stale-version"),
                            "opportunityId", equalTo(ids.path("opportunityId")));
            rita().body(seed("Third"))
                    .post(LEADS + "/" + id + "/conversion")
                    .then()
                    .statusCode(428);
        }

        @Test
        void worksForTwoLeadsOfOneAccountAtOnce() {
            var account =
                    as("vera.vp", "vp-sales")
                            .body(Map.of("name", "Twice", "ownerId", Organisation.RITA))
                            .post("/api/v1/accounts")
                            .then()
                            .statusCode(201)
                            .extract()
                            .<String>path("id");
            for (int i = 0; i < 3; i++) {
                var first = qualifiedLeadAt(account);
                var second = qualifiedLeadAt(account);

                assertThat(
                                AtOnce.all(
                                        () -> statusOfConversion(first),
                                        () -> statusOfConversion(second)))
                        .containsOnly(200);
            }
        }

        private static int statusOfConversion(String lead) {
            return step(rita(), lead, "conversion", seed("Both")).extract().statusCode();
        }

        private static String qualifiedLeadAt(String account) {
            var body = new HashMap<String, Object>(PAIN);
            body.put("accountId", account);
            var id = register(rita(), body);
            step(rita(), id, "qualification", Map.of()).statusCode(200);
            return id;
        }

        @Test
        void takesOverTheEstimateWhereItSaysNothingElse() {
            var body = new HashMap<String, Object>(PAIN);
            body.put("estimatedAmount", Map.of("amount", "12500.00", "currency", "CHF"));
            body.put("estimatedCloseDate", "2027-05-31");
            var id = register(rita(), body);
            step(rita(), id, "qualification", Map.of()).statusCode(200);

            step(rita(), id, "conversion", Map.of("opportunity", Map.of("name", "As estimated")))
                    .statusCode(200);

            var seed =
                    Topics.ofTheService()
                            .await("leads", "com.lead2order.lead.converted.v1", id)
                            .json()
                            .path("conversion");
            assertThat(seed.path("amount").path("amount").asText()).isEqualTo("12500.00");
            assertThat(seed.path("amount").path("currency").asText()).isEqualTo("CHF");
            assertThat(seed.path("closeDate").asText()).isEqualTo("2027-05-31");
        }

        @Test
        void needsACloseDateFromSomewhere() {
            step(
                            rita(),
                            qualifiedLeadOfRita(),
                            "conversion",
                            Map.of("opportunity", Map.of("name", "No date")))
                    .statusCode(422)
                    .body("errors.pointer", contains("/opportunity/closeDate"));
        }

        @Test
        void isPossibleForTheOwnerOfALeadWhoseAccountTheyDoNotSee() {
            var vera = as("vera.vp", "vp-sales");
            var account =
                    vera.body(Map.of("name", "Olga's", "ownerId", Organisation.OLGA))
                            .post("/api/v1/accounts")
                            .then()
                            .statusCode(201)
                            .extract()
                            .<String>path("id");
            var body = new HashMap<String, Object>(PAIN);
            body.put("accountId", account);
            body.put("ownerId", Organisation.RITA);
            var id = register(as("vera.vp", "vp-sales"), body);
            step(rita(), id, "acceptance", Map.of()).statusCode(200);

            rita().contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .body(Map.of("title", "Line 5 stands still"))
                    .patch(LEADS + "/" + id)
                    .then()
                    .statusCode(200);
            step(rita(), id, "qualification", Map.of()).statusCode(200);
            step(rita(), id, "conversion", seed("Line 5"))
                    .statusCode(200)
                    .body("accountId", equalTo(account));
        }

        private ValidatableResponse convert(String id, String key) {
            return step(rita().header("Idempotency-Key", key), id, "conversion", seed("Line 4"));
        }
    }

    @Nested
    class SeeingLeads {

        @Test
        void endsWhereTheVisibilityPolicyEnds() {
            var id = register(rita(), PAIN);

            max().get(LEADS + "/" + id).then().statusCode(200);
            rolf().get(LEADS + "/" + id).then().statusCode(404);
            olga().get(LEADS + "/" + id).then().statusCode(404);
            as("mona.manager", "sales-manager").get(LEADS + "/" + id).then().statusCode(404);
            as("vera.vp", "vp-sales").get(LEADS + "/" + id).then().statusCode(200);
            olga().queryParam("limit", 500)
                    .get(LEADS)
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(id)));
            step(olga(), id, "qualification", Map.of()).statusCode(404);
        }
    }
}
