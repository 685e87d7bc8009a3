package com.lead2order.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The conventions of JSON are those that a running service reads by, whatever modules its class
 * path brings.
 */
@QuarkusTest
class ConventionsInForceTest {

    @Inject ObjectMapper json;

    record Values(
            LocalDate day,
            Instant at,
            UUID id,
            BigDecimal amount,
            Currency currency,
            Boolean flag,
            Integer count,
            String text) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "day | \"0000-01-01\"",
                "day | \"1899-12-31\"",
                "day | [2026,1,1]",
                "day | 20000",
                "day | \"2026-01-01T00:00:00Z\"",
                "at | \"+999999999-01-01T00:00:00Z\"",
                "at | \"1899-12-31T23:59:59Z\"",
                "at | 1700000000",
                "id | \"1-1-1-1-1\"",
                "id | \" \"",
                "amount | 12.5",
                "amount | \"-0\"",
                "currency | \"EUR \"",
                "currency | \"XXX\"",
                "flag | \"true\"",
                "flag | 1",
                "count | \"1\"",
                "count | 1.5",
                "text | 7"
            })
    void refuse(String member, String value) {
        assertThatThrownBy(
                        () -> json.readValue("{\"%s\":%s}".formatted(member, value), Values.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void readWhatIsWrittenAsAgreed() throws JsonProcessingException {
        var read =
                json.readValue(
                        """
                        {"day":"9999-12-31","at":"2026-01-31T12:00:00Z","id":"01900000-0000-7000-8000-000000000001",
                         "amount":"1234.50","currency":"EUR","flag":true,"count":3,"text":" x "}
                        """,
                        Values.class);

        assertThat(read.day()).isEqualTo("9999-12-31");
        assertThat(read.at()).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(read.text()).isEqualTo(" x ");
    }
}
