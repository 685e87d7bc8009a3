package com.lead2order.forecast.attainment;

import static com.lead2order.forecast.Company.attainment;
import static com.lead2order.forecast.credit.BookedOrders.line;
import static com.lead2order.forecast.credit.BookedOrders.opportunity;
import static com.lead2order.forecast.credit.BookedOrders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.forecast.Company;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sold to which account, of which product and product group. */
@QuarkusTest
class SoldPartsTest {

    private static final String TEAM = "unit=" + Organisation.TEAM_OF_MAX + "&period=PRT:Y0-A";
    private static final String RITA = "person=" + Organisation.RITA + "&period=PRT:Y0-A";

    private static final UUID NORDWIND = UUID.randomUUID();
    private static final UUID SUEDWIND = UUID.randomUUID();
    private static final UUID BIKES = UUID.randomUUID();
    private static final UUID MOUNTAIN = UUID.randomUUID();
    private static final UUID ROAD = UUID.randomUUID();
    private static final UUID CLOTHING = UUID.randomUUID();
    private static final UUID MOUNTAIN_BIKE = UUID.randomUUID();
    private static final UUID ROAD_BIKE = UUID.randomUUID();
    private static final UUID ANY_BIKE = UUID.randomUUID();
    private static final UUID CAP = UUID.randomUUID();

    private static boolean setUp;

    @BeforeEach
    void soldThings() {
        if (setUp) {
            return;
        }
        setUp = true;
        Company.known();
        Company.calendar(
                "PRT",
                LocalDate.parse("2022-01-01"),
                LocalDate.parse("2022-07-01"),
                LocalDate.parse("2023-01-01"));
        Company.quota("PERSON", Organisation.RITA, "PRT:Y0-A", "300");
        account(NORDWIND, "Nordwind", Organisation.RITA);
        account(SUEDWIND, "Suedwind", Organisation.OLGA);
        group(BIKES, "Bikes", BIKES);
        group(MOUNTAIN, "Mountain", BIKES, MOUNTAIN);
        group(ROAD, "Road", BIKES, ROAD);
        group(CLOTHING, "Clothing", CLOTHING);
        product(MOUNTAIN_BIKE, "Mountain bike", MOUNTAIN);
        product(ROAD_BIKE, "Road bike", ROAD);
        product(ANY_BIKE, "Any bike", BIKES);
        product(CAP, "Cap", CLOTHING);
        order("2022-01-01", "100.0050", "USD")
                .by(Organisation.RITA)
                .selling(
                        NORDWIND,
                        line(1, MOUNTAIN_BIKE, "60"),
                        line(2, MOUNTAIN_BIKE, "20"),
                        line(3, CAP, "20"))
                .book();
        order("2022-06-30", "50", "USD")
                .by(Organisation.RITA)
                .selling(SUEDWIND, line(1, ROAD_BIKE, "50"))
                .book();
        order("2022-03-01", "7", "USD").by(Organisation.RITA).book();
        order("2022-03-01", "30", "USD")
                .by(Organisation.ROLF)
                .selling(NORDWIND, line(1, ANY_BIKE, "30"))
                .book();
        order("2022-07-01", "11", "USD")
                .by(Organisation.RITA)
                .selling(NORDWIND, line(1, CAP, "11"))
                .book();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    attainment(TEAM + "&groupBy=account")
                            .body("items.part.name", contains("Nordwind", "Suedwind", null));
                    attainment(TEAM + "&groupBy=product")
                            .body(
                                    "items.part.name",
                                    contains(
                                            "Any bike", "Cap", "Mountain bike", "Road bike", null));
                    attainment(TEAM + "&groupBy=product-group&productGroupId=" + BIKES)
                            .body("items.part.name", contains("Bikes", "Mountain", "Road"));
                    attainment(TEAM + "&groupBy=product-group")
                            .body("items.part.name", contains("Bikes", "Clothing", null));
                });
    }

    private static void account(UUID id, String name, UUID owner) {
        publish(
                "accounts",
                "account.opened",
                id,
                """
                {"id":"%s","name":"%s","type":"CUSTOMER","status":"ACTIVE","ownerId":"%s",
                 "externalRefs":[{"system":"PRT","key":"%s"}]}
                """
                        .formatted(id, name, owner, name));
    }

    private static void group(UUID id, String name, UUID... path) {
        publish(
                "products",
                "product-group.added",
                id,
                "{\"id\":\"%s\",\"name\":\"%s\",\"path\":[\"%s\"],\"externalRefs\":[]}"
                        .formatted(
                                id,
                                name,
                                String.join(
                                        "\",\"",
                                        Arrays.stream(path).map(UUID::toString).toList())));
    }

    private static void product(UUID id, String name, UUID group) {
        publish(
                "products",
                "product.added",
                id,
                "{\"id\":\"%s\",\"name\":\"%s\",\"groupId\":\"%s\",\"externalRefs\":[]}"
                        .formatted(id, name, group));
    }

    private static void publish(String topic, String type, UUID id, String json) {
        Topics.ofTheService()
                .publish(topic, id.toString(), "com.lead2order." + type + ".v1", 1, json);
    }

    @Nested
    class Grouped {

        @Test
        void byAccountAreTheLinesOfItsOrders() {
            attainment(TEAM + "&groupBy=account")
                    .body(
                            "actual.amount", equalTo("187.005"),
                            "orderCount", equalTo(4),
                            "items.part.type", contains("ACCOUNT", "ACCOUNT", "ACCOUNT"),
                            "items.part.id",
                                    contains(NORDWIND.toString(), SUEDWIND.toString(), null),
                            "items[0].part.externalRefs[0].key", equalTo("Nordwind"),
                            "items.holder.type", contains("UNIT", "UNIT", "UNIT"),
                            "items.actual.amount", contains("130.00", "50.00", "7.005"),
                            "items.orderCount", contains(2, 1, 1),
                            "items.quota", contains(nullValue(), nullValue(), nullValue()),
                            "items[0].reason", equalTo("no-quota"));
        }

        @Test
        void byProductCountAnOrderOnceHoweverManyLinesItHas() {
            attainment(TEAM + "&groupBy=product")
                    .body(
                            "items.actual.amount",
                                    contains("30.00", "20.00", "80.00", "50.00", "7.005"),
                            "items.orderCount", contains(1, 1, 1, 1, 1));
        }

        @Test
        void byProductGroupIncludeTheGroupsBelow() {
            attainment(TEAM + "&groupBy=product-group")
                    .body(
                            "items.part.type", hasSize(3),
                            "items.actual.amount", contains("160.00", "20.00", "7.005"),
                            "items.orderCount", contains(3, 1, 1));
        }

        @Test
        void byProductGroupWithinOneAreThoseRightBelowAndTheGroupItself() {
            attainment(TEAM + "&groupBy=product-group&productGroupId=" + BIKES)
                    .body(
                            "actual.amount", equalTo("160.00"),
                            "items.part.id",
                                    contains(
                                            BIKES.toString(), MOUNTAIN.toString(), ROAD.toString()),
                            "items.actual.amount", contains("30.00", "80.00", "50.00"));
        }

        @Test
        void ofATerritoryAreThoseOfItsOrders() {
            var territory = Company.create("territories", Map.of("name", "P", "code", "PRT-T"));
            order("2022-02-01", "9", "USD")
                    .in(territory)
                    .selling(NORDWIND, line(1, CAP, "9"))
                    .book();
            attainment("territory=" + territory + "&period=PRT:Y0&groupBy=product")
                    .body(
                            "items.part.name",
                            contains("Cap"),
                            "items.actual.amount",
                            contains("9.00"));
        }

        @Test
        void inSeveralCurrenciesAreToldInOne() {
            var seller = Company.newPerson("PRT", "several");
            Company.rate("PLN", "EUR", "2022-01-01", "1.5");
            order("2022-02-01", "10", "PLN").by(seller).selling(null, line(1, CAP, "10")).book();
            order("2022-02-02", "1", "EUR").by(seller).selling(null, line(1, CAP, "1")).book();
            attainment("person=" + seller + "&period=PRT:Y0&groupBy=product-group")
                    .body(
                            "items.part.name", contains("Clothing"),
                            "items[0].actual.amount", equalTo("16.00"),
                            "items[0].actual.currency", equalTo("EUR"),
                            "items[0].orderCount", equalTo(2));
        }
    }

    @Nested
    class Filtered {

        @Test
        void byAccount() {
            attainment(TEAM + "&groupBy=person&accountId=" + NORDWIND)
                    .body(
                            "actual.amount", equalTo("130.00"),
                            "orderCount", equalTo(2),
                            "items.findAll { it.orderCount > 0 }.actual.amount",
                                    contains("100.00", "30.00"),
                            "orders",
                                    equalTo(
                                            "/api/v1/orders?creditedUnitId="
                                                    + Organisation.TEAM_OF_MAX
                                                    + "&accountId="
                                                    + NORDWIND
                                                    + "&bookedFrom=2022-01-01&bookedTo=2022-07-01"));
        }

        @Test
        void byProductHaveNoQuotaBecauseThatIsOnEverything() {
            attainment(RITA).body("quota.amount", equalTo("300.00"));
            attainment(RITA + "&productId=" + CAP)
                    .body(
                            "actual.amount", equalTo("20.00"),
                            "orderCount", equalTo(1),
                            "quota", nullValue(),
                            "attainment", nullValue(),
                            "reason", equalTo("no-quota"))
                    .body("$", not(hasKey("orders")));
        }

        @Test
        void byProductGroupWithAndWithoutThoseBelow() {
            attainment(TEAM + "&productGroupId=" + BIKES)
                    .body("actual.amount", equalTo("160.00"), "orderCount", equalTo(3));
            attainment(TEAM + "&includeSubgroups=false&productGroupId=" + BIKES)
                    .body("actual.amount", equalTo("30.00"), "orderCount", equalTo(1));
        }

        @Test
        void bySeveralAtOnceByPeriodAndByTheYearBefore() {
            attainment(
                            "person="
                                    + Organisation.RITA
                                    + "&period=PRT:Y0&groupBy=period&compare=lastYear&accountId="
                                    + NORDWIND
                                    + "&productId="
                                    + CAP)
                    .body(
                            "actual.amount", equalTo("31.00"),
                            "items.actual.amount", contains("20.00", "11.00"),
                            "lastYear.orderCount", equalTo(0));
        }

        @Test
        void byWhatNamesNone() {
            attainment(TEAM + "&accountId=unassigned")
                    .body("actual.amount", equalTo("7.005"), "orderCount", equalTo(1));
            attainment(TEAM + "&productId=unassigned").body("actual.amount", equalTo("7.005"));
            attainment(TEAM + "&productGroupId=unassigned").body("actual.amount", equalTo("7.005"));
        }

        @Test
        void byWhatIsNotThereAreNothing() {
            attainment(TEAM + "&accountId=" + UUID.randomUUID())
                    .statusCode(200)
                    .body("actual.amount", equalTo("0.00"), "orderCount", equalTo(0));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&groupBy=account",
                "&groupBy=product",
                "&groupBy=product-group",
                "&groupBy=person&productGroupId=",
                "&groupBy=product-group&productGroupId=",
                "&groupBy=product&productGroupId="
            })
    void theEntriesBehindEachAddUpToIt(String parts) {
        var answer =
                attainment(TEAM + (parts.endsWith("=") ? parts + BIKES : parts))
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        var all = answer.getString("actual.amount");
        var total = BigDecimal.ZERO;
        for (int i = 0; i < answer.getList("items").size(); i++) {
            var actual = new BigDecimal(answer.getString("items[" + i + "].actual.amount"));
            assertThat(sum(entries(answer.getString("items[" + i + "].entries"))))
                    .isEqualByComparingTo(actual);
            total = total.add(actual);
        }
        assertThat(total).isEqualByComparingTo(all);
        assertThat(sum(entries(answer.getString("entries")))).isEqualByComparingTo(all);
    }

    private static JsonPath entries(String path) {
        return Company.integrator().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static BigDecimal sum(JsonPath entries) {
        return entries.<String>getList("items.amount.amount").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void entriesSayOfWhichLineTheyAre() {
        Company.integrator()
                .get("/api/v1/actual-entries?" + RITA + "&productId=" + ROAD_BIKE)
                .then()
                .statusCode(200)
                .body(
                        "items", hasSize(1),
                        "items[0].line.lineNo", equalTo(1),
                        "items[0].line.accountId", equalTo(SUEDWIND.toString()),
                        "items[0].line.productId", equalTo(ROAD_BIKE.toString()),
                        "items[0].line.quantity", equalTo("1"))
                .body("items[0]", not(hasKey("orders")));
    }

    @Nested
    class Changing {

        @Test
        void followACorrectedLine() {
            var seller = Company.newPerson("PRT", "corrected");
            var order = order("2022-02-01", "10", "USD").by(seller);
            order.selling(NORDWIND, line(1, CAP, "10")).book();
            order.amounting("12").selling(SUEDWIND, line(1, ROAD_BIKE, "12")).book();
            attainment("person=" + seller + "&period=PRT:Y0&groupBy=product")
                    .body(
                            "items.part.name", contains("Road bike"),
                            "items.actual.amount", contains("12.00"),
                            "items.orderCount", contains(1));
            attainment("person=" + seller + "&period=PRT:Y0&groupBy=account")
                    .body("items.part.name", contains("Suedwind"));
        }

        @Test
        void moveWithTheCreditAlthoughTheOrderIsNotToldAgain() {
            var winner = Company.newPerson("PRT", "winner");
            var opportunity = UUID.randomUUID();
            order("2022-02-01", "10", "USD")
                    .fulfilling(opportunity)
                    .selling(NORDWIND, line(1, CAP, "10"))
                    .book();
            opportunity(opportunity, 1, winner, "WON");
            attainment("person=" + winner + "&period=PRT:Y0&groupBy=product")
                    .body("items.part.name", contains("Cap"), "items.orderCount", contains(1));
        }

        @Test
        void takeBackWhatIsCancelledOnItsDay() {
            var seller = Company.newPerson("PRT", "cancelled");
            order("2022-02-01", "10", "USD")
                    .by(seller)
                    .selling(NORDWIND, line(1, CAP, "4"), line(2, ROAD_BIKE, "6"))
                    .book()
                    .with(
                            """
                            "accountId":"%s","lines":[%s,%s],
                            "status":"CANCELLED","cancelledOn":"2022-08-01","actualTotal":"0.00",\
                            """
                                    .formatted(
                                            NORDWIND, line(1, CAP, "4"), line(2, ROAD_BIKE, "6")))
                    .book();
            attainment("person=" + seller + "&period=PRT:Y0-A&groupBy=product")
                    .body("items.actual.amount", contains("4.00", "6.00"));
            attainment("person=" + seller + "&period=PRT:Y0-B&groupBy=product")
                    .body(
                            "items.actual.amount", contains("-4.00", "-6.00"),
                            "items.orderCount", contains(-1, -1));
            attainment("person=" + seller + "&period=PRT:Y0&groupBy=product")
                    .body("items", hasSize(0));
        }
    }

    @Nested
    class SeeingThem {

        @Test
        void namesNoAccountThatTheCallerDoesNotSee() {
            Company.rita()
                    .get("/api/v1/attainment?" + RITA + "&groupBy=account")
                    .then()
                    .statusCode(200)
                    .body(
                            "items.part.name", contains("Nordwind", null, null),
                            "items.part.id",
                                    contains(NORDWIND.toString(), SUEDWIND.toString(), null),
                            "items[1].part.externalRefs", hasSize(0));
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api/v1/attainment?groupBy=account&", "/api/v1/actual-entries?"})
        void areForThoseWhoSeeTheHolder(String path) {
            var figure = path + RITA + "&accountId=" + SUEDWIND;
            Company.rita().get(figure).then().statusCode(200);
            Company.max().get(figure).then().statusCode(200);
            Company.olga().get(figure).then().statusCode(404);
            Company.as("mona.manager", "sales-manager").get(figure).then().statusCode(404);
            Company.as("paula.partner", "partner-user").get(figure).then().statusCode(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accountId=moon",
                "productId=AW:776",
                "productGroupId=",
                "includeSubgroups=some",
                "product=" + "01900000-0000-7000-8000-000000001001"
            })
    void whatIsNotReadableIsRefused(String parameter) {
        var name = parameter.substring(0, parameter.indexOf('='));
        for (var path : new String[] {"attainment", "actual-entries"}) {
            Company.integrator()
                    .get("/api/v1/" + path + "?" + RITA + "&" + parameter)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", endsWith(name));
        }
    }
}
