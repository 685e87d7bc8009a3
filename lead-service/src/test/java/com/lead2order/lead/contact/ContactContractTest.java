package com.lead2order.lead.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.testing.Contracts;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactContractTest {

    private static final UUID CONTACT = UUID.fromString("01900000-0000-7000-8000-000000000303");
    private static final UUID ACCOUNT = UUID.fromString("01900000-0000-7000-8000-000000000302");
    private static final UUID RITA = UUID.fromString("01900000-0000-7000-8000-000000000003");
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    private final Contact contact = new Contact(CONTACT, "C-1001", named("Nord"), RITA, NOW);

    @Test
    void aRegisteredContactIsPublishedAsItsContractSaysWithoutMailAndPhone()
            throws JsonProcessingException {
        assertPublished("registered", new ContactEvent.Registered(CONTACT));
    }

    @Test
    void aChangedContactIsPublishedAsItsContractSays() throws JsonProcessingException {
        assertPublished("changed", contact.change(named("Nord-Süd"), RITA, NOW).orElseThrow());
    }

    private void assertPublished(String fact, ContactEvent event) throws JsonProcessingException {
        var published = ContactContract.messageFor(event, contact);
        assertThat(published.type()).isEqualTo("com.lead2order.contact." + fact + ".v1");
        Contracts.assertProduces(
                "contacts",
                "contact-" + fact,
                JsonMapper.builder()
                        .findAndAddModules()
                        .build()
                        .writeValueAsString(published.payload()));
    }

    private static ContactDetails named(String lastName) {
        return ContactDetails.at(ACCOUNT, "Nora", lastName, "nora@nordwind.example", "+49 1", RITA);
    }
}
