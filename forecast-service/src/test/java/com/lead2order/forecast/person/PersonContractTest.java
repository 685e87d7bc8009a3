package com.lead2order.forecast.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.testing.Contracts;
import com.lead2order.testing.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonContractTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    private final Person person = new Person(Organisation.RITA, rita(null), Organisation.ADA, NOW);

    @Test
    void aRegisteredPersonIsPublishedAsTheContractSays() throws JsonProcessingException {
        assertPublished("registered", new PersonEvent.Registered(person.id()));
    }

    @Test
    void aChangedPersonIsPublishedAsTheContractSays() throws JsonProcessingException {
        assertPublished(
                "changed",
                person.change(rita(LocalDate.parse("2027-01-01")), Organisation.ADA, NOW)
                        .orElseThrow());
    }

    @Test
    void aChangeThatChangesNothingIsNoEvent() {
        assertThat(person.change(rita(null), Organisation.ADA, NOW)).isEmpty();
    }

    private void assertPublished(String fact, PersonEvent event) throws JsonProcessingException {
        var published = PersonContract.messageFor(event, person);
        assertThat(published.type()).isEqualTo("com.lead2order.person." + fact + ".v1");
        Contracts.assertProduces(
                "organisation",
                "person-" + fact,
                JsonMapper.builder()
                        .findAndAddModules()
                        .disable(
                                com.fasterxml.jackson.databind.SerializationFeature
                                        .WRITE_DATES_AS_TIMESTAMPS)
                        .build()
                        .writeValueAsString(published.payload()));
    }

    private static PersonDetails rita(@Nullable LocalDate activeTo) {
        return new PersonDetails(
                "rita.rep",
                "Rita Rep",
                "rita@example.com",
                LocalDate.parse("2020-01-01"),
                activeTo,
                List.of(new ExternalRef("AW", "279")));
    }
}
