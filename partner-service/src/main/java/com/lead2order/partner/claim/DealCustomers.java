package com.lead2order.partner.claim;

import com.lead2order.kit.reference.Reference;
import com.lead2order.partner.directory.Directory;
import com.lead2order.partner.portal.PortalRecords;
import com.lead2order.partner.profile.PartnerBase;
import com.lead2order.partner.registration.DealContact;
import com.lead2order.partner.registration.DealRegistration;
import com.lead2order.partner.registration.DealRegistrations;
import com.lead2order.partner.registration.EndCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the customers that deals name. Partners name those of their own records, or tell about a
 * new one: our accounts and their keys are not theirs to ask for, and answer as if they were not
 * there.
 */
@ApplicationScoped
public class DealCustomers {

    private static final String ACCOUNT = "/account";

    private final Directory directory;
    private final PartnerBase partnerBase;
    private final PortalRecords portalRecords;
    private final DealRegistrations deals;
    private final SameCustomer sameCustomer;

    DealCustomers(
            Directory directory,
            PartnerBase partnerBase,
            PortalRecords portalRecords,
            DealRegistrations deals,
            SameCustomer sameCustomer) {
        this.directory = directory;
        this.partnerBase = partnerBase;
        this.portalRecords = portalRecords;
        this.deals = deals;
        this.sameCustomer = sameCustomer;
    }

    /** An account that is there becomes an id; a new one stays as it was told. */
    public EndCustomer resolved(EndCustomer customer) {
        if (customer.name() != null) {
            return customer;
        }
        var partner = partnerBase.sideOfCaller();
        return EndCustomer.known(
                partner.isPresent()
                        ? ownOf(partner.get(), customer.reference())
                        : directory.accountId(customer.reference(), ACCOUNT));
    }

    private UUID ownOf(UUID partner, Reference reference) {
        var id = reference.id();
        if (id == null
                || !(deals.haveCustomer(partner, id) || portalRecords.haveAccount(partner, id))) {
            throw directory.unknownAccount(ACCOUNT);
        }
        return id;
    }

    /**
     * The account that a decision names: one that the reviewer sees, or that is the customer by its
     * name.
     */
    public UUID forDecision(Reference reference, DealRegistration deal) {
        var id = directory.anyAccount(reference);
        return id.isPresent() && sameCustomer.accountsOf(deal).contains(id.get())
                ? id.get()
                : directory.accountId(reference, ACCOUNT);
    }

    /** Refuses a contact of ours that is not there, or not the partner's to name. */
    public void requireContact(@Nullable DealContact contact, @Nullable DealContact before) {
        var id = contact == null ? null : contact.id();
        if (id == null || (before != null && id.equals(before.id()))) {
            return;
        }
        var partner = partnerBase.sideOfCaller();
        if (partner.isEmpty()) {
            directory.requireContact(id, "/contact/id");
        } else if (!portalRecords.haveContact(partner.get(), id)) {
            throw directory.unknownContact("/contact/id");
        }
    }
}
