package com.lead2order.partner.submission;

import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.Reference;
import com.lead2order.partner.claim.DealCustomers;
import com.lead2order.partner.directory.Directory;
import com.lead2order.partner.profile.PartnerBase;
import com.lead2order.partner.profile.PartnerBase.Registrant;
import com.lead2order.partner.program.ProgramBase;
import com.lead2order.partner.registration.DealDetails;
import com.lead2order.partner.registration.DealProduct;
import com.lead2order.partner.registration.DealRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Finds what a deal names: the partner, the customer, the products, the program. */
@ApplicationScoped
class DealReferences {

    private final Directory directory;
    private final PartnerBase partnerBase;
    private final ProgramBase programBase;
    private final DealCustomers customers;
    private final Caller caller;

    DealReferences(
            Directory directory,
            PartnerBase partnerBase,
            ProgramBase programBase,
            DealCustomers customers,
            Caller caller) {
        this.directory = directory;
        this.partnerBase = partnerBase;
        this.programBase = programBase;
        this.customers = customers;
        this.caller = caller;
    }

    /** The partner that a request names, else the one that the caller works for. */
    Registrant partnerOf(DealRequest request) {
        if (request.partner() != null) {
            return partnerBase.visible(request.partner(), "/partner");
        }
        if (request.partnerId() != null) {
            return partnerBase.visible(Reference.to(request.partnerId()), "/partnerId");
        }
        var own = caller.person().flatMap(person -> person.partnerId());
        if (own.isEmpty()) {
            throw DealRule.PARTNER_MUST_BE_NAMED.violatedAt("/partner", "required");
        }
        return partnerBase.visible(Reference.to(own.get()), "/partner");
    }

    /** The details with ids only; what has not changed is not looked up again. */
    DealDetails resolved(DealDetails details, @Nullable DealDetails before) {
        if (details.programId() != null
                && (before == null || !details.programId().equals(before.programId()))) {
            programBase.requireOpen(details.programId(), "/programId");
        }
        var products = new ArrayList<DealProduct>();
        for (int i = 0; i < details.products().size(); i++) {
            var product = details.products().get(i);
            var isKnown = before != null && before.products().contains(product);
            products.add(isKnown ? product : resolved(product, "/products/" + i));
        }
        customers.requireContact(details.contact(), before == null ? null : before.contact());
        var customer = details.account();
        var isKnown = before != null && customer.equals(before.account());
        return details.with(isKnown ? customer : customers.resolved(customer), products);
    }

    private DealProduct resolved(DealProduct product, String pointer) {
        var at = product.product() == null ? "/productId" : "/product";
        return new DealProduct(
                directory.productId(product.reference(), pointer + at), null, product.qty());
    }
}
