package com.lead2order.opportunity.intake;

import static com.lead2order.opportunity.testdata.Calls.integrator;
import static com.lead2order.opportunity.testdata.Calls.max;
import static com.lead2order.opportunity.testdata.Calls.olga;
import static com.lead2order.opportunity.testdata.Calls.rita;
import static com.lead2order.opportunity.testdata.Calls.vera;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.opportunity.testdata.Calls;
import com.lead2order.opportunity.testdata.Known;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderResourceTest {

    private static final String ORDERS = "/api/v1/orders";
    private static final String ACCOUNT = "O" + UUID.randomUUID();
    private static UUID account = new UUID(0, 0);

    @BeforeAll
    static void records() {
        Organisation.known();
        account = Known.account(ACCOUNT, Organisation.MONA);
    }

    @BeforeEach
    void product() {
        Calls.product("776");
    }

    private static String body(int version, String netTotal) {
        return body(version, netTotal, netTotal, ACCOUNT, "776");
    }

    private static String body(
            int version, String netTotal, String amount, String accountKey, String productKey) {
        return """
        {"sourceVersion":%d,"type":"ORDER","orderDate":"2013-05-30","currency":"USD","account":{"system":"AW","key":"%s"},
         "salesPerson":{"system":"AW","key":"279"},"territory":{"system":"AW","key":"5"},"netTotal":"%s","taxTotal":"19.51",
         "lines":[{"lineNo":1,"product":{"system":"AW","key":"%s"},"qty":"1","unitPrice":"2024.994","discountPercent":"0","netAmount":"%s"}]}
        """
                .formatted(version, accountKey, netTotal, productKey, amount);
    }

    private static ValidatableResponse put(String number, String body) {
        return integrator()
                .contentType("application/json")
                .body(body)
                .put(ORDERS + "/AW/{number}", number)
                .then();
    }

    @Nested
    class SendingAnOrder {

        @Test
        void endsInTheHighestVersion() {
            var number = "SO" + UUID.randomUUID();
            var created =
                    put(number, body(2, "20.00"))
                            .statusCode(201)
                            .body(
                                    "outcome", equalTo("CREATED"),
                                    "origin", equalTo("ERP"),
                                    "accountId", equalTo(account.toString()),
                                    "bookingDate", equalTo("2013-05-30"),
                                    "salesPerson.key", equalTo("279"),
                                    "lines", hasSize(1))
                            .extract();
            var id = created.<String>path("id");
            assertThat(created.header("Location")).endsWith("/orders/" + id);
            put(number, body(2, "20.0"))
                    .statusCode(200)
                    .header("ETag", created.header("ETag"))
                    .body("outcome", equalTo("UNCHANGED"));
            put(number, body(1, "10.00"))
                    .statusCode(200)
                    .body("outcome", equalTo("STALE"), "sourceVersion", equalTo(2));
            put(number, body(3, "30.00"))
                    .statusCode(200)
                    .body(
                            "outcome", equalTo("REPLACED"),
                            "id", equalTo(id),
                            "netTotal", equalTo("30.00"));
            put(number, body(3, "31.00"))
                    .statusCode(409)
                    .body("type", equalTo("/problems/same-version-other-content"));
            var topics = Topics.ofTheService();
            topics.await("orders", "com.lead2order.order.accepted.v1", id);
            var replaced = topics.await("orders", "com.lead2order.order.replaced.v1", id);
            assertThat(replaced.json().path("netTotal").asText()).isEqualTo("30.00");
            assertThat(replaced.aggregateVersion()).isEqualTo(1);
            assertThat(replaced.actor()).startsWith("client:");
            integrator().get(ORDERS + "/" + id).then().statusCode(200).body("lines", hasSize(1));
        }

        @Test
        void namesEveryValueAtFault() {
            put("X", "{}").statusCode(422).body("errors.pointer", hasItem("/netTotal"));
            put("X", body(1, "20.00", "19.99", ACCOUNT, "776"))
                    .statusCode(422)
                    .body("errors.pointer", contains("/netTotal"));
            put("X", body(1, "20.00").replace("\"20.00\"", "20.00")).statusCode(400);
            put("X", "{\"colour\":\"red\"}")
                    .statusCode(400)
                    .body("errors.pointer", contains("/colour"));
            put("X", "{\"sourceSystem\":\"SAP\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/sourceSystem"));
            put("X", "null").statusCode(422);
            put("X", "{").statusCode(400);
            rita().contentType("application/json")
                    .body(body(1, "20.00"))
                    .put(ORDERS + "/AW/X")
                    .then()
                    .statusCode(403);
        }

        @Test
        void takesItBackWithAStatus() {
            var number = "SO" + UUID.randomUUID();
            var id = put(number, body(1, "20.00")).statusCode(201).extract().<String>path("id");
            var cancelled = body(2, "20.00").replaceFirst("\\{", "{\"status\":\"CANCELLED\",");
            var day =
                    put(number, cancelled)
                            .statusCode(200)
                            .body(
                                    "status", equalTo("CANCELLED"),
                                    "netTotal", equalTo("20.00"),
                                    "actualTotal", equalTo("0.00"),
                                    "lines[0].actualAmount", equalTo("0.00"),
                                    "cancelledOn",
                                            equalTo(
                                                    LocalDate.now(ZoneId.of("Europe/Berlin"))
                                                            .toString()))
                            .extract()
                            .<String>path("cancelledOn");
            var event =
                    Topics.ofTheService()
                            .await("orders", "com.lead2order.order.cancelled.v1", id)
                            .json();
            assertThat(event.path("actualTotal").asText()).isEqualTo("0.00");
            assertThat(event.path("cancelledOn").asText()).isEqualTo(day);
            put(number, cancelled.replace("\"sourceVersion\":2", "\"sourceVersion\":3"))
                    .body("outcome", equalTo("REPLACED"), "cancelledOn", equalTo(day));
            put(number, body(4, "20.00"))
                    .body("status", equalTo("OPEN"), "actualTotal", equalTo("20.00"));
        }

        @Test
        void repeatsAVersionWithItsDefaultsWrittenOut() {
            var number = "SO" + UUID.randomUUID();
            put(number, body(1, "20.00")).statusCode(201);
            put(
                            number,
                            body(1, "20.0")
                                    .replaceFirst(
                                            "\\{",
                                            "{\"channel\":\"DIRECT\",\"bookingDate\":\"2013-05-30\",\"status\":\"OPEN\","))
                    .statusCode(200)
                    .body("outcome", equalTo("UNCHANGED"));
        }

        @Test
        void flagsPricesThatDoNotMakeTheAmount() {
            var number = "SO" + UUID.randomUUID();
            put(number, body(1, "20.00"))
                    .statusCode(201)
                    .body(
                            "flags", contains("PRICE_DIFFERS"),
                            "lines[0].flags", contains("PRICE_DIFFERS"));
            integrator()
                    .queryParams(Map.of("externalOrderNo", number, "flagged", true))
                    .get(ORDERS)
                    .then()
                    .body("items", hasSize(1));
            integrator()
                    .queryParams(Map.of("externalOrderNo", number, "flagged", false))
                    .get(ORDERS)
                    .then()
                    .body("items", hasSize(0));
        }

        @Test
        void flagsAnOpportunityThatIsNotThere() {
            var order =
                    body(1, "20.00")
                            .replace("2024.994", "20")
                            .replaceFirst(
                                    "\\{", "{\"opportunityId\":\"" + UUID.randomUUID() + "\",");
            put("SO" + UUID.randomUUID(), order)
                    .statusCode(201)
                    .body("flags", contains("OPPORTUNITY_UNKNOWN"));
        }

        @Test
        void isForTheClientThatSpeaksForTheSystem() {
            given().auth()
                    .oauth2(Tokens.forClient("other-erp", "integrator"))
                    .contentType("application/json")
                    .body(body(1, "20.00"))
                    .put(ORDERS + "/AW/SO" + UUID.randomUUID())
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/source-system-not-yours"));
        }

        @Test
        void hasANumberWithoutBlanksAround() {
            put(" X", body(1, "20.00"))
                    .statusCode(422)
                    .body("errors.code", hasItem("external-key-malformed"));
            put("X ", body(1, "20.00"))
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/externalOrderNo"));
        }

        @Test
        void withAKeyIsAnsweredAgain() {
            var number = "SO" + UUID.randomUUID();
            var key = UUID.randomUUID().toString();
            for (var replayed : new boolean[] {false, true}) {
                var answer =
                        integrator()
                                .contentType("application/json")
                                .header("Idempotency-Key", key)
                                .body(body(1, "20.00"))
                                .put(ORDERS + "/AW/" + number)
                                .then()
                                .statusCode(201)
                                .body("outcome", equalTo("CREATED"))
                                .extract();
                assertThat("true".equals(answer.header("Idempotency-Replayed")))
                        .isEqualTo(replayed);
            }
        }
    }

    @Nested
    class WaitingForMasterData {

        @Test
        void endsOnceTheAccountAndTheProductArrive() {
            var number = "SO" + UUID.randomUUID();
            var accountKey = "Q" + UUID.randomUUID();
            var productKey = "Q" + UUID.randomUUID();
            var id =
                    put(number, body(1, "20.00", "20.00", accountKey, productKey))
                            .statusCode(202)
                            .body(
                                    "outcome", equalTo("QUARANTINED"),
                                    "quarantine.reason", equalTo("unknown-account"),
                                    "quarantine.pointer", equalTo("/account"),
                                    "quarantine.missing.pointer",
                                            contains("/account", "/lines/0/product"))
                            .extract()
                            .<String>path("id");
            put(number, body(0, "10.00")).body("outcome", equalTo("STALE"));
            integrator()
                    .queryParam("externalOrderNo", number)
                    .get("/api/v1/order-quarantine")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
            Calls.product(productKey);
            Known.account(accountKey, null);
            Known.awaitRow("select 1 from sales_order where id = '" + id + "'");
            integrator()
                    .get(ORDERS + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("externalOrderNo", equalTo(number));
            integrator().get("/api/v1/order-quarantine/" + id).then().statusCode(404);
        }

        @Test
        void endsOnceSomebodySaysWhatTheKeysMean() {
            var number = "SO" + UUID.randomUUID();
            var unknown = "Q" + UUID.randomUUID();
            var id =
                    put(number, body(1, "20.00", "20.00", unknown, unknown))
                            .statusCode(202)
                            .extract()
                            .<String>path("id");
            map(id, "{}").statusCode(422);
            map(id, "{\"account\":{\"system\":\"AW\",\"key\":\"no\"}}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/account"));
            map(id, "{\"account\":{\"system\":\"AW\",\"key\":\"%s\"}}".formatted(ACCOUNT))
                    .statusCode(200)
                    .body("quarantined", equalTo(true));
            map(
                            id,
                            "{\"products\":[{\"lineNo\":1,\"product\":{\"system\":\"AW\",\"key\":\"776\"}}]}")
                    .statusCode(200)
                    .body("quarantined", equalTo(false));
            put("SO" + UUID.randomUUID(), body(1, "5.00", "5.00", unknown, unknown))
                    .statusCode(201);
            integrator().post("/api/v1/order-quarantine/replays").then().statusCode(200);
            rita().get("/api/v1/order-quarantine").then().statusCode(403);
        }

        private static ValidatableResponse map(String id, String body) {
            return integrator()
                    .contentType("application/json")
                    .body(body)
                    .post("/api/v1/order-quarantine/" + id + "/mapping")
                    .then();
        }
    }

    @Nested
    class SeeingOrders {

        @Test
        void isTheStatedSellersFromTheStart() {
            var seller =
                    body(1, "20.00")
                            .replace(
                                    "{\"system\":\"AW\",\"key\":\"279\"}",
                                    "{\"id\":\"" + Organisation.OLGA + "\"}");
            var id = put("SO" + UUID.randomUUID(), seller).extract().<String>path("id");
            olga().get(ORDERS + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("accountName", nullValue(), "account", nullValue());
            rita().get(ORDERS + "/" + id).then().statusCode(404);
        }

        @Test
        void withoutAnybodyIsForThoseWhoManageThem() {
            var unowned = "O" + UUID.randomUUID();
            Known.account(unowned, null);
            var id =
                    put("SO" + UUID.randomUUID(), body(1, "20.00", "20.00", unowned, "776"))
                            .extract()
                            .<String>path("id");
            rita().get(ORDERS + "/" + id).then().statusCode(404);
            max().get(ORDERS + "/" + id).then().statusCode(404);
            vera().get(ORDERS + "/" + id).then().statusCode(200);
            integrator().get(ORDERS + "/" + id).then().statusCode(200);
        }

        @Test
        void followsTheCredit() {
            var number = "SO" + UUID.randomUUID();
            var id = put(number, body(1, "20.00")).extract().<String>path("id");
            olga().get(ORDERS + "/" + id).then().statusCode(404);
            rita().get(ORDERS + "/" + id).then().statusCode(404);
            Topics.ofTheService()
                    .publish(
                            "credits",
                            id,
                            "com.lead2order.order.credited.v1",
                            0,
                            """
                            {"orderId":"%s","orderVersion":0,"bookingDate":"2013-05-30","currency":"USD","netTotal":"20.00",
                             "credits":[{"holderType":"PERSON","holderId":"%s","ratio":"1","source":"STATED"}],"unresolved":[]}
                            """
                                    .formatted(id, Organisation.RITA));
            Known.awaitRow("select 1 from order_credit where order_id = '" + id + "'");
            rita().get(ORDERS + "/" + id).then().statusCode(200);
            max().get(ORDERS + "/" + id).then().statusCode(200);
            olga().get(ORDERS + "/" + id).then().statusCode(404);
            var narrowed = Map.of("externalOrderNo", number, "bookedFrom", "2013-05-30");
            vera().queryParams(narrowed)
                    .queryParam("creditedPersonId", Organisation.RITA)
                    .queryParam("bookedTo", "2013-05-31")
                    .get(ORDERS)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
            vera().queryParams(narrowed)
                    .queryParam("bookedTo", "2013-05-30")
                    .get(ORDERS)
                    .then()
                    .body("items", hasSize(0));
            vera().queryParams(narrowed)
                    .queryParam("creditedUnitId", Organisation.COMPANY)
                    .queryParam("asOf", "2026-01-01")
                    .get(ORDERS)
                    .then()
                    .body("items.id", contains(id));
            // the members came later than the order; without a day that of the order counts
            vera().queryParams(narrowed)
                    .queryParam("creditedUnitId", Organisation.COMPANY)
                    .get(ORDERS)
                    .then()
                    .body("items", hasSize(0));
            vera().queryParams(narrowed)
                    .queryParam("creditedUnitId", Organisation.TEAM_OF_MONA)
                    .get(ORDERS)
                    .then()
                    .body("items", hasSize(0));
            vera().queryParams(narrowed)
                    .queryParam("creditedTerritoryId", UUID.randomUUID())
                    .get(ORDERS)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
            vera().queryParam("colour", "red").get(ORDERS).then().statusCode(400);
        }
    }

    @Nested
    class TheTopicOfTheErp {

        @Test
        void bringsNothingForASystemThatTheActorDoesNotSpeakFor() {
            var number = "SO" + UUID.randomUUID();
            for (var actor : List.of("client:other-erp", "client:erp-integrator")) {
                Topics.ofTheService()
                        .publishAs(
                                actor,
                                "erp.orders",
                                "AW:" + number + actor,
                                "com.lead2order.erp-order.stated.v1",
                                1,
                                body(1, "20.00")
                                        .replaceFirst(
                                                "\\{",
                                                "{\"sourceSystem\":\"AW\",\"externalOrderNo\":\""
                                                        + number
                                                        + actor
                                                        + "\","));
            }
            Known.awaitRow(
                    "select 1 from sales_order where external_order_no = '"
                            + number
                            + "client:erp-integrator'");
            Topics.ofTheService()
                    .await(
                            "erp.orders.dead-letters.opportunity-service",
                            "com.lead2order.erp-order.stated.v1",
                            "AW:" + number + "client:other-erp");
        }

        @Test
        void bringsOrdersAsWell() {
            var number = "SO" + UUID.randomUUID();
            Topics.ofTheService()
                    .publishAs(
                            "client:erp-integrator",
                            "erp.orders",
                            "AW:" + number,
                            "com.lead2order.erp-order.stated.v1",
                            1,
                            body(1, "20.00")
                                    .replaceFirst(
                                            "\\{",
                                            "{\"sourceSystem\":\"AW\",\"externalOrderNo\":\""
                                                    + number
                                                    + "\","));
            Known.awaitRow("select 1 from sales_order where external_order_no = '" + number + "'");
        }
    }
}
