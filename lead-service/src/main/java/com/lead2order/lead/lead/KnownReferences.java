package com.lead2order.lead.lead;

import com.lead2order.kit.rule.Violation;
import com.lead2order.kit.visibility.People;
import com.lead2order.lead.account.AccountBase;
import com.lead2order.lead.contact.ContactBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;

/** Holds that leads name accounts, contacts and people that are there. */
@ApplicationScoped
class KnownReferences {

    private final AccountBase accountBase;
    private final ContactBook contactBook;
    private final People people;

    KnownReferences(AccountBase accountBase, ContactBook contactBook, People people) {
        this.accountBase = accountBase;
        this.contactBook = contactBook;
        this.people = people;
    }

    /** Refuses an account or contact that the caller does not see, both at once. */
    void require(LeadDetails details) {
        var unknown = new ArrayList<Violation>();
        if (details.accountId() != null && !accountBase.isVisible(details.accountId())) {
            unknown.add(new Violation("/accountId", "is no known account"));
        }
        if (details.contactId() != null && !contactBook.isVisible(details.contactId())) {
            unknown.add(new Violation("/contactId", "is no known contact"));
        }
        if (!unknown.isEmpty()) {
            throw LeadRule.REFERENCES_MUST_BE_KNOWN.violatedBy(unknown);
        }
    }

    /** Refuses an owner that is no active person. */
    void requirePerson(UUID personId) {
        if (!people.isActive(personId)) {
            throw LeadRule.REFERENCES_MUST_BE_KNOWN.violatedAt("/ownerId", "is no known person");
        }
    }
}
