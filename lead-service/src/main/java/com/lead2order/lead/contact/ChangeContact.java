package com.lead2order.lead.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.visibility.Ownership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Changes what is known of a contact. */
@ApplicationScoped
class ChangeContact {

    record Command(UUID contactId, IfMatch ifMatch, JsonNode patch) {}

    private final Contacts contacts;
    private final KnownAccounts knownAccounts;
    private final ReportingLines reportingLines;
    private final Ownership ownership;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangeContact(
            Contacts contacts,
            KnownAccounts knownAccounts,
            ReportingLines reportingLines,
            Ownership ownership,
            MergePatch mergePatch,
            Caller caller,
            Clock clock) {
        this.contacts = contacts;
        this.knownAccounts = knownAccounts;
        this.reportingLines = reportingLines;
        this.ownership = ownership;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ContactView handle(Command command) {
        var contact = contacts.forChange(command.contactId(), command.ifMatch());
        var details = mergePatch.apply(command.patch(), contact.details(), ContactDetails.class);
        ownership.requireChange(
                contact.details().ownerId(), details.ownerId(), "contact:assign", "/ownerId");
        knownAccounts.require(details.accounts(), contact.details().accounts());
        if (!Objects.equals(details.reportsToId(), contact.details().reportsToId())) {
            reportingLines.requireSuperior(contact.id(), details.reportsToId());
        }
        contact.change(details, caller.personIdOrNull(), clock.instant())
                .ifPresent(changed -> contacts.save(contact, changed));
        return ContactView.of(contact);
    }
}
