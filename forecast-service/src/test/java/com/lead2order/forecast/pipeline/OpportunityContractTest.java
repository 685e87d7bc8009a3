package com.lead2order.forecast.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.kit.money.Money;
import com.lead2order.testing.Contracts;
import com.lead2order.testing.Organisation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opportunities are read as opportunity-service publishes them. */
class OpportunityContractTest {

    @Test
    void readsWhatThePipelineNeeds() {
        assertThat(read("opportunity-won"))
                .isEqualTo(
                        new OpportunityV1(
                                UUID.fromString("01900000-0000-7000-8000-000000002001"),
                                Organisation.RITA,
                                "WON",
                                new Money(new BigDecimal("48000.00"), Currency.getInstance("EUR")),
                                100,
                                "CLOSED",
                                true,
                                LocalDate.parse("2026-06-30"),
                                new Money(new BigDecimal("48000.00"), Currency.getInstance("EUR")),
                                null));
    }

    @ParameterizedTest
    @CsvSource({
        "opportunity-opened, OPEN",
        "opportunity-changed, OPEN",
        "opportunity-stage-changed, OPEN",
        "opportunity-reopened, OPEN",
        "opportunity-won, WON",
        "opportunity-ordered, WON",
        "opportunity-lost, LOST",
        "opportunity-abandoned, ABANDONED"
    })
    void readsEveryEvent(String event, String status) {
        var opportunity = read(event);

        assertThat(opportunity.status()).isEqualTo(status);
        assertThat(opportunity.ownerId()).isNotNull();
        assertThat(opportunity.closeDate()).isNotNull();
        assertThat(opportunity.forecastCategory()).isNotNull();
    }

    private static OpportunityV1 read(String event) {
        return Contracts.exampleAs(
                "opportunities",
                event,
                JsonMapper.builder()
                        .findAndAddModules()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build(),
                OpportunityV1.class);
    }
}
