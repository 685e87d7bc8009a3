package com.lead2order.lead.qualification;

import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.Violation;
import com.lead2order.kit.visibility.Partners;
import com.lead2order.kit.visibility.People;
import com.lead2order.lead.account.AccountBase;
import com.lead2order.lead.contact.ContactBook;
import com.lead2order.lead.product.KnownProducts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds that leads name accounts, contacts, partners, products and people that are there. */
@ApplicationScoped
class KnownReferences {

    private final AccountBase accountBase;
    private final ContactBook contactBook;
    private final KnownProducts products;
    private final Partners partners;
    private final People people;
    private final Caller caller;

    KnownReferences(
            AccountBase accountBase,
            ContactBook contactBook,
            KnownProducts products,
            Partners partners,
            People people,
            Caller caller) {
        this.accountBase = accountBase;
        this.contactBook = contactBook;
        this.products = products;
        this.partners = partners;
        this.people = people;
        this.caller = caller;
    }

    /**
     * Refuses what is not known, or what the caller does not see, all at once; what was there
     * before is not asked again.
     */
    void require(LeadDetails details, @Nullable LeadDetails before) {
        var unknown = new ArrayList<Violation>();
        var account = details.accountId();
        if (account != null
                && !(before != null && account.equals(before.accountId()))
                && !accountBase.isVisible(account)) {
            unknown.add(new Violation("/accountId", "reference-unknown"));
        }
        var contact = details.contactId();
        if (contact != null
                && !(before != null && contact.equals(before.contactId()))
                && !contactBook.isVisible(contact)) {
            unknown.add(new Violation("/contactId", "reference-unknown"));
        }
        var partner = details.partnerId();
        if (partner != null
                && !(before != null && partner.equals(before.partnerId()))
                && partners.known(List.of(partner)).isEmpty()) {
            unknown.add(new Violation("/partnerId", "reference-unknown"));
        }
        addProducts(unknown, details, before);
        if (!unknown.isEmpty()) {
            throw LeadRule.REFERENCES_MUST_BE_KNOWN.violatedBy(unknown);
        }
    }

    private void addProducts(
            List<Violation> unknown, LeadDetails details, @Nullable LeadDetails before) {
        var wanted = new HashSet<UUID>();
        details.products().forEach(product -> wanted.add(product.productId()));
        if (before != null) {
            before.products().forEach(product -> wanted.remove(product.productId()));
        }
        wanted.removeAll(products.among(wanted));
        for (int i = 0; i < details.products().size(); i++) {
            if (wanted.contains(details.products().get(i).productId())) {
                unknown.add(new Violation("/products/" + i + "/productId", "reference-unknown"));
            }
        }
    }

    /** Refuses an owner that is no active person. */
    void requirePerson(UUID personId) {
        if (!people.isActive(personId)) {
            throw LeadRule.REFERENCES_MUST_BE_KNOWN.violatedAt("/ownerId", "reference-unknown");
        }
    }

    /** Refuses to offer a lead to somebody of another team; who may assign leads offers to all. */
    void requireColleague(UUID personId) {
        requirePerson(personId);
        var me = caller.personIdOrNull();
        if (!caller.may("lead:assign") && (me == null || !people.areColleagues(me, personId))) {
            throw RequestRule.PERMISSION_MISSING.violatedAt("/ownerId", "owner-of-another-team");
        }
    }
}
