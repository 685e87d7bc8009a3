package com.lead2order.forecast.attainment;

import static com.lead2order.forecast.Company.attainment;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.forecast.Company;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttainmentResourceTest {

    private static final String ATTAINMENT = "/api/v1/attainment";

    private static @Nullable UUID west;

    /** Before the first test and not before all: only then is the port of the service known. */
    @BeforeEach
    void ordersOfTheCompany() {
        if (west != null) {
            return;
        }
        Company.known();
        Company.calendar(
                "ATT",
                LocalDate.parse("2015-01-01"),
                LocalDate.parse("2015-07-01"),
                LocalDate.parse("2016-01-01"),
                LocalDate.parse("2016-07-01"),
                LocalDate.parse("2017-01-01"));
        west =
                Company.create(
                        "territories",
                        Map.of(
                                "name",
                                "West",
                                "code",
                                "ATT-W",
                                "externalRefs",
                                List.of(Map.of("system", "ATT", "key", "W")),
                                "owners",
                                List.of(
                                        Map.of(
                                                "person",
                                                Map.of("id", Organisation.RITA),
                                                "from",
                                                "2000-01-01"))));
        Company.quota("PERSON", Organisation.RITA, "ATT:Y1-A", "300");
        Company.quota("PERSON", Organisation.RITA, "ATT:Y1-B", "100");
        Company.quota("PERSON", Organisation.MAX, "ATT:Y1-A", "50");
        order("2016-01-01", "100.0001", Organisation.RITA, west);
        order("2016-06-30", "146.7862", Organisation.RITA, null);
        order("2016-07-01", "50", Organisation.RITA, west);
        order("2016-03-01", "7", Organisation.MAX, west);
        order("2016-03-01", "1000", null, west);
        order("2015-03-01", "20", Organisation.RITA, west);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        attainment("territory=ATT:W&period=ATT:Y1")
                                                .extract()
                                                .jsonPath()
                                                .getInt("orderCount")
                                        == 5
                                && attainment("territory=ATT:W&period=ATT:Y0")
                                                .extract()
                                                .jsonPath()
                                                .getInt("orderCount")
                                        == 1);
    }

    private static void order(
            String date, String amount, @Nullable UUID person, @Nullable UUID territory) {
        var id = UUID.randomUUID();
        Topics.ofTheService()
                .publish(
                        "orders",
                        id.toString(),
                        "com.lead2order.order.accepted.v1",
                        0,
                        """
                        {"id":"%s","origin":"ERP","status":"OPEN","accountId":null,"partnerId":null,
                         "orderDate":"%s","bookingDate":"%s","currency":"USD","netTotal":"%s",
                         "salesPerson":%s,"territory":%s,"lines":[]}
                        """
                                .formatted(
                                        id,
                                        date,
                                        date,
                                        amount,
                                        reference(person),
                                        reference(territory)));
    }

    private static String reference(@Nullable UUID id) {
        return id == null ? "null" : "{\"id\":\"" + id + "\"}";
    }

    @Nested
    class OfAPerson {

        @Test
        void isWhatWasBookedOverTheQuota() {
            attainment("person=" + Organisation.RITA + "&period=ATT:Y1-A")
                    .statusCode(200)
                    .body(
                            "holder.type", equalTo("PERSON"),
                            "holder.id", equalTo(Organisation.RITA.toString()),
                            "holder.name", equalTo("rita.rep"),
                            "period.key", equalTo("ATT:Y1-A"),
                            "period.from", equalTo("2016-01-01"),
                            "period.to", equalTo("2016-07-01"),
                            "quota.amount", equalTo("300.00"),
                            "quota.currency", equalTo("USD"),
                            "actual.amount", equalTo("246.7863"),
                            "attainment", equalTo(0.822621f),
                            "orderCount", equalTo(2),
                            "orders",
                                    equalTo(
                                            "/api/v1/orders?creditedPersonId="
                                                    + Organisation.RITA
                                                    + "&bookedFrom=2016-01-01&bookedTo=2016-07-01"))
                    .body("$", not(hasKey("reason")));
        }

        @Test
        void addsUpTheQuotasOfAYear() {
            attainment("person=" + Organisation.RITA + "&period=ATT:Y1&groupBy=period")
                    .body(
                            "quota.amount", equalTo("400.00"),
                            "actual.amount", equalTo("296.7863"),
                            "items.period.key", contains("ATT:Y1-A", "ATT:Y1-B"),
                            "items.actual.amount", contains("246.7863", "50.00"),
                            "items.orderCount", contains(2, 1));
        }

        @Test
        void isNullWithAReasonWithoutAQuota() {
            attainment("person=" + Organisation.OLGA + "&period=ATT:Y1-A")
                    .body(
                            "quota", nullValue(),
                            "attainment", nullValue(),
                            "reason", equalTo("no-quota"),
                            "actual.amount", equalTo("0.00"),
                            "actual.currency", equalTo("EUR"),
                            "orderCount", equalTo(0));
        }

        @Test
        void showsTheYearBeforeWhereAskedFor() {
            attainment("person=" + Organisation.RITA + "&period=ATT:Y1-A&compare=lastYear")
                    .body(
                            "lastYear.period.key", equalTo("ATT:Y0-A"),
                            "lastYear.actual.amount", equalTo("20.00"),
                            "lastYear.orderCount", equalTo(1));
        }

        @Test
        void showsTheAgreedTargetOnceItIsInForce() {
            var agreement = UUID.randomUUID();
            agree(agreement, 1, "EMPLOYEE_CONFIRMED");
            agree(agreement, 2, "IN_FORCE");

            await().atMost(Duration.ofSeconds(10))
                    .until(() ->
                            attainment("person=" + Organisation.RITA + "&period=ATT:Y1")
                                            .extract()
                                            .jsonPath()
                                            .get("agreedTarget")
                                    != null);
            attainment("person=" + Organisation.RITA + "&period=ATT:Y1")
                    .body(
                            "agreedTarget.amount", equalTo("500.00"),
                            "agreedAttainment", equalTo(0.593573f));
        }

        private static void agree(UUID id, int version, String state) {
            Topics.ofTheService()
                    .publish(
                            "target-agreements",
                            id.toString(),
                            "com.lead2order.agreement.changed.v1",
                            version,
                            """
                            {"id":"%s","employeeId":"%s","fiscalYear":"ATT:Y1","state":"%s","lines":[
                             {"measure":"REVENUE","agreedValue":{"amount":"300","currency":"USD"}},
                             {"measure":"REVENUE","agreedValue":{"amount":"200","currency":"USD"}},
                             {"measure":"MARGIN","agreedValue":{"amount":"9","currency":"USD"}}]}
                            """
                                    .formatted(id, Organisation.RITA, state));
        }
    }

    @Nested
    class OfAUnit {

        @Test
        void countsItsLeaderOnceAndAllBelow() {
            attainment("unit=" + Organisation.COMPANY + "&period=ATT:Y1-A")
                    .body(
                            "quota.amount", equalTo("350.00"),
                            "actual.amount", equalTo("253.7863"),
                            "orderCount", equalTo(3),
                            "orders",
                                    equalTo(
                                            "/api/v1/orders?creditedUnitId="
                                                    + Organisation.COMPANY
                                                    + "&bookedFrom=2016-01-01&bookedTo=2016-07-01"));
        }

        @Test
        void goesByPerson() {
            attainment("unit=" + Organisation.TEAM_OF_MAX + "&period=ATT:Y1-A&groupBy=person")
                    .body(
                            "items.holder.name",
                                    containsInAnyOrder("max.manager", "rita.rep", "rolf.rep"),
                            "items.find { it.holder.name == 'max.manager' }.actual.amount",
                                    equalTo("7.00"));
        }

        @Test
        void goesByTerritory() {
            attainment("unit=" + Organisation.TEAM_OF_MAX + "&period=ATT:Y1-A&groupBy=territory")
                    .body(
                            "items.holder.name", contains("West"),
                            "items.actual.amount", contains("253.7863"));
        }

        @Test
        void hasAQuotaOfItsOwnWhereOneIsSet() {
            Company.quota("UNIT", Organisation.TEAM_OF_MONA, "ATT:Y1-A", "0");
            attainment("unit=" + Organisation.TEAM_OF_MONA + "&period=ATT:Y1-A")
                    .body(
                            "quota.amount", equalTo("0.00"),
                            "attainment", nullValue(),
                            "reason", equalTo("zero-quota"));
        }
    }

    @Nested
    class OfATerritory {

        @Test
        void countsOrdersWithoutASalesPersonToo() {
            attainment("territory=ATT:W&period=ATT:Y1-A&groupBy=person")
                    .body(
                            "actual.amount", equalTo("1253.7863"),
                            "orderCount", equalTo(4),
                            "items.holder.name", containsInAnyOrder("rita.rep", "max.manager"),
                            "items.orderCount.sum()", equalTo(3));
        }

        @Test
        void isCreditedWhereItsOwnerSold() {
            attainment("territory=ATT:W&period=ATT:Y0-A")
                    .body("actual.amount", equalTo("20.00"), "orderCount", equalTo(1));
        }
    }

    @Nested
    class SeeingIt {

        @Test
        void isForThePersonAndThoseAbove() {
            var path = ATTAINMENT + "?period=ATT:Y1&person=" + Organisation.RITA;
            Company.rita().get(path).then().statusCode(200);
            Company.max().get(path).then().statusCode(200);
            Company.vera().get(path).then().statusCode(200);
            Company.as("hanna.hr", "hr").get(path).then().statusCode(200);
            Company.olga()
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/holder-not-found"));
            Company.as("mona.manager", "sales-manager").get(path).then().statusCode(404);
        }

        @Test
        void ofAUnitIsForItsLeaderAndThoseAbove() {
            var path = ATTAINMENT + "?period=ATT:Y1&unit=" + Organisation.TEAM_OF_MAX;
            Company.max().get(path).then().statusCode(200);
            Company.vera().get(path).then().statusCode(200);
            Company.rita().get(path).then().statusCode(404);
            Company.as("mona.manager", "sales-manager").get(path).then().statusCode(404);
        }

        @Test
        void ofATerritoryIsForItsOwnerAndTheirManager() {
            var path = ATTAINMENT + "?period=ATT:Y1&territory=ATT:W";
            Company.rita().get(path).then().statusCode(200);
            Company.max().get(path).then().statusCode(200);
            Company.olga().get(path).then().statusCode(404);
        }

        @Test
        void needsThePermission() {
            Company.as("paula.partner", "partner-user")
                    .get(ATTAINMENT + "?period=ATT:Y1&person=" + Organisation.PAULA)
                    .then()
                    .statusCode(403);
            RestAssured.get(ATTAINMENT).then().statusCode(401);
        }
    }

    @Nested
    class AskingWrongly {

        @Test
        void namesTheParameter() {
            refused("person=" + Organisation.RITA + "&period=ATT:Y1&colour=red", "colour");
            refused("person=" + Organisation.RITA, "period");
            refused("person=nobody&period=ATT:Y1", "person");
            refused("person=" + Organisation.RITA + "&period=ATT:Y1&groupBy=moon", "groupBy");
            refused("person=" + Organisation.RITA + "&period=ATT:Y1&compare=x", "compare");
            attainment("period=ATT:Y1").statusCode(400).body("errors", hasSize(3));
            attainment("period=ATT:Y1&person=A:1&unit=B:2")
                    .statusCode(400)
                    .body("errors", hasSize(2));
        }

        @Test
        void forWhatIsNotThereIs404() {
            attainment("person=ATT:nobody&period=ATT:Y1").statusCode(404);
            attainment("person=" + UUID.randomUUID() + "&period=ATT:Y1").statusCode(404);
            attainment("person=" + Organisation.RITA + "&period=ATT:Y9")
                    .statusCode(404)
                    .body("type", equalTo("/problems/period-not-found"));
            attainment("person=" + Organisation.RITA + "&period=Y1").statusCode(404);
        }

        private static void refused(String parameters, String name) {
            attainment(parameters).statusCode(400).body("errors.pointer", contains(name));
        }
    }
}
