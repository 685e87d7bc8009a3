package com.lead2order.lead.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.bulk.Link;
import com.lead2order.kit.bulk.MasterData;
import com.lead2order.kit.bulk.Sent;
import com.lead2order.kit.bulk.Upserted;
import com.lead2order.kit.bulk.Upserts;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Numbers;
import com.lead2order.kit.reference.Target;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.visibility.Ownership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps contacts as integrators know them, by external key, one or many at a time. */
@ApplicationScoped
class UpsertContacts {

    private static final Target OWNERS = Target.people(RequestRule.INVALID_VALUES);
    private static final Target ACCOUNTS =
            Target.own("accounts", "account", ContactRule.ACCOUNTS_MUST_EXIST);
    private static final Target SUPERIORS =
            Target.own(Contacts.COLLECTION, "contact", RequestRule.INVALID_VALUES);

    private final Upserts upserts;
    private final Contacts contacts;
    private final ReportingLines reportingLines;
    private final Numbers numbers;
    private final Caller caller;
    private final Ownership ownership;
    private final Clock clock;

    UpsertContacts(
            Upserts upserts,
            Contacts contacts,
            ReportingLines reportingLines,
            Numbers numbers,
            Caller caller,
            Ownership ownership,
            Clock clock) {
        this.upserts = upserts;
        this.contacts = contacts;
        this.reportingLines = reportingLines;
        this.numbers = numbers;
        this.caller = caller;
        this.ownership = ownership;
        this.clock = clock;
    }

    @Transactional
    List<Upserted<ContactView>> handle(List<Sent> records) {
        return upserts.upsert(new Run(reportingLines.above(Set.of())), records).stream()
                .map(result -> result.map(ContactView::of))
                .toList();
    }

    /** One call, with those whom its contacts report to. */
    private final class Run implements MasterData<ContactDetails, Contact> {

        private ReportingLines.Lines lines;

        Run(ReportingLines.Lines lines) {
            this.lines = lines;
        }

        @Override
        public String collection() {
            return Contacts.COLLECTION;
        }

        @Override
        public Class<ContactDetails> type() {
            return ContactDetails.class;
        }

        @Override
        public List<Link> links() {
            return List.of(
                    Link.to(OWNERS, "owner"),
                    Link.to(ACCOUNTS, "account").in("accounts"),
                    Link.to(SUPERIORS, "reportsTo"));
        }

        @Override
        public void found(Target target, Collection<UUID> ids) {
            if (target.equals(OWNERS)) {
                ownership.lookUp(ids);
            } else if (target.equals(SUPERIORS)) {
                lines = reportingLines.above(ids);
            }
        }

        @Override
        public ContactDetails sentAs(Contact contact) {
            return contact.details();
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
        public Change<Contact> create(ContactDetails details) {
            var id = UuidCreator.getTimeOrderedEpoch();
            lines.place(id, details.reportsToId());
            var owner = ownership.ofNew(details.ownerId(), "contact:assign", "/ownerId");
            var contact =
                    new Contact(
                            id,
                            numbers.next("contact", "C"),
                            details.ownedBy(owner),
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
            ownership.requireChange(
                    contact.details().ownerId(), details.ownerId(), "contact:assign", "/ownerId");
            if (!Objects.equals(details.reportsToId(), contact.details().reportsToId())) {
                lines.place(contact.id(), details.reportsToId());
            }
            return contact.change(details, caller.personIdOrNull(), clock.instant())
                    .map(changed ->
                            new Change<>(
                                    contact.id(),
                                    contact,
                                    () -> ContactContract.messageFor(changed, contact)));
        }
    }
}
