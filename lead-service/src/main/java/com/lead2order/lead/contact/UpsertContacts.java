package com.lead2order.lead.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.bulk.MasterData;
import com.lead2order.kit.bulk.Upserted;
import com.lead2order.kit.bulk.Upserts;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps contacts as integrators know them, by external key, one or many at a time. */
@ApplicationScoped
class UpsertContacts {

    private final Upserts upserts;
    private final Contacts contacts;
    private final KnownAccounts knownAccounts;
    private final Numbers numbers;
    private final Caller caller;
    private final Clock clock;

    UpsertContacts(
            Upserts upserts,
            Contacts contacts,
            KnownAccounts knownAccounts,
            Numbers numbers,
            Caller caller,
            Clock clock) {
        this.upserts = upserts;
        this.contacts = contacts;
        this.knownAccounts = knownAccounts;
        this.numbers = numbers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<Upserted<ContactView>> handle(List<ContactDetails> records) {
        var known =
                knownAccounts.among(
                        records.stream().flatMap(record -> record.accounts().stream()).toList());
        return upserts.upsert(new Run(known), records).stream()
                .map(result -> result.map(ContactView::of))
                .toList();
    }

    /** One call, with those of the accounts it names that are there. */
    private final class Run implements MasterData<ContactDetails, Contact> {

        private final Set<UUID> known;

        Run(Set<UUID> known) {
            this.known = known;
        }

        @Override
        public String collection() {
            return Contacts.COLLECTION;
        }

        @Override
        public List<ExternalRef> refsOf(ContactDetails details) {
            return details.externalRefs();
        }

        @Override
        public ContactDetails withRefs(ContactDetails details, List<ExternalRef> refs) {
            return details.withRefs(refs);
        }

        @Override
        public List<Contact> load(Collection<UUID> ids) {
            return contacts.list("id in ?1", ids);
        }

        @Override
        public UUID idOf(Contact contact) {
            return contact.id();
        }

        @Override
        public List<ExternalRef> refs(Contact contact) {
            return contact.details().externalRefs();
        }

        @Override
        public Object stateOf(Contact contact) {
            return ContactContract.stateOf(contact);
        }

        @Override
        public Change<Contact> create(ContactDetails details) {
            var id = UuidCreator.getTimeOrderedEpoch();
            KnownAccounts.require(details.accounts(), known);
            var contact =
                    new Contact(
                            id,
                            numbers.next("contact", "C"),
                            details,
                            caller.personIdOrNull(),
                            clock.instant());
            contacts.persist(contact);
            return new Change<>(
                    id,
                    contact,
                    () -> ContactContract.messageFor(new ContactEvent.Registered(id), contact));
        }

        @Override
        public Optional<Change<Contact>> change(Contact contact, ContactDetails details) {
            KnownAccounts.require(details.accounts(), known);
            return contact.change(details, caller.personIdOrNull(), clock.instant())
                    .map(changed ->
                            new Change<>(
                                    contact.id(),
                                    contact,
                                    () -> ContactContract.messageFor(changed, contact)));
        }
    }
}
