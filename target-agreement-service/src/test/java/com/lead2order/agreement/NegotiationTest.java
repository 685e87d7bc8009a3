package com.lead2order.agreement;

import static com.lead2order.agreement.Company.erp;
import static com.lead2order.agreement.Company.hanna;
import static com.lead2order.agreement.Company.max;
import static com.lead2order.agreement.Company.mona;
import static com.lead2order.agreement.Company.olga;
import static com.lead2order.agreement.Company.openForRita;
import static com.lead2order.agreement.Company.rita;
import static com.lead2order.agreement.Company.rolf;
import static com.lead2order.agreement.Company.step;
import static com.lead2order.agreement.Company.tag;
import static com.lead2order.agreement.Company.vera;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NegotiationTest {

    private static final Map<String, Object> EUR_1200 =
            Map.of("amount", "1200.00", "currency", "EUR");

    private Company company;

    @BeforeEach
    void company() {
        company = Company.withCalendar();
    }

    /** Rita's agreement with one revenue line and one that only management sets. */
    private String agreement(Map<String, Object> policy) {
        var settings = new HashMap<String, Object>(policy);
        settings.put("managementOnlyMeasures", List.of("MARGIN"));
        var cycle = company.cycle(settings, Map.of("measures", List.of("REVENUE", "MARGIN")));
        return openForRita(cycle);
    }

    private static String line(String agreement, String measure) {
        var id =
                rita().get(agreement + "/lines?measure=" + measure)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items[0].id");
        return agreement + "/lines/" + id;
    }

    @CanIgnoreReturnValue
    private static ValidatableResponse put(
            RequestSpecification who, String line, String step, Object body) {
        return who.header("If-Match", tag(vera(), line)).body(body).put(line + step).then();
    }

    @CanIgnoreReturnValue
    private static ValidatableResponse respond(String line, String decision, String reason) {
        return rita().header("If-Match", tag(rita(), line))
                .body(Map.of("decision", decision, "reason", reason))
                .post(line + "/response")
                .then();
    }

    private static Map<String, Object> proposal(String amount) {
        return Map.of(
                "value", Map.of("amount", amount, "currency", "EUR"), "reason", "We can do more");
    }

    private static String state(String agreement) {
        return vera().get(agreement).then().statusCode(200).extract().path("state");
    }

    /** Planned at 1200 and handed in; margin set by management at 300. */
    private String inReview(Map<String, Object> policy) {
        var agreement = agreement(policy);
        put(rita(), line(agreement, "REVENUE"), "/plan", Map.of("value", EUR_1200)).statusCode(200);
        put(
                        max(),
                        line(agreement, "MARGIN"),
                        "/plan",
                        Map.of("value", Map.of("amount", "300", "currency", "EUR")))
                .statusCode(200);
        step(rita(), rita(), agreement, "/planning-completion")
                .statusCode(200)
                .body("state", equalTo("IN_REVIEW"), "round", equalTo(1));
        return agreement;
    }

    /** Revenue proposed at 1500, margin confirmed. */
    private String inResponse(Map<String, Object> policy) {
        var agreement = inReview(policy);
        put(max(), line(agreement, "REVENUE"), "/proposal", proposal("1500")).statusCode(200);
        step(max(), max(), line(agreement, "MARGIN"), "/confirmation").statusCode(200);
        step(max(), max(), agreement, "/review-completion")
                .statusCode(200)
                .body("state", equalTo("IN_RESPONSE"));
        return agreement;
    }

    private String aligned() {
        var agreement = inResponse(Map.of());
        respond(line(agreement, "REVENUE"), "ACCEPTED", "fine").statusCode(200);
        return agreement;
    }

    private String inForce() {
        var agreement = aligned();
        step(max(), max(), agreement, "/confirmation").statusCode(200);
        step(rita(), rita(), agreement, "/confirmation").statusCode(200);
        return agreement;
    }

    @Nested
    class AWholeNegotiation {

        @Test
        void endsWithAnAgreementInForceThatOthersAndTheErpLearn() {
            var agreement = agreement(Map.of("maxRounds", 2));
            var revenue = line(agreement, "REVENUE");
            var margin = line(agreement, "MARGIN");

            rita().get("/api/v1/review-activities?agreementId=" + id(agreement))
                    .then()
                    .statusCode(200)
                    .body("items.kind", contains("PLANNING"));
            put(rita(), revenue, "/plan", Map.of("value", EUR_1200, "rationale", "two new shops"))
                    .statusCode(200)
                    .body(
                            "state", equalTo("PLANNED"),
                            "plannedValue.amount", equalTo("1200.00"),
                            "plannedBy", equalTo(Organisation.RITA.toString()),
                            "rationale", equalTo("two new shops"));
            step(rita(), rita(), agreement, "/planning-completion").statusCode(200);

            max().get("/api/v1/review-activities?agreementId=" + id(agreement))
                    .then()
                    .statusCode(200)
                    .body(
                            "items.kind", contains("REVIEW"),
                            "items[0].state", equalTo("IN_REVIEW"),
                            "items[0].since", notNullValue(),
                            "items[0].links.agreement", equalTo(agreement));
            put(max(), revenue, "/proposal", proposal("1500"))
                    .statusCode(200)
                    .body(
                            "state", equalTo("PROPOSED"),
                            "deviationAmount.amount", equalTo("300.00"),
                            "deviationPercent", equalTo("25.0000"));
            step(max(), max(), margin, "/confirmation")
                    .statusCode(200)
                    .body("state", equalTo("CONFIRMED"), "agreedValue.amount", equalTo("0.00"));
            step(max(), max(), agreement, "/review-completion").statusCode(200);

            rita().get(agreement + "/deviations")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(revenue.substring(revenue.lastIndexOf('/') + 1)));
            respond(revenue, "DECLINED", "one shop closes").statusCode(200);
            step(rita(), rita(), agreement, "/response-completion")
                    .statusCode(200)
                    .body("state", equalTo("IN_REVIEW"), "round", equalTo(2));
            put(max(), revenue, "/proposal", proposal("1300")).statusCode(200);
            step(max(), max(), agreement, "/review-completion").statusCode(200);
            respond(revenue, "ACCEPTED", "good").statusCode(200);
            assertThat(state(agreement)).isEqualTo("ALIGNED");
            step(rita(), rita(), agreement, "/response-completion")
                    .statusCode(200)
                    .body("state", equalTo("ALIGNED"));

            step(max(), max(), agreement, "/confirmation")
                    .statusCode(200)
                    .body("state", equalTo("MANAGER_CONFIRMED"));
            rita().get("/api/v1/review-activities?agreementId=" + id(agreement))
                    .then()
                    .body("items.kind", contains("CONFIRMATION"));
            step(rita(), rita(), agreement, "/confirmation")
                    .statusCode(200)
                    .body(
                            "state", equalTo("IN_FORCE"),
                            "confirmations.role", contains("MANAGER", "EMPLOYEE"),
                            "totals.find { it.measure == 'REVENUE' }.agreed.amount",
                                    equalTo("1300.00"));

            var event =
                    Topics.ofTheService()
                            .await(
                                    "target-agreements",
                                    "com.lead2order.agreement.in-force.v1",
                                    id(agreement));
            assertThat(event.actor()).isEqualTo("person:" + Organisation.RITA);
            assertThat(event.json().path("lines")).hasSize(2);
            assertThat(event.json().path("lines").findValuesAsText("amount"))
                    .contains("1300.00", "1200.00");

            rita().get(agreement + "/history?limit=100")
                    .then()
                    .statusCode(200)
                    .body(
                            "items.field",
                                    hasItems("state", "plannedValue", "proposedValue", "response"),
                            "items.findAll { it.field == 'proposedValue' }.'new'",
                                    contains("1500.00 EUR", "1300.00 EUR"),
                            "items.findAll { it.field == 'state' }.last().'new'",
                                    equalTo("IN_FORCE"));
            erp().get("/api/v1/target-exports?limit=500")
                    .then()
                    .statusCode(200)
                    .body("items.agreementId", hasItem(id(agreement)));
        }
    }

    private static String id(String agreement) {
        return agreement.substring(agreement.lastIndexOf('/') + 1);
    }

    @Nested
    class Roles {

        @Test
        void theEmployeeDoesNotPlanWhatOnlyManagementSets() {
            var agreement = agreement(Map.of());

            put(rita(), line(agreement, "MARGIN"), "/plan", Map.of("value", EUR_1200))
                    .statusCode(403)
                    .body("type", equalTo("/problems/measure-for-management-only"));
            rita().body(Map.of("measure", "MARGIN", "plannedValue", EUR_1200))
                    .post(agreement + "/lines")
                    .then()
                    .statusCode(403);
        }

        @Test
        void theEmployeeDoesNotReviewAndTheManagerDoesNotPlanOrRespond() {
            var agreement = inResponse(Map.of());
            var revenue = line(agreement, "REVENUE");

            put(rita(), revenue, "/proposal", proposal("1"))
                    .statusCode(403)
                    .body("type", equalTo("/problems/permission-missing"));
            put(max(), revenue, "/plan", Map.of("value", EUR_1200))
                    .statusCode(403)
                    .body("type", equalTo("/problems/only-the-employee"));
            max().header("If-Match", tag(max(), revenue))
                    .body(Map.of("decision", "ACCEPTED"))
                    .post(revenue + "/response")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/only-the-employee"));
            step(max(), max(), agreement, "/response-completion").statusCode(403);
        }

        @Test
        void nobodyReviewsTheirOwnTargetNotEvenAManager() {
            var cycle = company.cycle(Map.of(), Map.of());
            var id =
                    vera().body(Map.of("employees", List.of(Map.of("id", Organisation.MAX))))
                            .post("/api/v1/planning-cycles/" + cycle + "/opening")
                            .then()
                            .statusCode(200)
                            .body("agreements[0].managerId", equalTo(Organisation.VERA.toString()))
                            .extract()
                            .path("agreements[0].id");
            var agreement = "/api/v1/target-agreements/" + id;
            step(max(), max(), agreement, "/planning-completion").statusCode(200);
            var revenue = line2(agreement);

            step(max(), max(), revenue, "/confirmation")
                    .statusCode(403)
                    .body("type", equalTo("/problems/own-target"));
            step(max(), max(), agreement, "/review-completion").statusCode(403);
            max().header("If-Match", tag(max(), agreement))
                    .body(Map.of("reason", "no"))
                    .post(agreement + "/withdrawal")
                    .then()
                    .statusCode(403);
        }

        private String line2(String agreement) {
            return agreement
                    + "/lines/"
                    + max().get(agreement + "/lines").then().extract().path("items[0].id");
        }

        @Test
        void onlyThePartiesConfirm() {
            var agreement = aligned();

            step(vera(), vera(), agreement, "/confirmation")
                    .statusCode(403)
                    .body("type", equalTo("/problems/only-a-party"));
            step(hanna(), hanna(), agreement, "/confirmation").statusCode(403);
        }

        @Test
        void whoIsNeitherPartyNorAboveDoesNotSeeTheAgreement() {
            var agreement = inReview(Map.of());
            var revenue = line(agreement, "REVENUE");

            for (var outsider : List.of("rolf", "olga", "mona")) {
                for (var path : List.of("", "/lines", "/deviations", "/history")) {
                    who(outsider).get(agreement + path).then().statusCode(404);
                }
                who(outsider).get(revenue).then().statusCode(404);
                who(outsider)
                        .get("/api/v1/target-agreements?limit=500")
                        .then()
                        .statusCode(200)
                        .body("items.id", not(hasItem(id(agreement))));
            }
            mona().header("If-Match", "*").post(revenue + "/confirmation").then().statusCode(404);
            rolf().header("If-Match", "*").post(agreement + "/confirmation").then().statusCode(404);
            for (var insider : List.of(rita(), max(), vera(), hanna())) {
                insider.get(agreement).then().statusCode(200);
            }
            erp().get(agreement).then().statusCode(403);
        }

        private RequestSpecification who(String name) {
            return switch (name) {
                case "rolf" -> rolf();
                case "olga" -> olga();
                default -> mona();
            };
        }
    }

    @Nested
    class TheLimit {

        private String escalated(String limitAction) {
            var agreement = inResponse(Map.of("maxRounds", 1, "limitAction", limitAction));
            respond(line(agreement, "REVENUE"), "DECLINED", "too much").statusCode(200);
            step(rita(), rita(), agreement, "/response-completion")
                    .statusCode(200)
                    .body("state", equalTo("ESCALATED"), "round", equalTo(1));
            return agreement;
        }

        private ValidatableResponse decide(RequestSpecification who, String agreement) {
            var revenue = line(agreement, "REVENUE");
            return who.header("If-Match", tag(vera(), agreement))
                    .body(
                            Map.of(
                                    "lines",
                                    List.of(
                                            Map.of(
                                                    "lineId",
                                                    revenue.substring(revenue.lastIndexOf('/') + 1),
                                                    "value",
                                                    Map.of("amount", "1350", "currency", "EUR")))))
                    .post(agreement + "/escalation-decision")
                    .then();
        }

        @Test
        void letsSomebodyAboveDecide() {
            var agreement = escalated("ESCALATE");

            vera().get("/api/v1/review-activities?agreementId=" + id(agreement))
                    .then()
                    .body("items.kind", contains("ESCALATION_DECISION"));
            decide(max(), agreement)
                    .statusCode(403)
                    .body("type", equalTo("/problems/only-from-above"));
            decide(vera(), agreement).statusCode(200).body("state", equalTo("ALIGNED"));
            rita().get(line(agreement, "REVENUE"))
                    .then()
                    .body("state", equalTo("ACCEPTED"), "agreedValue.amount", equalTo("1350.00"));
        }

        @Test
        void letsTheManagerDecideWhereThePolicySaysSo() {
            var agreement = escalated("MANAGER_DECIDES");

            decide(vera(), agreement).statusCode(403);
            decide(max(), agreement).statusCode(200).body("state", equalTo("ALIGNED"));
        }

        @Test
        void blocksWhereThePolicySaysSoUntilTheAgreementIsWithdrawnAndOpenedAnew() {
            var agreement = escalated("BLOCK");

            decide(max(), agreement)
                    .statusCode(409)
                    .body("type", equalTo("/problems/round-limit-blocks"));
            max().header("If-Match", tag(max(), agreement))
                    .body(Map.of("reason", "start again"))
                    .post(agreement + "/withdrawal")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("WITHDRAWN"));
            var cycle = max().get(agreement).then().extract().<String>path("cycleId");
            assertThat(openForRita(cycle)).isNotEqualTo(agreement);
        }

        @Test
        void isDecidedLineByLine() {
            var agreement = escalated("ESCALATE");

            vera().header("If-Match", tag(vera(), agreement))
                    .body(
                            Map.of(
                                    "lines",
                                    List.of(
                                            Map.of(
                                                    "lineId",
                                                    UUID.randomUUID(),
                                                    "value",
                                                    EUR_1200))))
                    .post(agreement + "/escalation-decision")
                    .then()
                    .statusCode(422)
                    .body(
                            "type", equalTo("/problems/open-lines-undecided"),
                            "errors.pointer", contains("/lines/0/lineId", "/lines"));
        }
    }

    @Nested
    class AnEditAfterAConfirmation {

        @Test
        void byTheManagerResetsBothAndAsksTheEmployee() {
            var agreement = aligned();
            step(rita(), rita(), agreement, "/confirmation").statusCode(200);

            put(max(), line(agreement, "REVENUE"), "/proposal", proposal("1600")).statusCode(200);

            max().get(agreement)
                    .then()
                    .body("state", equalTo("IN_RESPONSE"), "confirmations", hasSize(0));
            step(max(), max(), agreement, "/confirmation").statusCode(409);
        }

        @Test
        void byTheEmployeeResetsBothAndAsksTheManager() {
            var agreement = aligned();
            step(max(), max(), agreement, "/confirmation").statusCode(200);

            put(rita(), line(agreement, "REVENUE"), "/plan", Map.of("value", EUR_1200))
                    .statusCode(200)
                    .body("state", equalTo("PLANNED"), "agreedValue", nullValue());

            max().get(agreement)
                    .then()
                    .body("state", equalTo("IN_REVIEW"), "confirmations", hasSize(0));
            step(max(), max(), line(agreement, "REVENUE"), "/confirmation").statusCode(200);
            assertThat(state(agreement)).isEqualTo("ALIGNED");
        }

        @Test
        void isNotPossibleOnceInForce() {
            var agreement = inForce();

            put(max(), line(agreement, "REVENUE"), "/proposal", proposal("1600"))
                    .statusCode(409)
                    .body(
                            "type", equalTo("/problems/illegal-transition"),
                            "currentState", equalTo("IN_FORCE"),
                            "allowed", contains("CLOSED", "SUPERSEDED"));
        }
    }

    @Nested
    class AnAmendment {

        @Test
        void isANewVersionThatSupersedesTheFormerOnceInForce() {
            var former = inForce();
            var revenue = line(former, "REVENUE");

            var next =
                    max().header("If-Match", tag(max(), former))
                            .body(Map.of("reason", "new territory"))
                            .post(former + "/amendment")
                            .then()
                            .statusCode(201)
                            .body("state", equalTo("PLANNING"), "versionNo", equalTo(2))
                            .extract()
                            .header("Location");
            max().header("If-Match", tag(max(), former))
                    .body(Map.of("reason", "again"))
                    .post(former + "/amendment")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/amendment-open"));
            assertThat(state(former)).isEqualTo("IN_FORCE");
            assertThat(line(next, "REVENUE")).endsWith(revenue.substring(former.length()));

            step(rita(), rita(), next, "/planning-completion").statusCode(200);
            step(max(), max(), line(next, "REVENUE"), "/confirmation").statusCode(200);
            step(max(), max(), line(next, "MARGIN"), "/confirmation").statusCode(200);
            step(rita(), rita(), next, "/confirmation").statusCode(200);
            step(max(), max(), next, "/confirmation")
                    .statusCode(200)
                    .body("state", equalTo("IN_FORCE"));

            assertThat(state(former)).isEqualTo("SUPERSEDED");
            var event =
                    Topics.ofTheService()
                            .await(
                                    "target-agreements",
                                    "com.lead2order.agreement.superseded.v1",
                                    id(former));
            assertThat(event.json().path("state").asText()).isEqualTo("SUPERSEDED");
        }
    }

    @Nested
    class AWithdrawnAmendment {

        @Test
        void letsAnotherOneBeOpenedUnderTheNextNumber() {
            var former = inForce();
            var first = amend(former).statusCode(201).extract().header("Location");
            max().header("If-Match", "*")
                    .body(Map.of("reason", "not so"))
                    .post(first + "/withdrawal")
                    .then()
                    .statusCode(200);

            amend(former).statusCode(201).body("versionNo", equalTo(3));
        }

        private ValidatableResponse amend(String agreement) {
            return max().header("If-Match", "*")
                    .body(Map.of("reason", "new territory"))
                    .post(agreement + "/amendment")
                    .then();
        }
    }

    @Nested
    class AnAccountThatTheCallerDoesNotSee {

        @Test
        void isAnsweredLikeOneThatIsNotThere() {
            var agreement = agreement(Map.of());
            var foreign = company.account("Secret customer", Organisation.OLGA);

            var refused = addOn(agreement, foreign);
            var unknown = addOn(agreement, UUID.randomUUID());

            assertThat(withoutTrace(refused)).isEqualTo(withoutTrace(unknown));
            assertThat(refused).doesNotContain("Secret customer");
        }

        private String addOn(String agreement, UUID account) {
            return rita().body(
                            Map.of(
                                    "accountId",
                                    account,
                                    "measure",
                                    "REVENUE",
                                    "plannedValue",
                                    EUR_1200))
                    .post(agreement + "/lines")
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString();
        }

        private String withoutTrace(String problem) {
            return problem.replaceAll("\"traceId\":\"[^\"]*\"", "");
        }

        @Test
        void isNotNamedOnALineThatItIsAbout() {
            var agreement = agreement(Map.of());
            var shop = company.account("Shop of Rita", Organisation.RITA);
            var line =
                    rita().body(
                                    Map.of(
                                            "accountId",
                                            shop,
                                            "measure",
                                            "REVENUE",
                                            "plannedValue",
                                            EUR_1200))
                            .post(agreement + "/lines")
                            .then()
                            .statusCode(201)
                            .body("accountName", equalTo("Shop of Rita"))
                            .extract()
                            .header("Location");

            company.accountGoesTo(shop, "Shop of Rita", Organisation.OLGA);

            rita().get(line).then().statusCode(200).body("accountName", nullValue());
            vera().get(line).then().body("accountName", equalTo("Shop of Rita"));
        }
    }

    @Nested
    class BadInput {

        @Test
        void isNamedFieldByField() {
            var agreement = agreement(Map.of());
            var revenue = line(agreement, "REVENUE");

            put(rita(), revenue, "/plan", Map.of())
                    .statusCode(422)
                    .body("errors.pointer", contains("/value"));
            put(rita(), revenue, "/plan", Map.of("value", Map.of("amount", "1", "currency", "USD")))
                    .statusCode(422)
                    .body("errors.pointer", contains("/value/currency"));
            put(
                            rita(),
                            revenue,
                            "/plan",
                            Map.of("value", Map.of("amount", "-1", "currency", "EUR")))
                    .statusCode(422)
                    .body("errors.pointer", contains("/value/amount"));
            put(rita(), revenue, "/plan", "{\"value\":{\"amount\":1,\"currency\":\"EUR\"}}")
                    .statusCode(400)
                    .body("errors.pointer", contains("/value/amount"));
            put(rita(), revenue, "/plan", "{\"value\":")
                    .statusCode(400)
                    .body("type", equalTo("/problems/malformed-body"));
            put(rita(), revenue, "/plan", "{\"target\":1}")
                    .statusCode(400)
                    .body("errors.pointer", contains("/target"));
            rita().get(agreement + "/lines?colour=red")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/unknown-parameter"));
            rita().get("/api/v1/target-agreements/" + UUID.randomUUID()).then().statusCode(404);
            rita().get("/api/v1/target-agreements/no-id").then().statusCode(404);
            rita().get(agreement + "/lines/" + UUID.randomUUID()).then().statusCode(404);
        }

        @Test
        void isATagThatIsMissingOrStale() {
            var agreement = agreement(Map.of());
            var revenue = line(agreement, "REVENUE");

            rita().body(Map.of("value", EUR_1200))
                    .put(revenue + "/plan")
                    .then()
                    .statusCode(428)
                    .header("ETag", notNullValue());
            rita().header("If-Match", "\"77\"")
                    .body(Map.of("value", EUR_1200))
                    .put(revenue + "/plan")
                    .then()
                    .statusCode(412)
                    .header("ETag", notNullValue());
            rita().header("If-Match", "\"77\"")
                    .post(agreement + "/planning-completion")
                    .then()
                    .statusCode(412);
            rita().post(agreement + "/planning-completion").then().statusCode(428);
        }

        @Test
        void isAStepThatTheStateForbids() {
            var agreement = agreement(Map.of());

            step(max(), max(), agreement, "/review-completion")
                    .statusCode(409)
                    .body(
                            "type", equalTo("/problems/illegal-transition"),
                            "currentState", equalTo("PLANNING"),
                            "allowed", contains("IN_REVIEW", "WITHDRAWN"));
            step(rita(), rita(), agreement, "/confirmation").statusCode(409);
            step(max(), max(), line(agreement, "REVENUE"), "/confirmation").statusCode(409);
        }

        @Test
        void isAReviewOrAResponseThatLeavesLinesOut() {
            var reviewed = inReview(Map.of());
            step(max(), max(), reviewed, "/review-completion")
                    .statusCode(409)
                    .body(
                            "type", equalTo("/problems/lines-undecided"),
                            "undecidedLines", equalTo(2));

            var answered = inResponse2();
            step(rita(), rita(), answered, "/response-completion")
                    .statusCode(409)
                    .body("type", equalTo("/problems/proposals-unanswered"));
            rita().header("If-Match", "*")
                    .body(Map.of("decision", "DECLINED"))
                    .post(line(answered, "REVENUE") + "/response")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/reason"));
        }

        private String inResponse2() {
            company = Company.withCalendar();
            return inResponse(Map.of());
        }

        @Test
        void isAPlanFarFromLastYearWithoutRationale() {
            var account = company.account("Shop", Organisation.RITA);
            var group = company.productGroup("Bikes");
            company.order(account, "2024-07-01", Map.of(group, "1000"));
            var agreement =
                    openForRita(
                            company.cycle(Map.of("rationaleRequiredAbovePercent", 10), Map.of()));
            var line =
                    agreement
                            + "/lines/"
                            + rita().get(agreement + "/lines?accountId=" + account)
                                    .then()
                                    .extract()
                                    .path("items[0].id");

            put(rita(), line, "/plan", Map.of("value", EUR_1200))
                    .statusCode(422)
                    .body("errors.pointer", contains("/rationale"));
            put(rita(), line, "/plan", Map.of("value", EUR_1200, "rationale", "new shop"))
                    .statusCode(200);
        }
    }

    @Nested
    class AddingALine {

        @Test
        void isPossibleWhilePlanning() {
            var agreement = agreement(Map.of());
            var account = company.account("New shop", Organisation.RITA);
            var body = Map.of("accountId", account, "measure", "REVENUE", "plannedValue", EUR_1200);

            rita().body(body)
                    .post(agreement + "/lines")
                    .then()
                    .statusCode(201)
                    .body(
                            "accountName", equalTo("New shop"),
                            "state", equalTo("PLANNED"),
                            "baseline", nullValue());
            rita().body(body)
                    .post(agreement + "/lines")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/target-line-exists"));
            rita().body(
                            Map.of(
                                    "accountId",
                                    UUID.randomUUID(),
                                    "productGroupId",
                                    UUID.randomUUID(),
                                    "measure",
                                    "REVENUE",
                                    "plannedValue",
                                    EUR_1200))
                    .post(agreement + "/lines")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/accountId", "/productGroupId"));
        }

        @Test
        void isNotPossibleLater() {
            var agreement = inReview(Map.of());

            rita().body(Map.of("measure", "REVENUE", "plannedValue", EUR_1200))
                    .post(agreement + "/lines")
                    .then()
                    .statusCode(409);
        }

        @Test
        void happensOncePerIdempotencyKey() {
            var agreement = agreement(Map.of());
            var body = Map.of("measure", "NEW_BUSINESS", "plannedValue", EUR_1200);

            var first =
                    rita().header("Idempotency-Key", "add-" + agreement)
                            .body(body)
                            .post(agreement + "/lines")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id");
            rita().header("Idempotency-Key", "add-" + agreement)
                    .body(body)
                    .post(agreement + "/lines")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", "true")
                    .body("id", equalTo(first));
            rita().header("Idempotency-Key", "add-" + agreement)
                    .body(Map.of("measure", "OTHER", "plannedValue", EUR_1200))
                    .post(agreement + "/lines")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/idempotency-key-reused"));
        }
    }

    @Test
    void theHistoryCannotBeChangedNotEvenInTheDatabase() {
        var agreement = agreement(Map.of());

        rita().get(agreement + "/history")
                .then()
                .statusCode(200)
                .body("items.agreementId", everyItem(equalTo(id(agreement))));
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        assertThat(
                                        Company.query(
                                                "delete from negotiation_entry where agreement_id ="
                                                        + " '"
                                                        + id(agreement)
                                                        + "' returning 1"))
                                .isZero())
                .hasStackTraceContaining("cannot be changed");
    }
}
