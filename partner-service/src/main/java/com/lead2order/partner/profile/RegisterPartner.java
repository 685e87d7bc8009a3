package com.lead2order.partner.profile;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.audit.Authorship;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a company in as our partner, with a new account where it has none. */
@ApplicationScoped
class RegisterPartner {

    private final Partners partners;
    private final PartnerReferences references;
    private final Numbers numbers;
    private final Caller caller;
    private final Clock clock;

    RegisterPartner(
            Partners partners,
            PartnerReferences references,
            Numbers numbers,
            Caller caller,
            Clock clock) {
        this.partners = partners;
        this.references = references;
        this.numbers = numbers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PartnerView handle(PartnerRequest request) {
        var partner = partnerFrom(request);
        partners.add(partner, new PartnerEvent.Registered(partner.id()));
        return PartnerView.of(partner);
    }

    /** The new partner that a request describes, not persisted yet. */
    Partner partnerFrom(PartnerRequest request) {
        return new Partner(
                idFor(request.id()),
                numbers.next("partner", "P"),
                references.detailsOf(request),
                references.newAccountOf(request),
                Authorship.of(caller.personIdOrNull(), clock.instant()));
    }

    private UUID idFor(@Nullable UUID wanted) {
        if (wanted == null) {
            return UuidCreator.getTimeOrderedEpoch();
        }
        PartnerRule.PARTNER_ID_MUST_BE_FREE.require(partners.findById(wanted) == null);
        return wanted;
    }
}
