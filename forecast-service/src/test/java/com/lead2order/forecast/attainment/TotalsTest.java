package com.lead2order.forecast.attainment;

import static com.lead2order.forecast.credit.BookedOrders.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.forecast.Company;
import com.lead2order.testing.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Totals tell no more than lists: each role, each aggregate and each of its groups and links beside
 * the list of the credits of orders, as the same caller sees it.
 */
@QuarkusTest
class TotalsTest {

    private static @Nullable UUID territory;

    /** A territory of Rita's in which Olga, of another team, and nobody sell too. */
    @BeforeEach
    void orders() {
        Company.known();
        if (territory != null) {
            return;
        }
        Company.calendar(
                "TOT",
                LocalDate.parse("2006-01-01"),
                LocalDate.parse("2006-04-01"),
                LocalDate.parse("2006-07-01"));
        var west =
                Company.create(
                        "territories",
                        Map.of(
                                "name",
                                "Totals",
                                "code",
                                "TOT-T",
                                "owners",
                                List.of(
                                        Map.of(
                                                "person",
                                                Map.of("id", Organisation.RITA),
                                                "from",
                                                "2000-01-01"))));
        order("2006-01-02", "100", "USD").by(Organisation.RITA).in(west).book();
        order("2006-01-03", "20", "USD").by(Organisation.ROLF).in(west).book();
        order("2006-01-04", "7", "USD").by(Organisation.OLGA).in(west).book();
        order("2006-01-05", "3", "USD").in(west).book();
        order("2006-01-06", "1000", "USD").by(Organisation.OLGA).book();
        Company.quota("TERRITORY", west, "TOT:Y0-A", "500");
        territory = west;
    }

    @ParameterizedTest
    @CsvSource({
        "rita.rep, sales-rep",
        "rolf.rep, sales-rep",
        "olga.other, sales-rep",
        "max.manager, sales-manager",
        "mona.manager, sales-manager",
        "vera.vp, vp-sales",
        "ada.admin, admin"
    })
    void areThoseOfTheOrdersThatTheCallerSees(String userName, String role) {
        var credits =
                Company.as(userName, role)
                        .get(
                                "/api/v1/order-credits?bookingDateFrom=2006-01-01&bookingDateTo=2006-06-30&limit=500")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        for (var holder :
                List.of(
                        "territory=" + territory,
                        "person=" + Organisation.RITA,
                        "person=" + Organisation.OLGA,
                        "unit=" + Organisation.TEAM_OF_MAX,
                        "unit=" + Organisation.TEAM_OF_MONA,
                        "unit=" + Organisation.COMPANY)) {
            for (var groupBy : List.of("", "&groupBy=person", "&groupBy=territory")) {
                var question = holder + "&period=TOT:Y0-A" + groupBy;
                var answer = Company.as(userName, role).get("/api/v1/attainment?" + question);
                if (answer.statusCode() == 404) {
                    continue;
                }
                assertThat(answer.statusCode()).as(question).isEqualTo(200);
                assertTellsNoMore(
                        userName + ' ' + question,
                        answer.jsonPath(),
                        holder,
                        credits,
                        Company.as(userName, role));
            }
        }
    }

    private static void assertTellsNoMore(
            String question,
            JsonPath figure,
            String holder,
            JsonPath credits,
            RequestSpecification caller) {
        var visible = credits.<Map<String, ?>>getList("items");
        if (!holder.startsWith("unit=")) {
            var expected =
                    visible.stream()
                            .filter(credit ->
                                    holders(credit)
                                            .contains(holder.substring(holder.indexOf('=') + 1)))
                            .map(credit -> amount(credit.get("netTotal")))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(amount(figure.get("actual"))).as(question).isEqualByComparingTo(expected);
        }
        var named = new HashSet<String>();
        visible.forEach(credit -> named.addAll(holders(credit)));
        var items = figure.<Map<String, ?>>getList("items");
        if (items != null) {
            assertThat(items)
                    .as(question)
                    .filteredOn(item -> amount(item.get("actual")).signum() != 0)
                    .extracting(item ->
                            ((Map<?, ?>) Objects.requireNonNull(item.get("holder"))).get("id"))
                    .allMatch(id -> named.contains(String.valueOf(id)));
        }
        var entries =
                caller.get(figure.getString("entries"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<Map<String, ?>>getList("items");
        assertThat(
                        entries.stream()
                                .map(entry -> amount(entry.get("amount")))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(question)
                .isEqualByComparingTo(amount(figure.get("actual")));
        assertThat(visible)
                .as(question)
                .extracting(credit -> String.valueOf(credit.get("orderId")))
                .containsAll(
                        entries.stream()
                                .map(entry -> String.valueOf(entry.get("orderId")))
                                .distinct()
                                .toList());
    }

    private static List<String> holders(Map<String, ?> credit) {
        return ((List<?>) Objects.requireNonNull(credit.get("credits")))
                .stream().map(c -> String.valueOf(((Map<?, ?>) c).get("holderId"))).toList();
    }

    private static BigDecimal amount(@Nullable Object money) {
        return new BigDecimal(
                String.valueOf(((Map<?, ?>) Objects.requireNonNull(money)).get("amount")));
    }
}
