package com.lead2order.opportunity.selling;

import static com.lead2order.opportunity.testdata.Calls.MERGE_PATCH;
import static com.lead2order.opportunity.testdata.Calls.integrator;
import static com.lead2order.opportunity.testdata.Calls.max;
import static com.lead2order.opportunity.testdata.Calls.olga;
import static com.lead2order.opportunity.testdata.Calls.rita;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.opportunity.testdata.Calls;
import com.lead2order.opportunity.testdata.Known;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OpportunityResourceTest {

    private static final String DEALS = "/api/v1/opportunities";
    private static UUID account = new UUID(0, 0);
    private static final String ACCOUNT_KEY = "D" + UUID.randomUUID();

    @BeforeAll
    static void records() {
        Organisation.known();
        account = Known.account(ACCOUNT_KEY, Organisation.RITA);
    }

    private static String open(String name) {
        return rita().contentType("application/json")
                .body(
                        """
                        {"name":"%s","accountId":"%s","amount":{"amount":"48000.00","currency":"EUR"},"closeDate":"2026-06-30"}
                        """
                                .formatted(name, account))
                .post(DEALS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse post(String id, String step, String body) {
        return rita().contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .post(DEALS + "/" + id + "/" + step)
                .then();
    }

    @Nested
    class OpeningADeal {

        @Test
        void putsItIntoTheFirstStageForItsOpener() {
            var id = open("Fleet");
            rita().get(DEALS + "/" + id)
                    .then()
                    .statusCode(200)
                    .body(
                            "status", equalTo("OPEN"),
                            "stage", equalTo("QUALIFY"),
                            "probabilityPercent", equalTo(10),
                            "ownerId", equalTo(Organisation.RITA.toString()),
                            "accountName", equalTo("Account " + ACCOUNT_KEY));
            var event =
                    Topics.ofTheService()
                            .await("opportunities", "com.lead2order.opportunity.opened.v1", id);
            assertThat(event.actor()).isEqualTo("person:" + Organisation.RITA);
        }

        @Test
        void namesEveryValueAtFault() {
            rita().contentType("application/json")
                    .body("{\"name\":\" \"}")
                    .post(DEALS)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/accountId", "/closeDate", "/name"));
            rita().contentType("application/json")
                    .body(
                            """
                            {"name":"X","accountId":"%s","closeDate":"2026-06-30","forecastOverride":"CLOSED",
                             "salesMethodId":"%s"}
                            """
                                    .formatted(UUID.randomUUID(), UUID.randomUUID()))
                    .post(DEALS)
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            contains("/accountId", "/salesMethodId", "/forecastOverride"),
                            "errors.code",
                            contains(
                                    "reference-unknown",
                                    "sales-method-unknown",
                                    "category-of-won-deals"));
            rita().contentType("application/json")
                    .header("Accept-Language", "de")
                    .body(
                            """
                            {"name":"X","accountId":"%s","closeDate":"2026-06-30",
                             "amount":{"amount":"-1","currency":"EUR"}}
                            """
                                    .formatted(account))
                    .post(DEALS)
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.pointer", contains("/amount/amount"),
                            "errors.code", contains("negative"),
                            "errors.message", contains("darf nicht negativ sein"));
            rita().contentType("application/json")
                    .body("{\"name\":\"X\",\"colour\":\"red\"}")
                    .post(DEALS)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/colour"));
            integrator()
                    .contentType("application/json")
                    .body("{}")
                    .post(DEALS)
                    .then()
                    .statusCode(403);
        }
    }

    @Nested
    class DealsOfOtherServices {

        @Test
        void comeFromConvertedLeadsOnceUnderTheirId() throws SQLException {
            var deal = UUID.randomUUID();
            var lead = UUID.randomUUID();
            var state =
                    """
                    {"id":"%s","status":"CONVERTED","campaignId":null,"conversion":{"opportunityId":"%s","accountId":"%s",
                     "contactId":null,"name":"Line 4","amount":{"amount":"50000.00","currency":"EUR"},"closeDate":"2026-06-30",
                     "salesMethodId":null,"ownerId":"%s","partnerIds":[],"convertedAt":"2026-01-15T10:00:00Z"}}
                    """
                            .formatted(lead, deal, account, Organisation.RITA);
            var topics = Topics.ofTheService();
            topics.publish("leads", lead.toString(), "com.lead2order.lead.converted.v1", 7, state);
            topics.publish("leads", lead.toString(), "com.lead2order.lead.changed.v1", 8, state);
            rita().header("Prefer", "wait=10")
                    .get(DEALS + "/" + deal)
                    .then()
                    .statusCode(200)
                    .body("createdFromLeadId", equalTo(lead.toString()), "name", equalTo("Line 4"));
            assertThat(topics.awaitAll("opportunities", e -> e.key().equals(deal.toString()), 1))
                    .hasSize(1);
            assertThat(
                            Known.count(
                                    "select count(*) from opportunity where created_from_lead_id ="
                                            + " '"
                                            + lead
                                            + "'"))
                    .isEqualTo(1);
        }

        @Test
        void showWhatTheyNameAndWeDoNotKnowUntilItIsKnown() {
            var deal = UUID.randomUUID();
            var lead = UUID.randomUUID();
            var method = UUID.randomUUID();
            var late = UUID.randomUUID();
            Topics.ofTheService()
                    .publish(
                            "leads",
                            lead.toString(),
                            "com.lead2order.lead.converted.v1",
                            7,
                            """
                            {"id":"%s","status":"CONVERTED","campaignId":null,"conversion":{"opportunityId":"%s","accountId":"%s",
                             "contactId":null,"name":"Unknown method","amount":null,"closeDate":"2026-06-30",
                             "salesMethodId":"%s","ownerId":"%s","partnerIds":[],"convertedAt":"2026-01-15T10:00:00Z"}}
                            """
                                    .formatted(lead, deal, late, method, Organisation.RITA));
            rita().header("Prefer", "wait=10")
                    .get(DEALS + "/" + deal)
                    .then()
                    .statusCode(200)
                    .body(
                            "unresolvedReferences.pointer",
                            contains("/accountId", "/salesMethodId"),
                            "unresolvedReferences.value",
                            contains(late.toString(), method.toString()),
                            "salesMethodId",
                            not(equalTo(method.toString())));
            rita().queryParams(Map.of("unresolved", true, "ids", deal))
                    .get(DEALS)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(deal.toString()));

            Known.publishAccount(late, "L" + late, Organisation.RITA);
            Known.awaitRow("select 1 from known_account where id = '" + late + "'");
            rita().get(DEALS + "/" + deal)
                    .then()
                    .body("unresolvedReferences.pointer", contains("/salesMethodId"));

            patch(deal, "{\"salesMethodId\":\"%s\"}".formatted(UUID.randomUUID()))
                    .statusCode(422)
                    .body("errors.pointer", contains("/salesMethodId"));
            var standard = rita().get(DEALS + "/" + deal).<String>path("salesMethodId");
            patch(deal, "{\"salesMethodId\":\"%s\"}".formatted(standard))
                    .statusCode(200)
                    .body("unresolvedReferences", hasSize(0), "version", equalTo(1));
            rita().queryParams(Map.of("unresolved", true, "ids", deal))
                    .get(DEALS)
                    .then()
                    .body("items", hasSize(0));
            patch(deal, "{\"salesMethodId\":\"%s\"}".formatted(UUID.randomUUID())).statusCode(422);
        }

        /** Earlier versions let a lead be converted with a negative amount. */
        @Test
        void areNotAskedAgainForWhatTheyCameWith() {
            var deal = UUID.randomUUID();
            var lead = UUID.randomUUID();
            Topics.ofTheService()
                    .publish(
                            "leads",
                            lead.toString(),
                            "com.lead2order.lead.converted.v1",
                            7,
                            """
                            {"id":"%s","status":"CONVERTED","campaignId":null,"conversion":{"opportunityId":"%s","accountId":"%s",
                             "contactId":null,"name":"Below zero","amount":{"amount":"-5.00","currency":"EUR"},"closeDate":"2026-06-30",
                             "salesMethodId":null,"ownerId":"%s","partnerIds":[],"convertedAt":"2026-01-15T10:00:00Z"}}
                            """
                                    .formatted(lead, deal, account, Organisation.RITA));
            rita().header("Prefer", "wait=10").get(DEALS + "/" + deal).then().statusCode(200);

            patch(deal, "{\"name\":\"Saved\"}").statusCode(200).body("name", equalTo("Saved"));
            patch(deal, "{\"amount\":{\"amount\":\"-6.00\",\"currency\":\"EUR\"}}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/amount/amount"));
            post(
                            deal.toString(),
                            "closure",
                            "{\"outcome\":\"WON\",\"mutualAgreementOn\":\"2026-01-15\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/amount/amount"));
            patch(deal, "{\"amount\":{\"amount\":\"6.00\"}}").statusCode(200);
        }

        private static ValidatableResponse patch(UUID deal, String patch) {
            return rita().contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body(patch)
                    .patch(DEALS + "/" + deal)
                    .then();
        }

        @Test
        void comeFromApprovedRegistrationsWithThePartnerInThem() {
            var deal = UUID.randomUUID();
            var registration = UUID.randomUUID();
            Topics.ofTheService()
                    .publish(
                            "deal-registrations",
                            registration.toString(),
                            "com.lead2order.deal-registration.approved.v1",
                            3,
                            """
                            {"id":"%s","partnerId":"%s","approval":{"opportunityId":"%s","accountId":"%s","newAccount":null,
                             "name":"Scanners","amount":{"amount":"48000.00","currency":"EUR"},"closeDate":"2027-01-31","ownerId":"%s"}}
                            """
                                    .formatted(
                                            registration,
                                            Organisation.PAULAS_PARTNER,
                                            deal,
                                            account,
                                            Organisation.RITA));
            rita().header("Prefer", "wait=10")
                    .get(DEALS + "/" + deal)
                    .then()
                    .statusCode(200)
                    .body(
                            "partnerIds", contains(Organisation.PAULAS_PARTNER.toString()),
                            "accountId", equalTo(account.toString()));
        }

        /** As far as partner-service lets a registration go. */
        @ParameterizedTest
        @ValueSource(strings = {"1900-01-01", "9999-12-31"})
        void comeFromTheWidestRegistrationsAndCanBeChanged(String closeDate) {
            var deal = UUID.randomUUID();
            var registration = UUID.randomUUID();
            Topics.ofTheService()
                    .publish(
                            "deal-registrations",
                            registration.toString(),
                            "com.lead2order.deal-registration.approved.v1",
                            3,
                            """
                            {"id":"%s","partnerId":"%s","approval":{"opportunityId":"%s","accountId":"%s","newAccount":null,
                             "name":"%s","amount":{"amount":"999999999999999.9999","currency":"EUR"},"closeDate":"%s","ownerId":"%s"}}
                            """
                                    .formatted(
                                            registration,
                                            Organisation.PAULAS_PARTNER,
                                            deal,
                                            account,
                                            "N".repeat(200),
                                            closeDate,
                                            Organisation.RITA));
            rita().header("Prefer", "wait=10").get(DEALS + "/" + deal).then().statusCode(200);
            rita().contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .body("{\"nextStep\":\"Call\"}")
                    .patch(DEALS + "/" + deal)
                    .then()
                    .statusCode(200);
        }
    }

    @Nested
    class SeeingDeals {

        @Test
        void showsOnceWhatIsSeenForSeveralReasonsInOneOrderOverAllPages() {
            var name = "Reasons" + UUID.randomUUID();
            var opened = new ArrayList<String>();
            for (int number = 0; number < 5; number++) {
                opened.add(open(name + " " + number));
            }
            // Max sees them as one of the team and as Rita's manager
            for (var id : opened) {
                patchTeam(id, Organisation.MAX);
            }
            var shown = new ArrayList<String>();
            var query = Map.of("q", name, "sort", "-name", "limit", "2", "count", "true");
            var page = max().queryParams(query).get(DEALS).then().statusCode(200);
            page.body("total", equalTo(5));
            while (true) {
                shown.addAll(page.extract().path("items.id"));
                String next = page.extract().path("nextCursor");
                if (next == null) {
                    break;
                }
                page = max().queryParams(query).queryParam("cursor", next).get(DEALS).then();
            }
            assertThat(shown).isEqualTo(opened.reversed());
        }

        private static void patchTeam(String id, UUID member) {
            rita().contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body("{\"teamIds\":[\"%s\"]}".formatted(member))
                    .patch(DEALS + "/" + id)
                    .then()
                    .statusCode(200);
        }

        @Test
        void endsWhereTheVisibilityPolicyEnds() {
            var id = open("Hidden");
            max().get(DEALS + "/" + id).then().statusCode(200);
            olga().get(DEALS + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/opportunity-not-found"));
            olga().queryParam("limit", 500).get(DEALS).then().body("items.id", not(hasItem(id)));
        }

        @Test
        void canBeNarrowedDown() {
            var name = "Narrow " + UUID.randomUUID();
            var id = open(name);
            rita().queryParams(
                            Map.of(
                                    "q", name,
                                    "status", "OPEN",
                                    "stage", "QUALIFY",
                                    "closeDateFrom", "2026-06-30",
                                    "closeDateTo", "2026-06-30",
                                    "amountMin", "48000",
                                    "forecastCategory", "PIPELINE",
                                    "includeInForecast", "true"))
                    .get(DEALS)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
            max().queryParams(
                            Map.of(
                                    "q",
                                    name,
                                    "ownerUnitId",
                                    Organisation.TEAM_OF_MAX,
                                    "asOf",
                                    "2026-06-30"))
                    .get(DEALS)
                    .then()
                    .body("items.id", contains(id));
            max().queryParams(Map.of("q", name, "ownerUnitId", Organisation.TEAM_OF_MONA))
                    .get(DEALS)
                    .then()
                    .body("items", hasSize(0));
            rita().queryParam("ownerUnitId", "no-id").get(DEALS).then().statusCode(400);
            rita().queryParam("asOf", "yesterday").get(DEALS).then().statusCode(400);
        }

        @Test
        void areComparedWithAmountsOfOneCurrency() {
            var name = "Currency " + UUID.randomUUID();
            var id = open(name);
            for (var currency : List.of("EUR", "USD")) {
                rita().queryParams(Map.of("q", name, "amountMin", "1", "currency", currency))
                        .get(DEALS)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(currency.equals("EUR") ? 1 : 0));
            }
            rita().queryParams(Map.of("q", name, "amountMax", "1000000"))
                    .get(DEALS)
                    .then()
                    .body("items.id", contains(id));
        }
    }

    @Nested
    class WorkingOnADeal {

        @Test
        void goesThroughTheGatesWithTheCoach() {
            var id = open("Coached");
            rita().get(DEALS + "/" + id + "/coach")
                    .then()
                    .statusCode(200)
                    .body(
                            "stage.code", equalTo("QUALIFY"),
                            "text", not(equalTo("")),
                            "steps", hasSize(3),
                            "next.code", equalTo("DISCOVER"),
                            "next.missing.field", contains("primaryContactId"));
            post(id, "stage-changes", "{\"stage\":\"SHAPE\"}")
                    .statusCode(422)
                    .body(
                            "type", equalTo("/problems/gate-not-passed"),
                            "errors.pointer", contains("/primaryContactId", "/customerNeed"));
            var contact = Known.contact();
            rita().contentType(MERGE_PATCH)
                    .header("If-Match", rita().get(DEALS + "/" + id).header("ETag"))
                    .body(
                            "{\"primaryContactId\":\"%s\",\"customerNeed\":\"Fewer stops\",\"closeDate\":\"2026-07-30\"}"
                                    .formatted(contact))
                    .patch(DEALS + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("pushCount", equalTo(1), "pushedDays", equalTo(30));
            post(id, "stage-changes", "{\"stage\":\"SHAPE\"}")
                    .statusCode(200)
                    .body("stage", equalTo("SHAPE"), "forecastCategory", equalTo("BEST_CASE"));
            post(id, "stage-changes", "{\"stage\":\"QUALIFY\"}")
                    .statusCode(422)
                    .body("type", equalTo("/problems/reason-required"));
            post(id, "stage-changes", "{\"stage\":\"QUALIFY\",\"reason\":\"New buyer\"}")
                    .statusCode(200);
            post(id, "stage-changes", "{\"stage\":\"NOWHERE\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/stage"));
            rita().get(DEALS + "/" + id + "/stage-history")
                    .then()
                    .statusCode(200)
                    .body(
                            "items.direction", contains("OPENED", "FORWARD", "BACKWARD"),
                            "items[2].reason", equalTo("New buyer"));
        }

        @Test
        void needsTheCurrentTag() {
            var id = open("Guarded");
            rita().contentType("application/json")
                    .body("{\"outcome\":\"LOST\",\"reason\":\"PRICE\"}")
                    .post(DEALS + "/" + id + "/closure")
                    .then()
                    .statusCode(428);
            rita().contentType(MERGE_PATCH)
                    .header("If-Match", "\"99\"")
                    .body("{}")
                    .patch(DEALS + "/" + id)
                    .then()
                    .statusCode(412)
                    .header("ETag", notNullValue());
        }
    }

    @Nested
    class ClosingADeal {

        @Test
        void isOneChangeOfTheDeal() {
            for (var closure :
                    List.of(
                            "{\"outcome\":\"WON\",\"mutualAgreementOn\":\"2026-01-15\"}",
                            "{\"outcome\":\"LOST\",\"reason\":\"PRICE\"}",
                            "{\"outcome\":\"ABANDONED\"}")) {
                post(open("One step"), "closure", closure)
                        .statusCode(200)
                        .body("version", equalTo(1))
                        .header("ETag", "\"1\"");
            }
        }

        @Test
        void needsAnOutcome() {
            for (var closure : List.of("{}", "{\"outcome\":null}")) {
                post(open("No outcome"), "closure", closure)
                        .statusCode(422)
                        .body("errors.pointer", contains("/outcome"));
            }
        }

        @Test
        void asWonPlacesExactlyOneOrder() throws SQLException {
            var id = open("Won");
            post(id, "closure", "{\"outcome\":\"WON\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/mutualAgreementOn"));
            var orderId =
                    post(
                                    id,
                                    "closure",
                                    "{\"outcome\":\"WON\",\"mutualAgreementOn\":\"2026-01-15\"}")
                            .statusCode(200)
                            .body(
                                    "status", equalTo("WON"),
                                    "probabilityPercent", equalTo(100),
                                    "wonNotBooked.amount", equalTo("48000.00"))
                            .extract()
                            .<String>path("orderId");
            post(id, "closure", "{\"outcome\":\"WON\",\"mutualAgreementOn\":\"2026-01-15\"}")
                    .statusCode(409)
                    .body(
                            "type", equalTo("/problems/illegal-transition"),
                            "currentState", equalTo("WON"));
            assertThat(
                            Known.count(
                                    "select count(*) from sales_order where opportunity_id = '"
                                            + id
                                            + "'"))
                    .isEqualTo(1);
            rita().get("/api/v1/orders/" + orderId)
                    .then()
                    .statusCode(200)
                    .body("origin", equalTo("OPPORTUNITY"), "netTotal", equalTo("48000.00"));
            Topics.ofTheService().await("orders", "com.lead2order.order.created.v1", orderId);
        }

        @Test
        void isBookedByTheOrderOfTheErp() {
            var id = open("Booked");
            var orderId =
                    post(
                                    id,
                                    "closure",
                                    "{\"outcome\":\"WON\",\"mutualAgreementOn\":\"2026-01-15\"}")
                            .extract()
                            .<String>path("orderId");
            var erp =
                    book(id, UUID.randomUUID(), 1)
                            .statusCode(201)
                            .body("fulfilsOrderId", equalTo(orderId))
                            .extract()
                            .<String>path("id");
            rita().get("/api/v1/orders/" + orderId).then().body("status", equalTo("FULFILLED"));
            rita().get(DEALS + "/" + id)
                    .then()
                    .body("wonNotBooked", nullValue(), "orderIds", contains(orderId, erp));
            Topics.ofTheService()
                    .await("opportunities", "com.lead2order.opportunity.ordered.v1", id);
            Topics.ofTheService().await("orders", "com.lead2order.order.fulfilled.v1", orderId);
            max().contentType("application/json")
                    .header("If-Match", "*")
                    .body("{\"reason\":\"mistake\"}")
                    .post(DEALS + "/" + id + "/reopening")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/opportunity-booked"));
        }

        @Test
        void isBookedByAnOrderOfTheErpThatCameFirst() {
            var id = open("Early");
            var number = UUID.randomUUID();
            var erp = book(id, number, 1).statusCode(201).extract().<String>path("id");
            rita().get(DEALS + "/" + id)
                    .then()
                    .body("status", equalTo("OPEN"), "orderIds", hasSize(0));

            var orderId =
                    post(
                                    id,
                                    "closure",
                                    "{\"outcome\":\"WON\",\"mutualAgreementOn\":\"2026-01-15\"}")
                            .statusCode(200)
                            .body("orderIds", hasSize(2), "wonNotBooked", nullValue())
                            .extract()
                            .<String>path("orderId");

            rita().get("/api/v1/orders/" + orderId).then().body("status", equalTo("FULFILLED"));
            rita().get("/api/v1/orders/" + erp).then().body("fulfilsOrderId", equalTo(orderId));
            var won =
                    Topics.ofTheService()
                            .await("opportunities", "com.lead2order.opportunity.won.v1", id);
            assertThat(won.json().path("wonNotBooked").isNull()).isTrue();
            assertThat(won.json().path("orderIds").toString())
                    .isEqualTo("[\"" + orderId + "\",\"" + erp + "\"]");
            var told =
                    Topics.ofTheService().await("orders", "com.lead2order.order.replaced.v1", erp);
            assertThat(told.aggregateVersion()).isEqualTo(1);
            assertThat(told.json().path("fulfilsOrderId").asText()).isEqualTo(orderId);
            assertThat(told.json().path("sourceVersion").asInt()).isEqualTo(1);
            assertThat(told.json().at("/lines/0/netAmount").asText()).isEqualTo("48000.00");

            book(id, number, 2)
                    .statusCode(200)
                    .body("fulfilsOrderId", equalTo(orderId), "version", equalTo(2));
        }

        @Test
        void isListedAsBookedOrNot() {
            var open = open("Open still");
            var won = open("Won only");
            var booked = open("Booked first");
            book(booked, UUID.randomUUID(), 1).statusCode(201);
            for (var id : List.of(won, booked)) {
                post(id, "closure", "{\"outcome\":\"WON\",\"mutualAgreementOn\":\"2026-01-15\"}")
                        .statusCode(200);
            }
            var all = Map.of("ids", open + "," + won + "," + booked);

            rita().queryParams(all)
                    .queryParam("booked", true)
                    .get(DEALS)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(booked));
            rita().queryParams(all)
                    .queryParam("booked", false)
                    .get(DEALS)
                    .then()
                    .body(
                            "items.id",
                            contains(won),
                            "items.wonNotBooked",
                            everyItem(notNullValue()));
            rita().queryParam("booked", "perhaps").get(DEALS).then().statusCode(400);
        }

        private static ValidatableResponse book(String deal, UUID number, int sourceVersion) {
            Calls.product("BOOKED");
            return integrator()
                    .contentType("application/json")
                    .body(
                            """
                            {"sourceVersion":%d,"orderDate":"2026-02-01","currency":"EUR","account":{"id":"%s"},"opportunityId":"%s","netTotal":"48000",
                             "lines":[{"lineNo":1,"product":{"system":"AW","key":"BOOKED"},"qty":"1","unitPrice":"48000","netAmount":"48000"}]}
                            """
                                    .formatted(sourceVersion, account, deal))
                    .put("/api/v1/orders/AW/" + number)
                    .then();
        }

        @Test
        void canBeTakenBackByAManager() {
            var id = open("Reopened");
            var orderId =
                    post(
                                    id,
                                    "closure",
                                    "{\"outcome\":\"WON\",\"mutualAgreementOn\":\"2026-01-15\"}")
                            .extract()
                            .<String>path("orderId");
            post(id, "reopening", "{\"reason\":\"mistake\"}").statusCode(403);
            max().contentType("application/json")
                    .header("If-Match", "*")
                    .body("{\"reason\":\"mistake\"}")
                    .post(DEALS + "/" + id + "/reopening")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("OPEN"), "orderId", nullValue());
            rita().get("/api/v1/orders/" + orderId).then().body("status", equalTo("CANCELLED"));
        }

        @Test
        void asLostNeedsAReasonOfTheList() {
            var id = open("Lost");
            post(id, "closure", "{\"outcome\":\"LOST\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/reason"));
            post(id, "closure", "{\"outcome\":\"LOST\",\"reason\":\"BAD_LUCK\"}")
                    .statusCode(400)
                    .body("errors.pointer", contains("/reason"));
            post(id, "closure", "{\"outcome\":\"LOST\",\"reason\":\"LATE_ENTRY\"}")
                    .statusCode(200)
                    .body("closeReason", equalTo("LATE_ENTRY"));
        }
    }
}
