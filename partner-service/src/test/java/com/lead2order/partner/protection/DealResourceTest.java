package com.lead2order.partner.protection;

import static com.lead2order.partner.Deals.DEALS;
import static com.lead2order.partner.Deals.draft;
import static com.lead2order.partner.Deals.step;
import static com.lead2order.partner.Deals.submitted;
import static com.lead2order.partner.Portal.MERGE_PATCH;
import static com.lead2order.partner.Portal.ada;
import static com.lead2order.partner.Portal.chris;
import static com.lead2order.partner.Portal.paula;
import static com.lead2order.partner.Portal.pete;
import static com.lead2order.partner.Portal.rita;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.partner.Portal;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DealResourceTest {

    @Inject ExpireDeals expireDeals;
    @Inject Clock clock;

    @BeforeEach
    void portal() {
        Portal.isOpen();
    }

    private static String approved(Map<String, ?> approval) {
        var id = submitted(paula(), Map.of());
        step(chris(), id, "approval", approval).statusCode(200);
        return id;
    }

    private static ValidatableResponse read(String id) {
        return chris().get(DEALS + "/" + id).then().statusCode(200);
    }

    @Nested
    class TheWayOfADeal {

        @Test
        void leadsFromTheDraftToTheOpportunity() {
            var name = "Hafen " + UUID.randomUUID();
            var drafted =
                    draft(paula(), Map.of("account", Map.of("name", name, "country", "DE")))
                            .statusCode(201)
                            .body(
                                    "status", equalTo("DRAFT"),
                                    "partnerId", equalTo(Organisation.PAULAS_PARTNER.toString()),
                                    "partnerName", equalTo("Nordlicht Systems GmbH"),
                                    "accountName", equalTo(name),
                                    "accountId", nullValue(),
                                    "name", equalTo("Warehouse scanners"))
                            .extract();
            String id = drafted.path("id");
            var submitted =
                    paula().contentType("application/json")
                            .header("If-Match", drafted.header("ETag"))
                            .post(DEALS + "/" + id + "/submission")
                            .then()
                            .statusCode(200)
                            .body("status", equalTo("SUBMITTED"), "submittedAt", notNullValue())
                            .extract();
            var approved =
                    chris().contentType("application/json")
                            .header("If-Match", submitted.header("ETag"))
                            .body(Map.of("protectionDays", 30))
                            .post(DEALS + "/" + id + "/approval")
                            .then()
                            .statusCode(200)
                            .body(
                                    "opportunityId", notNullValue(),
                                    "accountId", notNullValue(),
                                    "expiresOn",
                                            equalTo(LocalDate.now(clock).plusDays(30).toString()))
                            .header("ETag", notNullValue())
                            .extract();

            var event =
                    Topics.ofTheService()
                            .await(
                                    "deal-registrations",
                                    "com.lead2order.deal-registration.approved.v1",
                                    id);
            var seed = event.json().path("approval");
            assertThat(seed.path("opportunityId").asText())
                    .isEqualTo(approved.path("opportunityId"));
            assertThat(seed.path("accountId").asText()).isEqualTo(approved.path("accountId"));
            assertThat(seed.at("/newAccount/name").asText()).isEqualTo(name);
            assertThat(seed.path("ownerId").asText()).isEqualTo(Organisation.CHRIS.toString());
            assertThat(event.actor()).isEqualTo("person:" + Organisation.CHRIS);
            paula().get(DEALS + "/" + id)
                    .then()
                    .body(
                            "status", equalTo("APPROVED"),
                            "opportunityId", equalTo(approved.path("opportunityId")),
                            "history.to", contains("SUBMITTED", "IN_REVIEW", "APPROVED"));
        }

        @Test
        void turnsBackWithAQuestion() {
            var id = submitted(paula(), Map.of());
            step(chris(), id, "review", Map.of()).statusCode(200);
            step(chris(), id, "return", Map.of("question", "Which site?"))
                    .statusCode(200)
                    .body("status", equalTo("RETURNED"), "question", equalTo("Which site?"));
            paula().contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body("{\"description\":\"Scanners for Kiel\"}")
                    .patch(DEALS + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("description", equalTo("Scanners for Kiel"));
            step(paula(), id, "submission", Map.of()).statusCode(200);
        }

        @Test
        void endsWithARefusalOrAWithdrawal() {
            step(chris(), submitted(paula(), Map.of()), "rejection", Map.of("reason", "Ours"))
                    .statusCode(200)
                    .body("status", equalTo("REJECTED"), "rejectionReason", equalTo("Ours"));
            var first = submitted(paula(), Map.of());
            step(
                            chris(),
                            submitted(pete(), Map.of()),
                            "rejection",
                            Map.of("reason", "Known", "duplicateOfId", first))
                    .statusCode(200)
                    .body("status", equalTo("DUPLICATE"), "duplicateOfId", equalTo(first));
            step(paula(), first, "withdrawal", Map.of())
                    .statusCode(200)
                    .body("status", equalTo("WITHDRAWN"));
        }

        @Test
        void isTakenBackByAdministratorsAndKeepsItsOpportunity() {
            var id = approved(Map.of());
            String opportunity = read(id).extract().path("opportunityId");

            step(paula(), id, "submission", Map.of("reason", "again")).statusCode(409);
            step(ada(), id, "submission", Map.of())
                    .statusCode(422)
                    .body("errors.pointer", contains("/reason"));
            step(ada(), id, "submission", Map.of("reason", "New facts"))
                    .statusCode(200)
                    .body("status", equalTo("SUBMITTED"), "opportunityId", nullValue());
            step(chris(), id, "approval", Map.of())
                    .statusCode(200)
                    .body("opportunityId", equalTo(opportunity));
        }

        @Test
        void isExtendedAndExpiresOnItsDay() {
            var today = LocalDate.now(clock);
            var expiring = approved(Map.of("protectionDays", 1));
            var extended = approved(Map.of("protectionDays", 1));
            step(
                            chris(),
                            extended,
                            "extension",
                            Map.of("expiresOn", today.plusDays(9).toString(), "reason", "Budget"))
                    .statusCode(200)
                    .body(
                            "expiresOn", equalTo(today.plusDays(9).toString()),
                            "extensions.reason", contains("Budget"));
            step(
                            chris(),
                            extended,
                            "extension",
                            Map.of("expiresOn", today.plusDays(9).toString(), "reason", "Budget"))
                    .statusCode(422)
                    .body("errors.pointer", contains("/expiresOn"));

            assertThat(expireDeals.handle(today)).isZero();
            assertThat(expireDeals.handle(today.plusDays(1))).isPositive();

            read(expiring).body("status", equalTo("EXPIRED"));
            read(extended).body("status", equalTo("APPROVED"));
        }

        @Test
        void followsTheOpportunityToItsEnd() {
            var won = approved(Map.of());
            var lost = approved(Map.of());
            publishOpportunity(won, "WON");
            publishOpportunity(lost, "ABANDONED");

            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> {
                        read(won).body("status", equalTo("CLOSED_WON"));
                        read(lost).body("status", equalTo("CLOSED_LOST"));
                    });
        }

        private void publishOpportunity(String deal, String status) {
            String id = read(deal).extract().path("opportunityId");
            Topics.ofTheService()
                    .publish(
                            "opportunities",
                            id,
                            "com.lead2order.opportunity.won.v1",
                            3,
                            """
                            {"id":"%s","number":"O-1","name":"X","accountId":null,"ownerId":null,"status":"%s","partnerIds":[]}
                            """
                                    .formatted(id, status));
        }
    }

    @Nested
    class OtherClaims {

        @Test
        void areShownFirstComeFirst() {
            var name = "Reederei " + UUID.randomUUID();
            var customer = Map.of("name", name + " AG", "country", "DE");
            var account = Portal.knownAccount(name.toUpperCase(Locale.ROOT) + " A.G.", "DE");
            var first = submitted(paula(), Map.of("account", customer));
            var second = submitted(pete(), Map.of("account", customer));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .untilAsserted(() ->
                            chris().get(DEALS + "/" + second + "/conflicts")
                                    .then()
                                    .statusCode(200)
                                    .body(
                                            "priorityRank", equalTo(2),
                                            "items.kind", contains("ACCOUNT", "DEAL_REGISTRATION"),
                                            "items.id", contains(account.toString(), first),
                                            "items.cameFirst", contains(false, true)));
            chris().get(DEALS + "/" + first + "/conflicts").then().body("priorityRank", equalTo(1));
            step(chris(), second, "approval", Map.of())
                    .statusCode(409)
                    .body(
                            "type", equalTo("/problems/deal-conflict"),
                            "conflicts.id", contains(first));
            step(
                            chris(),
                            second,
                            "approval",
                            Map.of("justification", "Agreed", "account", Map.of("id", account)))
                    .statusCode(200)
                    .body("accountId", equalTo(account.toString()));
            read(second).body("justification", equalTo("Agreed"));
        }

        @Test
        void includeOpenOpportunitiesOfTheSameAccount() {
            var account = Portal.knownAccount("Spedition " + UUID.randomUUID(), "DE");
            var opportunity = UUID.randomUUID();
            Topics.ofTheService()
                    .publish(
                            "opportunities",
                            opportunity.toString(),
                            "com.lead2order.opportunity.opened.v1",
                            0,
                            """
                            {"id":"%s","number":"O-1","name":"Direct","accountId":"%s","ownerId":null,"status":"OPEN","partnerIds":[]}
                            """
                                    .formatted(opportunity, account));
            var id =
                    submitted(
                            ada(),
                            Map.of(
                                    "partner",
                                    Map.of("id", Organisation.PAULAS_PARTNER),
                                    "account",
                                    Map.of("id", account)));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .untilAsserted(() ->
                            chris().get(DEALS + "/" + id + "/conflicts")
                                    .then()
                                    .body(
                                            "items.kind", contains("OPPORTUNITY"),
                                            "items.id", contains(opportunity.toString())));
            step(chris(), id, "approval", Map.of())
                    .statusCode(200)
                    .body("accountId", equalTo(account.toString()));
        }
    }

    @Nested
    class BadInput {

        @Test
        void isNamed() {
            draft(paula(), Map.of("account", Map.of("id", UUID.randomUUID())))
                    .statusCode(422)
                    .body("errors.pointer", contains("/account"));
            draft(paula(), Map.of("account", Map.of("name", "X", "country", "Germany")))
                    .statusCode(422)
                    .body("errors.pointer", contains("/account/country"));
            draft(paula(), Map.of("amount", Map.of("amount", "0", "currency", "EUR")))
                    .statusCode(422)
                    .body("errors.pointer", contains("/amount/amount"));
            draft(paula(), Map.of("amount", Map.of("amount", 5, "currency", "EUR")))
                    .statusCode(400)
                    .body("errors.pointer", contains("/amount/amount"));
            draft(paula(), Map.of("closeDate", "31.01.2027"))
                    .statusCode(400)
                    .body("errors.pointer", contains("/closeDate"));
            draft(paula(), Map.of("colour", "red"))
                    .statusCode(400)
                    .body("errors.pointer", contains("/colour"));
            draft(paula(), Map.of("programId", UUID.randomUUID()))
                    .statusCode(422)
                    .body("errors.pointer", contains("/programId"));
            paula().contentType("application/json")
                    .body("{}")
                    .post(DEALS)
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            containsInAnyOrder(
                                    "/account", "/amount", "/closeDate", "/description"));
            paula().contentType("application/json").body("{").post(DEALS).then().statusCode(400);
        }

        /** Where opportunity- and lead-service end as well. */
        @Test
        void endsWhereTheOpportunityAndTheAccountWould() {
            var widest =
                    new HashMap<String, Object>(
                            Map.of(
                                    "name", "N".repeat(200),
                                    "account", Map.of("name", unique(200), "country", "DE"),
                                    "amount",
                                            Map.of(
                                                    "amount",
                                                    "999999999999999.9999",
                                                    "currency",
                                                    "EUR"),
                                    "closeDate", "9999-12-31"));
            step(chris(), submitted(paula(), widest), "approval", Map.of()).statusCode(200);

            for (var tooWide :
                    Map.of(
                                    "name", "N".repeat(201),
                                    "account", Map.of("name", unique(201), "country", "DE"),
                                    "amount", Map.of("amount", "1.00001", "currency", "EUR"))
                            .entrySet()) {
                draft(paula(), Map.of(tooWide.getKey(), tooWide.getValue())).statusCode(422);
            }
            draft(paula(), Map.of("amount", Map.of("amount", "-1", "currency", "EUR")))
                    .statusCode(422);
        }

        private static String unique(int length) {
            return (UUID.randomUUID() + "K".repeat(length)).substring(0, length);
        }

        @Test
        void isNamedInSteps() {
            var id = submitted(paula(), Map.of());
            step(chris(), id, "return", Map.of())
                    .statusCode(422)
                    .body("errors.pointer", contains("/question"));
            step(chris(), id, "rejection", Map.of("reason", ""))
                    .statusCode(422)
                    .body("errors.pointer", contains("/reason"));
            step(chris(), id, "rejection", Map.of("reason", "x", "duplicateOfId", id))
                    .statusCode(422)
                    .body("errors.pointer", contains("/duplicateOfId"));
            step(chris(), id, "approval", Map.of("protectionDays", 0))
                    .statusCode(422)
                    .body("errors.pointer", contains("/protectionDays"));
            read(id).body("status", equalTo("SUBMITTED"));
        }

        @Test
        void inListsIsNamed() {
            chris().queryParam("colour", "red").get(DEALS).then().statusCode(400);
            chris().queryParams(Map.of("status", "ODD", "amountMin", "much", "sort", "shoeSize"))
                    .get(DEALS)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("status"));
        }
    }

    @Nested
    class ForbiddenWays {

        @Test
        void endInAProblem() {
            String id = draft(paula(), Map.of()).extract().path("id");

            step(chris(), id, "approval", Map.of())
                    .statusCode(409)
                    .body(
                            "type", equalTo("/problems/illegal-transition"),
                            "currentState", equalTo("DRAFT"),
                            "allowed", containsInAnyOrder("SUBMITTED", "WITHDRAWN"));
            step(paula(), id, "approval", Map.of()).statusCode(403);
            step(pete(), id, "submission", Map.of()).statusCode(404);
            pete().get(DEALS + "/" + id).then().statusCode(404);
            pete().queryParam("limit", 500).get(DEALS).then().body("items.id", not(hasItem(id)));
            rita().get(DEALS).then().statusCode(403);
            paula().contentType("application/json")
                    .post(DEALS + "/" + id + "/submission")
                    .then()
                    .statusCode(428);
            paula().contentType("application/json")
                    .header("If-Match", "\"77\"")
                    .post(DEALS + "/" + id + "/submission")
                    .then()
                    .statusCode(412)
                    .header("ETag", notNullValue());
            step(paula(), id, "submission", Map.of()).statusCode(200);
            paula().contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body("{\"name\":\"Other\"}")
                    .patch(DEALS + "/" + id)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/deal-not-changeable"));
        }

        @Test
        void includeDecidingOnesOwnRegistration() {
            var partner = Map.of("partner", Map.of("id", Organisation.PAULAS_PARTNER));
            var id = submitted(chris(), partner);

            step(chris(), id, "approval", Map.of())
                    .statusCode(403)
                    .body("type", equalTo("/problems/author-may-not-decide"));
            read(id).body("status", equalTo("SUBMITTED"));
        }

        @Test
        void includeRegisteringForOthers() {
            draft(paula(), Map.of("partner", Map.of("id", Organisation.PETES_PARTNER)))
                    .statusCode(422)
                    .body("errors.pointer", contains("/partner"));
            draft(chris(), Map.of()).statusCode(422).body("errors.pointer", contains("/partner"));
        }
    }

    @Test
    void stepsThatNeedNoWordsNeedNoBody() throws Exception {
        String id = draft(paula(), Map.of()).extract().path("id");
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d%s/%s/submission"
                                                .formatted(RestAssured.port, DEALS, id)))
                        .header(
                                "Authorization",
                                "Bearer " + Tokens.forUser("paula.partner", "partner-user"))
                        .header("If-Match", "*")
                        .POST(BodyPublishers.noBody())
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anApprovalIsRepeatedUnderTheSameKey() {
        var id = submitted(paula(), Map.of());
        var key = UUID.randomUUID().toString();
        String first = approveUnder(key, id).statusCode(200).extract().path("opportunityId");

        approveUnder(key, id)
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("opportunityId", equalTo(first));
    }

    private static ValidatableResponse approveUnder(String key, String id) {
        return chris().contentType("application/json")
                .header("If-Match", "*")
                .header("Idempotency-Key", key)
                .body("{}")
                .post(DEALS + "/" + id + "/approval")
                .then();
    }

    @Test
    void listsAreFilteredAndSorted() {
        var name = "Sorted " + UUID.randomUUID();
        for (var amount : new String[] {"300", "100", "200"}) {
            draft(
                            paula(),
                            Map.of(
                                    "name",
                                    name,
                                    "amount",
                                    Map.of("amount", amount, "currency", "EUR")))
                    .statusCode(201);
        }
        paula().queryParams(
                        Map.of(
                                "q",
                                name,
                                "amountMin",
                                "150",
                                "sort",
                                "-amount",
                                "count",
                                "true",
                                "status",
                                "DRAFT,SUBMITTED"))
                .get(DEALS)
                .then()
                .statusCode(200)
                .body("total", equalTo(2), "items.amount.amount", contains("300", "200"));
    }
}
