package com.lead2order.lead.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes what is known of an contact. */
@ApplicationScoped
class ChangeContact {

    record Command(UUID contactId, IfMatch ifMatch, JsonNode patch) {}

    private final Contacts contacts;
    private final KnownAccounts knownAccounts;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangeContact(
            Contacts contacts,
            KnownAccounts knownAccounts,
            MergePatch mergePatch,
            Caller caller,
            Clock clock) {
        this.contacts = contacts;
        this.knownAccounts = knownAccounts;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ContactView handle(Command command) {
        var contact = contacts.forChange(command.contactId(), command.ifMatch());
        var details = mergePatch.apply(command.patch(), contact.details(), ContactDetails.class);
        knownAccounts.require(details.accounts());
        contact.change(details, caller.personIdOrNull(), clock.instant())
                .ifPresent(changed -> contacts.save(contact, changed));
        return ContactView.of(contact);
    }
}
