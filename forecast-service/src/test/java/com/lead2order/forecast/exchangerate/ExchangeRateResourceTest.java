package com.lead2order.forecast.exchangerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.forecast.Company;
import com.lead2order.testing.Contracts;
import com.lead2order.testing.Topics;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExchangeRateResourceTest {

    private static final String RATES = "/api/v1/exchange-rates";

    private final AgroalDataSource dataSource;

    ExchangeRateResourceTest(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @BeforeEach
    void company() {
        Company.known();
    }

    @Test
    void ratesAreSetByPairAndDate() {
        var id =
                put(List.of(rate("AUD", "NZD", "2020-01-06", "1.0412")))
                        .statusCode(200)
                        .body("items.version", contains(0), "items[0].source", equalTo("ECB"))
                        .extract()
                        .<String>path("items[0].id");
        put(List.of(rate("AUD", "NZD", "2020-01-06", "1.041200")))
                .body("items.version", contains(0));
        put(List.of(
                        rate("AUD", "NZD", "2020-01-06", "1.05"),
                        rate("AUD", "NZD", "2020-01-07", "1.06")))
                .body("items[0].id", equalTo(id), "items.version", contains(1, 0));

        Company.rita()
                .get(RATES + "?from=AUD&to=NZD&dateTo=2020-01-06")
                .then()
                .statusCode(200)
                .body("items.rate", contains("1.05"), "items.date", contains("2020-01-06"));
        Company.rita().get(RATES + "/" + id).then().statusCode(200).header("ETag", "\"1\"");
        var events =
                Topics.ofTheService()
                        .awaitAll("exchange-rates", event -> event.key().equals(id), 2);
        assertThat(events.getLast().json().path("rate").asText()).isEqualTo("1.05");
    }

    @Test
    void aRateIsPublishedAsTheContractSays() throws Exception {
        var id =
                put(List.of(rate("USD", "EUR", "2026-11-20", "0.8634")))
                        .extract()
                        .path("items[0].id");
        var event =
                Topics.ofTheService()
                        .await("exchange-rates", "com.lead2order.exchange-rate.set.v1", id);

        Contracts.assertProduces(
                "exchange-rates",
                "exchange-rate-set",
                event.json()
                        .toString()
                        .replace(id.toString(), "01900000-0000-7000-8000-000000000331"));
    }

    @Test
    void allThatIsWrongIsNamedAndNothingIsSet() {
        put(List.of(
                        rate("CHF", "NOK", "2020-01-06", "11"),
                        rate("CHF", "CHF", "2020-01-06", "1"),
                        rate("CHF", "SEK", "2020-01-06", "0"),
                        rate("CHF", "NOK", "2020-01-06", "12")))
                .statusCode(422)
                .body(
                        "type", equalTo("/problems/exchange-rate-invalid"),
                        "errors.pointer", contains("/items/1/to", "/items/2/rate", "/items/3"));
        Company.rita().get(RATES + "?from=CHF&to=NOK").then().body("items", hasSize(0));
        put(List.of()).statusCode(422).body("errors.pointer", hasItems("/items"));
    }

    @Test
    void sellersSetNone() {
        Company.rita()
                .contentType("application/json")
                .body(Map.of("items", List.of(rate("CHF", "DKK", "2020-01-06", "7"))))
                .put(RATES)
                .then()
                .statusCode(403);
    }

    @Test
    void theLatestRateOnOrBeforeTheDateHoldsInBothDirections() {
        put(List.of(rate("PLN", "CZK", "2020-01-06", "5"), rate("PLN", "CZK", "2020-01-10", "8")))
                .statusCode(200);
        assertThat(on("PLN", "CZK", "2020-01-05")).isNull();
        assertThat(on("PLN", "CZK", "2020-01-06")).isEqualByComparingTo("5");
        assertThat(on("PLN", "CZK", "2020-01-09")).isEqualByComparingTo("5");
        assertThat(on("PLN", "CZK", "2020-01-11")).isEqualByComparingTo("8");
        assertThat(on("CZK", "PLN", "2020-01-10")).isEqualByComparingTo("0.125");
        assertThat(on("PLN", "PLN", "1900-01-01")).isEqualByComparingTo("1");

        put(List.of(rate("CZK", "PLN", "2020-01-08", "0.25"))).statusCode(200);
        assertThat(on("PLN", "CZK", "2020-01-09")).isEqualByComparingTo("4");
    }

    private @Nullable BigDecimal on(String from, String to, String date) {
        try (var connection = dataSource.getConnection();
                var query =
                        connection.prepareStatement(
                                "select exchange_rate_on(?, ?, cast(? as date))")) {
            query.setString(1, from);
            query.setString(2, to);
            query.setString(3, date);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getBigDecimal(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, ?> rate(String from, String to, String date, String rate) {
        return Map.of("from", from, "to", to, "date", date, "rate", rate, "source", "ECB");
    }

    @CanIgnoreReturnValue
    private static ValidatableResponse put(List<Map<String, ?>> rates) {
        return Company.integrator()
                .contentType("application/json")
                .body(Map.of("items", rates))
                .put(RATES)
                .then();
    }
}
