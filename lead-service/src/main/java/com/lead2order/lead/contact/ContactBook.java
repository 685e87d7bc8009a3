package com.lead2order.lead.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.reference.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the other features of this service ask of contacts, in transactions of their own. */
@ApplicationScoped
public class ContactBook {

    private final Contacts contacts;
    private final Numbers numbers;
    private final Clock clock;

    ContactBook(Contacts contacts, Numbers numbers, Clock clock) {
        this.contacts = contacts;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Whether there is such a contact and the caller may see it. */
    public boolean isVisible(UUID id) {
        return contacts.isVisible(id);
    }

    /** Registers a contact and returns its id. */
    public UUID register(ContactDetails details, @Nullable UUID by) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var contact = new Contact(id, numbers.next("contact", "C"), details, by, clock.instant());
        contacts.add(contact, new ContactEvent.Registered(id));
        return id;
    }

    /**
     * Notes that a contact works at an account; returns whether that was new. Whether the caller
     * sees the contact was asked when their record named it.
     */
    public boolean place(UUID id, UUID accountId, @Nullable UUID by) {
        var contact = contacts.locked(id);
        var changed = contact.change(contact.details().alsoAt(accountId), by, clock.instant());
        changed.ifPresent(event -> contacts.save(contact, event));
        return changed.isPresent();
    }
}
