package com.lead2order.lead.contact;

import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.reference.ExternalRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The published form of contacts; see contracts/contacts. The name is there because opportunities
 * show whom a seller talks to; mail addresses and phone numbers are not.
 */
final class ContactContract {

    static final String TOPIC = "contacts";

    record ContactV1(
            UUID id,
            String number,
            @Nullable String firstName,
            String lastName,
            List<UUID> accountIds,
            @Nullable UUID ownerId,
            List<ExternalRef> externalRefs) {}

    private ContactContract() {}

    static OutgoingEvent messageFor(ContactEvent event, Contact contact) {
        var fact =
                switch (event) {
                    case ContactEvent.Registered _ -> "registered";
                    case ContactEvent.Changed _ -> "changed";
                };
        return new OutgoingEvent(
                TOPIC,
                contact.id().toString(),
                "com.lead2order.contact." + fact + ".v1",
                contact.version(),
                stateOf(contact));
    }

    static ContactV1 stateOf(Contact contact) {
        var details = contact.details();
        return new ContactV1(
                contact.id(),
                contact.number(),
                details.firstName(),
                details.lastName(),
                details.accounts().stream().map(ContactDetails.AtAccount::accountId).toList(),
                details.ownerId(),
                details.externalRefs());
    }
}
