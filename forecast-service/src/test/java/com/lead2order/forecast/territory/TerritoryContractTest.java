package com.lead2order.forecast.territory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.forecast.holder.Terms;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.testing.Contracts;
import com.lead2order.testing.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TerritoryContractTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    private final Territory territory =
            new Territory(
                    UUID.fromString("01900000-0000-7000-8000-000000000301"),
                    details("Northwest"),
                    Organisation.ADA,
                    NOW);

    @Test
    void anOpenedTerritoryIsPublishedAsTheContractSays() throws JsonProcessingException {
        assertPublished("opened", new TerritoryEvent.Opened(territory.id()));
    }

    @Test
    void aChangedTerritoryIsPublishedAsTheContractSays() throws JsonProcessingException {
        assertPublished(
                "changed",
                territory.change(details("North West"), Organisation.ADA, NOW).orElseThrow());
    }

    private void assertPublished(String fact, TerritoryEvent event) throws JsonProcessingException {
        var published = TerritoryContract.messageFor(event, territory);
        assertThat(published.type()).isEqualTo("com.lead2order.territory." + fact + ".v1");
        Contracts.assertProduces(
                "territories",
                "territory-" + fact,
                JsonMapper.builder()
                        .findAndAddModules()
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .build()
                        .writeValueAsString(published.payload()));
    }

    private static TerritoryDetails details(String name) {
        var handOver = LocalDate.parse("2024-01-01");
        return new TerritoryDetails(
                name,
                "US-NW",
                "North America",
                UUID.fromString("01900000-0000-7000-8000-000000000302"),
                List.of(
                        new TerritoryDetails.Owner(
                                Organisation.ROLF, LocalDate.parse("2020-01-01"), handOver),
                        new TerritoryDetails.Owner(Organisation.RITA, handOver, null)),
                List.of(new ExternalRef("AW", "1")),
                TerritoryDetails.parents(
                        Terms.always(UUID.fromString("01900000-0000-7000-8000-000000000302"))));
    }
}
