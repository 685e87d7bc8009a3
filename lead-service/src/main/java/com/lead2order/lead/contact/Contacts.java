package com.lead2order.lead.contact;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.visibility.AccountRows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** All contacts. */
@ApplicationScoped
class Contacts implements PanacheRepositoryBase<Contact, UUID> {

    static final String COLLECTION = "contacts";

    private static final Listing<Contact> LISTING =
            Listing.of(Contact.class, "contact", AccountRows.contacts("account"), ContactView.class)
                    .filter("ownerId", Filter.id("e.owner_id"))
                    .filter("accountId", Filter.idIn("e.account_ids"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("externalRef", Filter.externalRef(COLLECTION))
                    .filter("q", Filter.contains("e.full_name"))
                    .sort("lastName", "e.last_name", "text")
                    .sort("createdAt", "e.created_at", "timestamptz")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("lastName");

    private final Lists lists;
    private final Journal journal;
    private final ExternalRefs externalRefs;

    Contacts(Lists lists, Journal journal, ExternalRefs externalRefs) {
        this.lists = lists;
        this.journal = journal;
        this.externalRefs = externalRefs;
    }

    Page<ContactView> page(UriInfo uri) {
        return lists.page(LISTING, uri, ContactView::of);
    }

    Contact visible(UUID id) {
        return lists.find(LISTING, id).orElseThrow(ContactRule.CONTACT_MUST_EXIST::violated);
    }

    boolean isVisible(UUID id) {
        return lists.find(LISTING, id).isPresent();
    }

    /** The contact, which nobody else changes until the transaction ends; seen or not. */
    Contact locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ContactRule.CONTACT_MUST_EXIST::violated);
    }

    Contact forChange(UUID id, IfMatch ifMatch) {
        var contact = visible(id);
        ifMatch.require(contact.version());
        return contact;
    }

    void add(Contact contact, ContactEvent event) {
        persist(contact);
        save(contact, event);
    }

    void save(Contact contact, ContactEvent event) {
        journal.record(() -> ContactContract.messageFor(event, contact));
        externalRefs.assign(COLLECTION, contact.id(), contact.details().externalRefs());
    }
}
