package com.lead2order.forecast.attainment;

import static com.lead2order.forecast.Company.attainment;
import static com.lead2order.forecast.credit.BookedOrders.order;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.forecast.Company;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures of several currencies are told in one, as far as there are rates. */
@QuarkusTest
class ConvertedFiguresTest {

    private static boolean setUp;

    @BeforeEach
    void calendar() {
        Company.known();
        if (!setUp) {
            setUp = true;
            Company.calendar(
                    "CUR",
                    LocalDate.parse("2002-01-01"),
                    LocalDate.parse("2002-07-01"),
                    LocalDate.parse("2003-01-01"));
        }
    }

    @Test
    void anAmountWithoutARateIsMissingAndTheRestIsShown() {
        var seller = Company.newPerson("CUR", "missing");
        Company.quota("PERSON", seller, "CUR:Y0-A", "200");
        order("2002-03-01", "100", "USD").by(seller).book();
        order("2002-03-02", "5", "ISK").by(seller).book();

        attainment("person=" + seller + "&period=CUR:Y0-A")
                .body(
                        "actual.amount", equalTo("100.00"),
                        "attainment", equalTo(0.5f),
                        "incomplete", equalTo(true),
                        "missing.amount", contains("5.00"),
                        "missing.currency", contains("ISK"),
                        "orderCount", equalTo(2));

        Company.rate("ISK", "USD", "2002-03-03", "2");
        attainment("person=" + seller + "&period=CUR:Y0-A").body("incomplete", equalTo(true));
        Company.rate("ISK", "USD", "2002-03-01", "4");
        attainment("person=" + seller + "&period=CUR:Y0-A")
                .body("actual.amount", equalTo("120.00"), "attainment", equalTo(0.6f))
                .body("$", not(hasKey("incomplete")))
                .body("$", not(hasKey("missing")));
        Company.rate("ISK", "USD", "2002-03-01", "20");
        attainment("person=" + seller + "&period=CUR:Y0&groupBy=period")
                .body(
                        "actual.amount", equalTo("200.00"),
                        "items.actual.amount", contains("200.00", "0.00"));
    }

    @Test
    void everyoneOfAUnitAndATerritoryIsTold() {
        var territory =
                Company.create("territories", Map.of("name", "Currencies", "code", "CUR-T"));
        var one = Company.newPerson("CUR", "one");
        var two = Company.newPerson("CUR", "two");
        var unit =
                Company.create(
                        "org-units",
                        Map.of(
                                "name",
                                "Currencies",
                                "type",
                                "TEAM",
                                "members",
                                List.of(
                                        Company.member(one, "2000-01-01", null),
                                        Company.member(two, "2000-01-01", null))));
        Company.rate("EUR", "MXN", "2002-01-01", "20");
        order("2002-03-01", "100", "EUR").by(one).in(territory).book();
        order("2002-03-01", "40", "MXN").by(two).in(territory).book();
        order("2002-03-01", "7", "COP").by(two).in(territory).book();

        for (var holder : List.of("unit=" + unit, "territory=" + territory)) {
            attainment(holder + "&period=CUR:Y0-A&groupBy=person&compare=lastYear")
                    .body(
                            "actual.amount",
                            equalTo("102.00"),
                            "actual.currency",
                            equalTo("EUR"),
                            "missing.currency",
                            contains("COP"),
                            "items.find { it.holder.id == '%s' }.actual.amount".formatted(two),
                            equalTo("2.00"),
                            "items.find { it.holder.id == '%s' }.incomplete".formatted(two),
                            equalTo(true),
                            "items.find { it.holder.id == '%s' }.incomplete".formatted(one),
                            nullValue());
        }
    }

    @Test
    void aQuotaConvertsAtTheFirstDayOfItsPeriod() {
        var one = Company.newPerson("CUR", "quota1");
        var two = Company.newPerson("CUR", "quota2");
        var unit =
                Company.create(
                        "org-units",
                        Map.of(
                                "name",
                                "Quotas",
                                "type",
                                "TEAM",
                                "members",
                                List.of(
                                        Company.member(one, "2000-01-01", null),
                                        Company.member(two, "2000-01-01", null))));
        quota(one, "100", "EUR");
        quota(two, "300", "PEN");
        order("2002-03-01", "50", "EUR").by(one).book();
        attainment("unit=" + unit + "&period=CUR:Y0-A")
                .body(
                        "quota.amount", equalTo("100.00"),
                        "quotaMissing.currency", contains("PEN"),
                        "attainment", nullValue(),
                        "reason", equalTo("no-rate"));

        Company.rate("EUR", "PEN", "2002-01-01", "3");
        attainment("unit=" + unit + "&period=CUR:Y0-A")
                .body(
                        "quota.amount", equalTo("200.00"),
                        "quota.currency", equalTo("EUR"),
                        "attainment", equalTo(0.25f));
    }

    private static void quota(UUID person, String amount, String currency) {
        Company.ada()
                .contentType("application/json")
                .body(
                        Map.of(
                                "holder",
                                Map.of("type", "PERSON", "ref", Map.of("id", person)),
                                "measure",
                                "REVENUE",
                                "period",
                                "CUR:Y0-A",
                                "value",
                                Map.of("amount", amount, "currency", currency)))
                .put("/api/v1/quotas")
                .then()
                .statusCode(201);
    }
}
