package com.lead2order.lead.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.Numbers;
import com.lead2order.kit.visibility.Ownership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Takes a person into the contacts. */
@ApplicationScoped
class RegisterContact {

    private final Contacts contacts;
    private final KnownAccounts knownAccounts;
    private final ReportingLines reportingLines;
    private final Ownership ownership;
    private final Numbers numbers;
    private final Caller caller;
    private final Clock clock;

    RegisterContact(
            Contacts contacts,
            KnownAccounts knownAccounts,
            ReportingLines reportingLines,
            Ownership ownership,
            Numbers numbers,
            Caller caller,
            Clock clock) {
        this.contacts = contacts;
        this.knownAccounts = knownAccounts;
        this.reportingLines = reportingLines;
        this.ownership = ownership;
        this.numbers = numbers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ContactView handle(ContactDetails details) {
        var id = UuidCreator.getTimeOrderedEpoch();
        knownAccounts.require(details.accounts(), List.of());
        reportingLines.requireSuperior(id, details.reportsToId());
        var contact =
                new Contact(
                        id,
                        numbers.next("contact", "C"),
                        details.ownedBy(
                                ownership.ofNew(details.ownerId(), "contact:assign", "/ownerId")),
                        caller.personIdOrNull(),
                        clock.instant());
        contacts.add(contact, new ContactEvent.Registered(id));
        return ContactView.of(contact);
    }
}
