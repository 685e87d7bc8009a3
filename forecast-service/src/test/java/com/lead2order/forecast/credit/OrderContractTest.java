package com.lead2order.forecast.credit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.forecast.credit.OrderV1.LineV1;
import com.lead2order.forecast.credit.OrderV1.StatedV1;
import com.lead2order.testing.Contracts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders are read as opportunity-service publishes them. */
class OrderContractTest {

    @Test
    void readsWhatCreditNeeds() {
        var order = read("order-accepted");

        assertThat(order)
                .usingRecursiveComparison()
                .isEqualTo(
                        new OrderV1(
                                id("2302"),
                                "ERP",
                                "OPEN",
                                "ORDER",
                                id("2001"),
                                id("2101"),
                                null,
                                LocalDate.parse("2026-03-03"),
                                LocalDate.parse("2026-03-04"),
                                "EUR",
                                new BigDecimal("4049.988"),
                                new BigDecimal("4049.988"),
                                LocalDate.parse("2026-03-04"),
                                new StatedV1(null, "AW", "279"),
                                new StatedV1(id("2401"), null, null),
                                List.of(
                                        new LineV1(
                                                1,
                                                id("1001"),
                                                new BigDecimal("2"),
                                                null,
                                                new BigDecimal("4049.99"),
                                                new BigDecimal("4049.99")))));
    }

    /** One order of each event: those of an ERP count, unless they are cancelled. */
    @ParameterizedTest
    @CsvSource({
        "order-created, false, true",
        "order-accepted, true, true",
        "order-replaced, true, true",
        "order-fulfilled, false, true",
        "order-cancelled, false, false"
    })
    void readsEveryEvent(String event, boolean fromErp, boolean counts) {
        var order = read(event);

        assertThat(order.isFromErp()).isEqualTo(fromErp);
        assertThat(order.counts()).isEqualTo(counts);
        assertThat(order.netTotal()).isNotNull();
        assertThat(order.currency()).isEqualTo("EUR");
        assertThat(order.bookingDate()).isNotNull();
    }

    private static OrderV1 read(String event) {
        return Contracts.exampleAs(
                "orders",
                event,
                JsonMapper.builder()
                        .findAndAddModules()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build(),
                OrderV1.class);
    }

    private static UUID id(String end) {
        return UUID.fromString("01900000-0000-7000-8000-00000000" + end);
    }
}
