package com.lead2order.lead.contact;

import com.lead2order.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shows the contacts that the caller may see. */
@ApplicationScoped
class FindContacts {

    private final Contacts contacts;

    FindContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    Page<ContactView> page(UriInfo uri) {
        return contacts.page(uri);
    }

    ContactView one(UUID id) {
        return ContactView.of(contacts.visible(id));
    }
}
