package com.lead2order.forecast.credit;

import static com.lead2order.forecast.Company.attainment;
import static com.lead2order.forecast.credit.BookedOrders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.lead2order.forecast.Company;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is credited with an order, with how much and when. */
@QuarkusTest
class CreditTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static boolean setUp;

    @BeforeEach
    void calendar() {
        Company.known();
        if (!setUp) {
            setUp = true;
            Company.calendar(
                    "CRE",
                    LocalDate.parse("2004-07-01"),
                    LocalDate.parse("2005-01-01"),
                    LocalDate.parse("2005-07-01"));
        }
    }

    private static void hasActual(String holder, String period, String amount, int orders) {
        attainment(holder + "&period=CRE:" + period)
                .body("actual.amount", equalTo(amount), "orderCount", equalTo(orders));
    }

    @Test
    void anOrderWithoutASellerIsTheOpportunityOwnersWhoWonIt() {
        var winner = Company.newPerson("CRE", "winner");
        var heir = Company.newPerson("CRE", "heir");
        var opportunity = UUID.randomUUID();
        var order = order("2004-08-01", "100", "USD").fulfilling(opportunity).book();
        hasActual("person=" + winner, "Y0-A", "0.00", 0);

        BookedOrders.opportunity(opportunity, 1, winner, "WON");
        hasActual("person=" + winner, "Y0-A", "100.00", 1);

        BookedOrders.opportunity(opportunity, 2, heir, "WON");
        order.amounting("110").book();
        hasActual("person=" + winner, "Y0-A", "110.00", 1);
        hasActual("person=" + heir, "Y0-A", "0.00", 0);

        var seller = Company.newPerson("CRE", "seller");
        order("2004-08-01", "1", "USD").fulfilling(opportunity).by(seller).book();
        hasActual("person=" + seller, "Y0-A", "1.00", 1);
    }

    @Test
    void aTerritoryGivenByMistakeAndTakenBackLeavesNoOrderWithoutOne() {
        var seller = Company.newPerson("CRE", "holder");
        var right = territory("CRE-R", seller);
        var wrong = territory("CRE-W", null);
        order("2004-08-01", "100", "USD").by(seller).book();
        hasActual("territory=" + right, "Y0-A", "100.00", 1);

        Company.patch("territories", wrong, owners(seller));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> hasActual("territory=" + right, "Y0-A", "0.00", 0));

        Company.patch("territories", wrong, "{\"owners\":[]}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> hasActual("territory=" + right, "Y0-A", "100.00", 1));
    }

    private static UUID territory(String code, @org.jspecify.annotations.Nullable UUID owner) {
        return Company.create(
                "territories",
                Map.of(
                        "name",
                        code,
                        "code",
                        code,
                        "owners",
                        owner == null
                                ? List.of()
                                : List.of(
                                        Map.of(
                                                "person",
                                                Map.of("id", owner),
                                                "from",
                                                "2000-01-01"))));
    }

    private static String owners(UUID person) {
        return "{\"owners\":[{\"person\":{\"id\":\"%s\"},\"from\":\"2000-01-01\"}]}"
                .formatted(person);
    }

    @Test
    void whatIsCancelledIsTakenBackOnTheDayOfTheCancellation() {
        var seller = Company.newPerson("CRE", "cancelled");
        var whole = order("2004-08-01", "100", "USD").by(seller).book();
        var part = order("2004-08-02", "50", "USD").by(seller).book();
        whole.with(
                        "\"status\":\"CANCELLED\",\"cancelledOn\":\"2005-02-01\",\"actualTotal\":\"0.00\",")
                .book();
        part.with("\"cancelledOn\":\"2005-02-01\",\"actualTotal\":\"30\",").book();

        hasActual("person=" + seller, "Y0-A", "150.00", 2);
        hasActual("person=" + seller, "Y0-B", "-120.00", -1);
        hasActual("person=" + seller, "Y0", "30.00", 1);
    }

    @Test
    void returnsAndCreditNotesAreNoOrders() {
        var seller = Company.newPerson("CRE", "returns");
        order("2004-08-01", "100", "USD").by(seller).book();
        order("2004-08-02", "-30", "USD").with("\"type\":\"RETURN\",").by(seller).book();
        order("2004-08-03", "-20", "USD").with("\"type\":\"CREDIT\",").by(seller).book();

        hasActual("person=" + seller, "Y0-A", "50.00", 1);
    }

    @Test
    void closingBelongsToOneCalendarAndItsListAddsUp() {
        var today = LocalDate.now(ZONE);
        for (var code : List.of("CLA", "CLB")) {
            Company.calendar(code, today.minusDays(200), today.minusDays(100), today.plusDays(100));
        }
        var seller = Company.newPerson("CRE", "closed");
        var order = order(today.minusDays(150).toString(), "100", "USD").by(seller).book();
        close("CLA", "Y0-A");
        order.amounting("130").book();

        actualIs(seller, "CLA:Y0-A", "100.00");
        actualIs(seller, "CLA:Y0-B", "30.00");
        actualIs(seller, "CLB:Y0-A", "130.00");
        actualIs(seller, "CLB:Y0-B", "0.00");
    }

    private static void actualIs(UUID seller, String period, String amount) {
        var answer =
                attainment("person=" + seller + "&period=" + period)
                        .body("actual.amount", equalTo(amount))
                        .extract()
                        .jsonPath();
        var entries =
                Company.integrator()
                        .get(answer.getString("entries"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertThat(
                        entries.<String>getList("items.amount.amount").stream()
                                .map(BigDecimal::new)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(amount);
        assertThat(entries.<Integer>getList("items.orders").stream().mapToInt(n -> n).sum())
                .isEqualTo(answer.getInt("orderCount"));
    }

    private static void close(String calendar, String period) {
        var id =
                Company.ada()
                        .queryParam("code", calendar)
                        .get("/api/v1/fiscal-calendars")
                        .jsonPath()
                        .getString("items[0].id");
        Company.ada()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("period", period))
                .post("/api/v1/fiscal-calendars/" + id + "/closings")
                .then()
                .statusCode(200);
    }

    @Test
    void theEntriesOfAUnitAreThoseOfItsTime() {
        var seller = Company.newPerson("CRE", "moved");
        var unit =
                Company.create(
                        "org-units",
                        Map.of(
                                "name",
                                "Left",
                                "type",
                                "TEAM",
                                "members",
                                List.of(Company.member(seller, "2000-01-01", "2004-09-01"))));
        order("2004-08-01", "100", "USD").by(seller).book();
        order("2004-10-01", "9", "USD").by(seller).book();

        Company.integrator()
                .get("/api/v1/actual-entries?unit=" + unit + "&period=CRE:Y0-A&personId=" + seller)
                .then()
                .statusCode(200)
                .body("items.amount.amount", contains("100.00"));
    }
}
