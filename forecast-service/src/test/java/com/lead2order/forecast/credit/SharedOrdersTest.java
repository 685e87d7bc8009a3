package com.lead2order.forecast.credit;

import static com.lead2order.forecast.Company.attainment;
import static com.lead2order.forecast.credit.BookedOrders.line;
import static com.lead2order.forecast.credit.BookedOrders.opportunity;
import static com.lead2order.forecast.credit.BookedOrders.order;
import static com.lead2order.forecast.credit.WrittenShares.overlay;
import static com.lead2order.forecast.credit.WrittenShares.person;
import static com.lead2order.forecast.credit.WrittenShares.share;
import static com.lead2order.forecast.credit.WrittenShares.territory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.forecast.Company;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Orders of which several get a share. */
@QuarkusTest
class SharedOrdersTest {

    private static final UUID CAP = UUID.randomUUID();
    private static final UUID BIKE = UUID.randomUUID();
    private static final UUID BUYER = UUID.randomUUID();
    private static int companies;

    private UUID anna;
    private UUID bert;
    private UUID carl;
    private UUID team;
    private UUID all;
    private String code;

    /** A team of Anna and Bert below a unit of which Carl is a member; a calendar of two halves. */
    @BeforeEach
    void company() {
        Company.known();
        code = "SHR" + ++companies;
        var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        Company.calendar(code, today.minusDays(200), today.minusDays(100), today.plusDays(100));
        anna = Company.newPerson(code, "anna");
        bert = Company.newPerson(code, "bert");
        carl = Company.newPerson(code, "carl");
        all = unit("all", null, carl);
        team = unit("team", all, anna, bert);
    }

    private UUID unit(String name, @Nullable UUID parent, UUID... people) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", name);
        body.put("type", "TEAM");
        if (parent != null) {
            body.put("parent", Map.of("id", parent));
            body.put("parentFrom", "2000-01-01");
        }
        body.put(
                "members",
                Stream.of(people)
                        .map(person -> Company.member(person, "2000-01-01", null))
                        .toList());
        return Company.create("org-units", body);
    }

    @CanIgnoreReturnValue
    private BookedOrders sold(String amount, String... lines) {
        return order(
                        LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(150).toString(),
                        amount,
                        "USD")
                .by(anna)
                .selling(BUYER, lines)
                .book();
    }

    private void has(String holder, String period, String amount, int orders) {
        attainment(holder + "&period=" + code + ":" + period)
                .body("actual.amount", equalTo(amount), "orderCount", equalTo(orders));
        var answer = attainment(holder + "&period=" + code + ":" + period).extract().jsonPath();
        assertThat(sum(answer.getString("entries"))).isEqualByComparingTo(amount);
        for (var groupBy : List.of("account", "product")) {
            var items =
                    attainment(holder + "&period=" + code + ":" + period + "&groupBy=" + groupBy)
                            .extract()
                            .jsonPath();
            assertThat(sum(items, "items.actual.amount"))
                    .as("%s by %s", holder, groupBy)
                    .isEqualByComparingTo(amount);
        }
    }

    private static BigDecimal sum(String entries) {
        return sum(
                Company.integrator().get(entries).then().statusCode(200).extract().jsonPath(),
                "items.amount.amount");
    }

    private static BigDecimal sum(JsonPath answer, String path) {
        return answer.<String>getList(path).stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void closeTheFirstHalf() {
        var id =
                Company.ada()
                        .queryParam("code", code)
                        .get("/api/v1/fiscal-calendars")
                        .jsonPath()
                        .getString("items[0].id");
        Company.ada()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("period", "Y0-A"))
                .post("/api/v1/fiscal-calendars/" + id + "/closings")
                .then()
                .statusCode(200);
    }

    @Nested
    class AsDecided {

        @Test
        void anOrderIsOnePersonsAndOneTerritorysAlone() {
            var west = Company.create("territories", Map.of("name", code, "code", code));
            var order = order("2004-08-01", "100", "USD").by(anna).in(west).book();
            assertThat(WrittenShares.of(order))
                    .containsExactly(
                            "PERSON " + anna + " REVENUE 1 2004-08-01",
                            "TERRITORY " + west + " REVENUE 1 2004-08-01");
        }

        @Test
        void theSharesMoveWithTheCredit() {
            var won = UUID.randomUUID();
            var order = order("2004-08-01", "100", "USD").fulfilling(won).book();
            assertThat(WrittenShares.of(order)).isEmpty();

            opportunity(won, 1, bert, "WON");
            assertThat(WrittenShares.of(order))
                    .containsExactly("PERSON " + bert + " REVENUE 1 2004-08-01");

            order.amounting("110").by(carl).book();
            assertThat(WrittenShares.of(order))
                    .containsExactly("PERSON " + carl + " REVENUE 1 2004-08-01");
        }
    }

    @Nested
    class Revenue {

        @Test
        void isSharedOutAndAddsUpToTheAmount() {
            var order = sold("100.01", line(1, CAP, "60.00"), line(2, BIKE, "40.01"));
            share(order, person(anna, "0.5"), person(bert, "0.3"), person(carl, "0.2"));

            has("person=" + anna, "Y0-A", "50.01", 1);
            has("person=" + bert, "Y0-A", "30.00", 1);
            has("person=" + carl, "Y0-A", "20.00", 1);
            has("unit=" + team, "Y0-A", "80.01", 1);
            has("unit=" + all, "Y0-A", "100.01", 1);
        }

        @Test
        void ofPeopleAndTerritoriesIsSharedOutEachForItself() {
            var west = Company.create("territories", Map.of("name", "W", "code", code + "W"));
            var east = Company.create("territories", Map.of("name", "E", "code", code + "E"));
            var order = sold("10", line(1, CAP, "10"));
            share(order, person(anna, "1"), territory(west, "0.25"), territory(east, "0.75"));

            has("person=" + anna, "Y0-A", "10.00", 1);
            has("territory=" + west, "Y0-A", "2.50", 1);
            has("territory=" + east, "Y0-A", "7.50", 1);
        }

        @Test
        void ofALineWithSharesOfItsOwnIsTheirs() {
            var order = sold("100", line(1, CAP, "60"), line(2, BIKE, "40"));
            share(
                    order,
                    person(anna, "1"),
                    person(bert, "0.5").ofLine(2),
                    person(carl, "0.5").ofLine(2));

            has("person=" + anna, "Y0-A", "60.00", 1);
            has("person=" + bert, "Y0-A", "20.00", 1);
            has("unit=" + all, "Y0-A", "100.00", 1);
            attainment("person=" + bert + "&period=" + code + ":Y0-A&groupBy=product")
                    .body("items.actual.amount", contains("20.00"));
        }

        @Test
        void isBookedTheSameAgainAndInAnyOrder() {
            var order = sold("0.01", line(1, CAP, "0.01"));
            share(order, person(anna, "0.5"), person(bert, "0.5"));
            share(order, person(bert, "0.5"), person(anna, "0.5"));

            Company.integrator()
                    .get("/api/v1/actual-entries?unit=" + team + "&period=" + code + ":Y0-A")
                    .then()
                    .statusCode(200)
                    .body("items.amount.amount", containsInAnyOrder("0.01", "0.00"));
            has("unit=" + team, "Y0-A", "0.01", 1);
        }

        @Test
        void isTakenBackAsItWasGiven() {
            var order = sold("0.05", line(1, CAP, "0.05"));
            share(order, person(anna, "0.5"), person(bert, "0.5"));
            share(order, person(carl, "1"));

            has("person=" + anna, "Y0", "0.00", 0);
            has("person=" + bert, "Y0", "0.00", 0);
            has("unit=" + team, "Y0", "0.00", 0);
            has("unit=" + all, "Y0", "0.05", 1);
        }
    }

    @Nested
    class Overlays {

        @Test
        void areCreditedBesideTheRevenueAndStayOutOfSums() {
            var order = sold("100", line(1, CAP, "100"));
            share(order, person(anna, "1"), overlay(bert, "0.5"), overlay(carl, "1"));

            has("person=" + anna, "Y0-A", "100.00", 1);
            has("person=" + bert, "Y0-A", "50.00", 1);
            has("person=" + carl, "Y0-A", "100.00", 1);
            has("unit=" + team, "Y0-A", "100.00", 1);
            has("unit=" + all, "Y0-A", "100.00", 1);
            attainment("unit=" + all + "&period=" + code + ":Y0-A&groupBy=person")
                    .body(
                            "items.findAll { it.orderCount > 0 }.holder.name",
                            contains("Person anna"));
        }

        @Test
        void ofWhoHasAShareOfTheRevenueTooCountTheOrderOnce() {
            var order = sold("100", line(1, CAP, "100"));
            share(order, person(anna, "1"), overlay(anna, "0.1"));

            has("person=" + anna, "Y0-A", "110.00", 1);
            has("unit=" + team, "Y0-A", "100.00", 1);
        }
    }

    @Nested
    class Counting {

        @Test
        void anOrderCountsOnceForAUnitAndForEachWhoHasAShare() {
            share(sold("10"), person(anna, "0.5"), person(bert, "0.5"));
            sold("1");

            attainment("unit=" + team + "&period=" + code + ":Y0-A&groupBy=person")
                    .body("orderCount", equalTo(2), "items.orderCount", contains(2, 1));
        }

        @Test
        void aShareThatComesAfterTheClosingCountsNoOrderAgain() {
            var order = sold("10", line(1, CAP, "10"));
            closeTheFirstHalf();
            share(order, person(anna, "0.5"), person(bert, "0.5"));

            has("unit=" + team, "Y0-A", "10.00", 1);
            has("unit=" + team, "Y0-B", "0.00", 0);
            has("unit=" + team, "Y0", "10.00", 1);
            has("person=" + bert, "Y0-A", "0.00", 0);
            has("person=" + bert, "Y0-B", "5.00", 1);
            attainment("unit=" + team + "&period=" + code + ":Y0&groupBy=period")
                    .body("items.orderCount", contains(1, 0));
        }

        @Test
        void aLineThatGoesAfterTheClosingTakesNoOrderFromAPartThatHasOthers() {
            var order = sold("10", line(1, CAP, "4"), line(2, CAP, "6"));
            closeTheFirstHalf();
            order.amounting("4").selling(BUYER, line(1, CAP, "4")).book();

            byProductHas("Y0-A", "10.00", 1);
            byProductHas("Y0-B", "-6.00", 0);
            byProductHas("Y0", "4.00", 1);
        }

        @Test
        void aLineThatComesAfterTheClosingCountsNoOrderAgain() {
            var order = sold("10", line(1, CAP, "10"));
            closeTheFirstHalf();
            order.amounting("16").selling(BUYER, line(1, CAP, "10"), line(2, CAP, "6")).book();

            byProductHas("Y0-A", "10.00", 1);
            byProductHas("Y0-B", "6.00", 0);
            byProductHas("Y0", "16.00", 1);
        }

        @Test
        void theLastLineOfAPartTakesItsOrderAlong() {
            var order = sold("10", line(1, CAP, "4"), line(2, CAP, "6"));
            closeTheFirstHalf();
            order.amounting("10").selling(BUYER, line(1, BIKE, "10")).book();

            attainment("unit=" + team + "&period=" + code + ":Y0-B&productId=" + CAP)
                    .body("actual.amount", equalTo("-10.00"), "orderCount", equalTo(-1));
            attainment("unit=" + team + "&period=" + code + ":Y0-B&productId=" + BIKE)
                    .body("actual.amount", equalTo("10.00"), "orderCount", equalTo(1));
            attainment("unit=" + team + "&period=" + code + ":Y0&groupBy=account")
                    .body("items", hasSize(1), "items[0].orderCount", equalTo(1));
        }

        private void byProductHas(String period, String amount, int orders) {
            attainment("unit=" + team + "&period=" + code + ":" + period + "&groupBy=product")
                    .body(
                            "items.actual.amount", contains(amount),
                            "items.orderCount", contains(orders));
            attainment("unit=" + team + "&period=" + code + ":" + period + "&productId=" + CAP)
                    .body("actual.amount", equalTo(amount), "orderCount", equalTo(orders));
        }
    }
}
