package com.lead2order.lead.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes a person into the contacts. */
@ApplicationScoped
class RegisterContact {

    private final Contacts contacts;
    private final KnownAccounts knownAccounts;
    private final Numbers numbers;
    private final Caller caller;
    private final Clock clock;

    RegisterContact(
            Contacts contacts,
            KnownAccounts knownAccounts,
            Numbers numbers,
            Caller caller,
            Clock clock) {
        this.contacts = contacts;
        this.knownAccounts = knownAccounts;
        this.numbers = numbers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ContactView handle(ContactDetails details) {
        var id = UuidCreator.getTimeOrderedEpoch();
        knownAccounts.require(details.accounts());
        var contact =
                new Contact(
                        id,
                        numbers.next("contact", "C"),
                        details,
                        caller.personIdOrNull(),
                        clock.instant());
        contacts.add(contact, new ContactEvent.Registered(id));
        return ContactView.of(contact);
    }
}
