package com.lead2order.agreement;

import static com.lead2order.agreement.Company.API;
import static com.lead2order.agreement.Company.max;
import static com.lead2order.agreement.Company.openForRita;
import static com.lead2order.agreement.Company.rita;
import static com.lead2order.agreement.Company.vera;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpeningTest {

    private Company company;

    @BeforeEach
    void company() {
        company = Company.withCalendar();
    }

    @Test
    void opensOneAgreementForEachPersonBelowTheCallerAndOnlyOnce() {
        var cycle = company.cycle(Map.of(), Map.of());

        max().post(API + "/planning-cycles/" + cycle + "/opening")
                .then()
                .statusCode(200)
                .body(
                        "created", equalTo(2),
                        "agreements.employeeId",
                                containsInAnyOrder(
                                        Organisation.RITA.toString(), Organisation.ROLF.toString()),
                        "agreements.managerId", everyItem(equalTo(Organisation.MAX.toString())));
        max().body("{}")
                .post(API + "/planning-cycles/" + cycle + "/opening")
                .then()
                .statusCode(200)
                .body("created", equalTo(0), "existing", equalTo(2), "agreements", hasSize(2));
        vera().post(API + "/planning-cycles/" + cycle + "/opening")
                .then()
                .statusCode(200)
                .body(
                        "created", equalTo(3),
                        "agreements.findAll { it.isNew }.employeeId",
                                containsInAnyOrder(
                                        Organisation.MAX.toString(),
                                        Organisation.MONA.toString(),
                                        Organisation.OLGA.toString()));
        vera().get(API + "/planning-cycles/" + cycle).then().body("state", equalTo("OPEN"));
    }

    @Test
    void needsNoBodyAndNoContentType() {
        var cycle = company.cycle(Map.of(), Map.of());

        given().auth()
                .oauth2(Tokens.forUser("max.manager", "sales-manager"))
                .noContentType()
                .post(API + "/planning-cycles/" + cycle + "/opening")
                .then()
                .statusCode(200)
                .body("created", equalTo(2));
    }

    @Test
    void refusesPeopleWhoAreNotBelowTheCaller() {
        var cycle = company.cycle(Map.of(), Map.of());

        max().body(
                        Map.of(
                                "employees",
                                List.of(
                                        Map.of("id", Organisation.RITA),
                                        Map.of("id", Organisation.OLGA),
                                        Map.of("id", Organisation.MAX),
                                        Map.of("system", "AW", "key", "nobody"))))
                .post(API + "/planning-cycles/" + cycle + "/opening")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/employees/1", "/employees/2", "/employees/3"));
        rita().post(API + "/planning-cycles/" + cycle + "/opening").then().statusCode(403);
        max().post(API + "/planning-cycles/" + UUID.randomUUID() + "/opening")
                .then()
                .statusCode(404);
    }

    @Test
    void makesALinePerAccountAndProductGroupFromLastYearsOrders() {
        var bikes = company.productGroup("Bikes");
        var mountain = company.productGroup("Mountain bikes", bikes);
        var clothing = company.productGroup("Clothing");
        var shop = company.account("Shop", Organisation.RITA);
        var rolfs = company.account("Rolf's shop", Organisation.ROLF);
        company.order(shop, "2024-06-01", Map.of(mountain, "100.10", bikes, "10", clothing, "5"));
        company.order(shop, "2025-05-31", Map.of(mountain, "200.20"));
        company.order(shop, "2024-05-31", Map.of(mountain, "7"));
        company.order(shop, "2025-06-01", Map.of(mountain, "3"));
        var shared = company.order(rolfs, "2024-12-24", Map.of(bikes, "1000"));
        company.credit(
                shared, new HashMap<>(Map.of(Organisation.RITA, "0.4", Organisation.ROLF, "0.6")));

        var agreement = openForRita(company.cycle(Map.of(), Map.of()));

        rita().get(agreement + "/lines?accountId=" + shop + "&productGroupId=" + bikes)
                .then()
                .statusCode(200)
                .body(
                        "items", hasSize(1),
                        "items[0].accountName", equalTo("Shop"),
                        "items[0].productGroupName", equalTo("Bikes"),
                        "items[0].baseline.actualPY.amount", equalTo("310.30"),
                        "items[0].baseline.actualPPY.amount", equalTo("7.00"),
                        "items[0].baseline.ytd.amount", equalTo("3.00"),
                        "items[0].baseline.ordersPY", equalTo(2),
                        "items[0].plannedValue.amount", equalTo("310.30"),
                        "items[0].plannedBy", nullValue());
        rita().get(agreement + "/lines?accountId=" + shop + "&sort=plannedValue")
                .then()
                .body("items.productGroupName", contains("Clothing", "Bikes"));
        rita().get(agreement + "/lines?accountId=" + rolfs)
                .then()
                .body("items[0].baseline.actualPY.amount", equalTo("400.00"));

        var id = agreement.substring(agreement.lastIndexOf('/') + 1);
        var event =
                Topics.ofTheService()
                        .await("target-agreements", "com.lead2order.agreement.opened.v1", id);
        assertThat(event.json().path("lines").size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void takesTheNewestVersionOfAnOrderWhateverComesLast() {
        var group = company.productGroup("Bikes");
        var shop = company.account("Shop", Organisation.RITA);
        var order = UUID.randomUUID();
        company.publishOrder(order, 1, shop, "2024-07-01", Map.of(group, "500"));
        company.publishOrder(order, 0, shop, "2024-07-01", Map.of(group, "1"));
        company.publishOrder(order, 1, shop, "2024-07-01", Map.of(group, "500"));
        company.credit(order, Map.of(Organisation.RITA, "1"));
        Company.await("select count(*) from sold_order where id = '" + order + "'", 1);
        company.order(shop, "2024-07-02", Map.of(group, "1"));

        var agreement = openForRita(company.cycle(Map.of(), Map.of()));

        rita().get(agreement + "/lines?accountId=" + shop)
                .then()
                .body("items[0].baseline.actualPY.amount", equalTo("501.00"));
    }

    @Test
    void countsOnlyWhatIsCreditedWhoeverOwnsTheAccount() {
        var group = company.productGroup("Bikes");
        var shop = company.account("Shop", Organisation.RITA);
        company.uncreditedOrder(shop, "2024-07-01", Map.of(group, "500"), "EUR");
        var hers =
                company.uncreditedOrder(
                        company.account("Rolf's shop now", Organisation.ROLF),
                        "2024-07-01",
                        Map.of(group, "70"),
                        "EUR");
        company.credit(hers, Map.of(Organisation.RITA, "1"));

        var agreement = openForRita(company.cycle(Map.of(), Map.of()));

        rita().get(agreement).then().body("totals[0].lastYear.amount", equalTo("70.00"));
    }

    @Test
    void takesBackWhatWasCancelledOnTheDayOfTheCancellation() {
        var group = company.productGroup("Bikes");
        var shop = company.account("Shop", Organisation.RITA);
        var amounts = Map.of(group, "500");
        company.order(shop, "2024-07-01", Map.of(group, "30"));
        var sameYear = company.order(shop, "2024-07-01", amounts);
        company.cancel(sameYear, shop, "2024-07-01", amounts, "2025-01-31");
        var yearAfter = company.order(shop, "2024-08-01", amounts);
        company.cancel(yearAfter, shop, "2024-08-01", amounts, "2025-06-15");

        var agreement = openForRita(company.cycle(Map.of(), Map.of()));

        rita().get(agreement + "/lines?accountId=" + shop)
                .then()
                .body(
                        "items[0].baseline.actualPY.amount", equalTo("530.00"),
                        "items[0].baseline.ytd.amount", equalTo("-500.00"));
    }

    @Test
    void convertsAnotherCurrencyByTheRateOfTheBookingDate() {
        var bikes = company.productGroup("Bikes");
        var shop = company.account("Shop", Organisation.RITA);
        company.rate("SEK", "EUR", "2024-06-15", "0.1");
        company.rate("SEK", "EUR", "2024-07-15", "0.2");
        company.order(shop, "2024-07-01", Map.of(bikes, "100"));
        company.order(shop, "2024-07-14", Map.of(bikes, "1000"), "SEK");
        company.order(shop, "2024-07-15", Map.of(bikes, "1000"), "SEK");

        var agreement = openForRita(company.cycle(Map.of(), Map.of()));

        rita().get(agreement + "/lines?productGroupId=" + bikes)
                .then()
                .body(
                        "items[0].baseline.actualPY.amount", equalTo("400.00"),
                        "items[0].baseline", not(hasKey("incomplete")),
                        "items[0].plannedValue.amount", equalTo("400.00"));
    }

    @Test
    void showsBesideAFigureWhatNoRateConverts() {
        var bikes = company.productGroup("Bikes");
        var clothing = company.productGroup("Clothing");
        var shop = company.account("Shop", Organisation.RITA);
        company.order(shop, "2024-07-01", Map.of(bikes, "100", clothing, "5"));
        company.order(shop, "2024-08-01", Map.of(bikes, "900"), "USD");
        company.order(shop, "2024-01-01", Map.of(bikes, "7", clothing, "3"));

        var agreement = openForRita(company.cycle(Map.of(), Map.of()));

        rita().get(agreement + "/lines?productGroupId=" + bikes)
                .then()
                .statusCode(200)
                .body(
                        "items", hasSize(1),
                        "items[0].baseline.actualPY.amount", equalTo("100.00"),
                        "items[0].baseline.actualPPY.amount", equalTo("7.00"),
                        "items[0].baseline.ytd.amount", equalTo("0.00"),
                        "items[0].baseline.ordersPY", equalTo(2),
                        "items[0].baseline.incomplete", equalTo(true),
                        "items[0].baseline.missing.figure", contains("actualPY"),
                        "items[0].baseline.missing.amount", contains("900.00"),
                        "items[0].baseline.missing.currency", contains("USD"),
                        "items[0].baseline.reason", equalTo("no-rate"),
                        "items[0].plannedValue.amount", equalTo("100.00"));
        rita().get(agreement + "/lines?productGroupId=" + clothing)
                .then()
                .body(
                        "items[0].baseline.actualPY.amount", equalTo("5.00"),
                        "items[0].baseline", not(hasKey("reason")));
        rita().get(agreement)
                .then()
                .body(
                        "totals[0].lastYear.amount", equalTo("105.00"),
                        "totals[0].incomplete", equalTo(true),
                        "totals[0].missing.amount", contains("900.00"),
                        "totals[0].missing.currency", contains("USD"),
                        "totals[0].planned.amount", equalTo("105.00"),
                        "totals[0].reason", equalTo("no-rate"));
    }

    @Test
    void setsADeadlineByWhichListsAreFiltered() {
        var cycle = company.cycle(Map.of("deadlines", Map.of("planningDays", 5)), Map.of());
        assertThat(openForRita(cycle)).isNotEmpty();

        rita().get(API + "/target-agreements?overdue=true&cycleId=" + cycle)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        rita().get(API + "/target-agreements?overdue=false&count=true&cycleId=" + cycle)
                .then()
                .statusCode(200)
                .body("items", hasSize(1), "total", equalTo(1));
    }

    @Test
    void addsUpOrdersOfTheLargestAmountThereIs() {
        var group = company.productGroup("Ships");
        var shop = company.account("Yard", Organisation.RITA);
        company.order(shop, "2024-07-01", Map.of(group, "999999999999999.9999"));
        company.order(shop, "2024-07-02", Map.of(group, "999999999999999.9999"));

        var agreement = openForRita(company.cycle(Map.of(), Map.of()));

        rita().get(agreement + "/lines?accountId=" + shop)
                .then()
                .statusCode(200)
                .body(
                        "items[0].baseline.actualPY.amount", equalTo("1999999999999999.9998"),
                        "items[0].plannedValue.amount", equalTo("999999999999999.9999"));
    }

    @Test
    void countsOrdersInTheCurrencyOfTheCycle() {
        var bikes = company.productGroup("Bikes");
        var shop = company.account("Shop", Organisation.RITA);
        company.order(shop, "2024-08-01", Map.of(bikes, "900"), "USD");

        var agreement = openForRita(company.cycle(Map.of(), Map.of("currency", "USD")));

        rita().get(agreement)
                .then()
                .body(
                        "currency", equalTo("USD"),
                        "totals[0].lastYear.amount", equalTo("900.00"),
                        "totals[0]", not(hasKey("reason")));
    }

    @Test
    void givesEveryMeasureALineEvenWithoutOrders() {
        var agreement =
                openForRita(
                        company.cycle(
                                Map.of(), Map.of("measures", List.of("MARGIN", "NEW_BUSINESS"))));

        rita().get(agreement + "/lines")
                .then()
                .body(
                        "items.measure", containsInAnyOrder("MARGIN", "NEW_BUSINESS"),
                        "items.accountId", everyItem(nullValue()));
    }

    @Test
    void isNotPossibleInAnUnknownYearOrUnderAnUnknownPolicy() {
        var policy = Company.policy(Map.of());
        vera().body(
                        Map.of(
                                "name",
                                "P",
                                "fiscalYear",
                                company.calendar + ":FY1999",
                                "policyId",
                                policy))
                .post(API + "/planning-cycles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/fiscalYear"));
        vera().body(
                        Map.of(
                                "name",
                                "P",
                                "fiscalYear",
                                company.calendar + ":FY2026",
                                "policyId",
                                UUID.randomUUID()))
                .post(API + "/planning-cycles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/policyId"));
        vera().body(Map.of("name", "P", "fiscalYear", "nonsense"))
                .post(API + "/planning-cycles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/fiscalYear", "/policyId"));
        max().body(
                        Map.of(
                                "name",
                                "P",
                                "fiscalYear",
                                company.calendar + ":FY2026",
                                "policyId",
                                policy))
                .post(API + "/planning-cycles")
                .then()
                .statusCode(403);
    }

    @Test
    void closesNoCycleBeforeItsYearIsOver() {
        var cycle = company.cycle(Map.of(), Map.of());
        assertThat(openForRita(cycle)).isNotEmpty();

        vera().header("If-Match", "*")
                .post(API + "/planning-cycles/" + cycle + "/closure")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/fiscal-year-not-over"));
    }
}
