package com.lead2order.system.journey;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.stack.load.AdventureWorksLoader;
import com.lead2order.stack.load.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A company of real size: the figures of 31,465 orders are the ones that were computed without us,
 * row by row. Needs {@code LEAD2ORDER_DATA}, the folder that holds {@code adventureworks}.
 */
@ExtendWith(RunningSystem.class)
@EnabledIfEnvironmentVariable(
        named = "LEAD2ORDER_DATA",
        matches = ".+",
        disabledReason = "LEAD2ORDER_DATA does not name the folder of the AdventureWorks data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdventureWorksIT {

    private static final int ORDERS = 31_465;
    private static final List<String> QUARTERS =
            List.of(
                    "2011-05-31",
                    "2011-08-31",
                    "2011-12-01",
                    "2012-02-29",
                    "2012-05-30",
                    "2012-08-30",
                    "2012-11-30",
                    "2013-02-28");

    /** The paths of everything that is loaded, and which of it is AdventureWorks'. */
    private static final List<String> COLLECTIONS =
            List.of(
                    "/people",
                    "/org-units",
                    "/territories",
                    "/fiscal-calendars",
                    "/quotas",
                    "/product-groups",
                    "/products",
                    "/accounts",
                    "/orders");

    private final Path folder =
            Path.of(System.getenv().getOrDefault("LEAD2ORDER_DATA", ".")).resolve("adventureworks");
    private final Api api;

    AdventureWorksIT(Lead2Order system) {
        this.api = system.loader();
    }

    @BeforeAll
    void load() {
        var loader = new AdventureWorksLoader(folder, api);
        var job = loader.load();
        assertThat(job.path("outcomes").path("created").asInt()).as("%s", job).isEqualTo(ORDERS);
        await().atMost(ofMinutes(3))
                .pollInterval(ofSeconds(2))
                .untilAsserted(() ->
                        assertThat(attainedInAllTerritories())
                                .isEqualByComparingTo(loader.netTotalOfQuotaYears()));
    }

    @Test
    void everyQuarterOfEverySalesPersonIsRight() {
        compare(
                "quota_attainment_quarter",
                row -> "person=AW:" + row.get("salesperson_id") + "&period=" + quarter(row));
    }

    @Test
    void everyFiscalYearOfEverySalesPersonIsRight() {
        compare(
                "quota_attainment_fiscal_year",
                row ->
                        "person=AW:%s&period=AW:FY%d"
                                .formatted(
                                        row.get("salesperson_id"),
                                        year(QUARTERS.indexOf(row.get("fiscal_year_start")))));
    }

    @Test
    void everyRollUpOfAManagerIsRight() {
        compare(
                "quota_attainment_manager_rollup",
                row -> "unit=AW:" + row.get("manager_id") + "&period=" + quarter(row));
    }

    @Test
    void everyQuarterOfEveryTerritoryIsRight() {
        var softly = new SoftAssertions();
        for (var row : truth("territory_quarter")) {
            var query =
                    "territory=AW:%s&period=%s".formatted(row.get("territory_id"), quarter(row));
            var all = api.get("/attainment?" + query);
            softly.assertThat(amount(all, "actual"))
                    .as(query)
                    .isEqualByComparingTo(row.get("subtotal_all"));
            softly.assertThat(all.path("orderCount").asText())
                    .as(query)
                    .isEqualTo(row.get("orders_all"));
            var orders = 0;
            var total = BigDecimal.ZERO;
            for (var person : api.get("/attainment?groupBy=person&" + query).path("items")) {
                orders += person.path("orderCount").asInt();
                total = total.add(amount(person, "actual"));
            }
            softly.assertThat(total)
                    .as("by sales people: " + query)
                    .isEqualByComparingTo(row.get("subtotal_with_salesperson"));
            softly.assertThat(Integer.toString(orders))
                    .as("by sales people: " + query)
                    .isEqualTo(row.get("orders_with_salesperson"));
        }
        softly.assertAll();
    }

    @Test
    void theLinkOfAFigureListsItsOrders() {
        var figure = api.get("/attainment?unit=AW:273&period=AW:FY2012-Q1");

        var link = figure.path("orders").asText().substring("/api/v1".length());
        var orders = api.get(link + "&count=true&limit=1");

        assertThat(orders.path("total").asInt()).isEqualTo(figure.path("orderCount").asInt());
    }

    @Test
    void loadingAgainChangesNothing() {
        var before = Instant.now();

        var job = new AdventureWorksLoader(folder, api).load();

        assertThat(job.path("outcomes").path("unchanged").asInt()).as("%s", job).isEqualTo(ORDERS);
        for (var collection : COLLECTIONS) {
            assertThat(
                            api.get(collection + "?count=true&limit=1&updatedSince=" + before)
                                    .path("total")
                                    .asInt())
                    .as("changed " + collection)
                    .isZero();
        }
    }

    private interface Query {
        String of(CSVRecord row);
    }

    /** Amounts to the last digit; the ratio is computed from them and rounded once. */
    private void compare(String file, Query query) {
        var softly = new SoftAssertions();
        for (var row : truth(file)) {
            var shown = api.get("/attainment?" + query.of(row));
            softly.assertThat(amount(shown, "actual"))
                    .as(query.of(row))
                    .isEqualByComparingTo(row.get("actual_subtotal"));
            softly.assertThat(amount(shown, "quota"))
                    .as("quota of " + query.of(row))
                    .isEqualByComparingTo(row.get("quota").isEmpty() ? "0" : row.get("quota"));
            if (row.isMapped("orders")) {
                softly.assertThat(shown.path("orderCount").asText())
                        .as("orders of " + query.of(row))
                        .isEqualTo(row.get("orders"));
            }
            if (row.get("attainment").isEmpty()) {
                softly.assertThat(shown.path("attainment").isNull()).as(query.of(row)).isTrue();
            } else {
                softly.assertThat(shown.path("attainment").decimalValue())
                        .as("attainment of " + query.of(row))
                        .isEqualByComparingTo(
                                amount(shown, "actual")
                                        .divide(amount(shown, "quota"), 6, RoundingMode.HALF_UP));
                softly.assertThat(
                                amount(shown, "actual")
                                        .divide(amount(shown, "quota"), 4, RoundingMode.HALF_UP))
                        .as("attainment of " + query.of(row))
                        .isEqualByComparingTo(row.get("attainment"));
            }
        }
        softly.assertAll();
    }

    private List<CSVRecord> truth(String file) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        var truth = folder.resolve("ground_truth").resolve(file + ".csv");
        try (var reader = Files.newBufferedReader(truth);
                var csv = format.parse(reader)) {
            var rows = csv.stream().toList();
            assertThat(rows).isNotEmpty();
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BigDecimal attainedInAllTerritories() {
        var sum = BigDecimal.ZERO;
        for (var year : List.of("FY2012", "FY2013", "FY2014")) {
            for (int territory = 1; territory <= 10; territory++) {
                sum =
                        sum.add(
                                amount(
                                        api.get(
                                                "/attainment?territory=AW:%d&period=AW:%s"
                                                        .formatted(territory, year)),
                                        "actual"));
            }
        }
        return sum;
    }

    private static BigDecimal amount(JsonNode figure, String name) {
        return new BigDecimal(figure.path(name).path("amount").asText("0"));
    }

    private static String quarter(CSVRecord row) {
        var index = QUARTERS.indexOf(row.get("quarter_start"));
        return "AW:FY%d-Q%d".formatted(year(index), index % 4 + 1);
    }

    private static int year(int quarter) {
        assertThat(quarter).as("quarter of the ground truth").isNotNegative();
        return 2012 + quarter / 4;
    }
}
