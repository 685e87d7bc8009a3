package com.lead2order.partner.partner;

import com.lead2order.kit.bulk.MasterData;
import com.lead2order.kit.bulk.Upserted;
import com.lead2order.kit.bulk.Upserts;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps partners as integrators know them, by external key, one or many at a time. */
@ApplicationScoped
class UpsertPartners implements MasterData<PartnerRequest, Partner> {

    private final Upserts upserts;
    private final Partners partners;
    private final RegisterPartner registerPartner;
    private final PartnerReferences references;
    private final Caller caller;
    private final Clock clock;

    UpsertPartners(
            Upserts upserts,
            Partners partners,
            RegisterPartner registerPartner,
            PartnerReferences references,
            Caller caller,
            Clock clock) {
        this.upserts = upserts;
        this.partners = partners;
        this.registerPartner = registerPartner;
        this.references = references;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<Upserted<PartnerView>> handle(List<PartnerRequest> records) {
        references.lookUp(records);
        return upserts.upsert(this, records).stream()
                .map(result -> result.map(PartnerView::of))
                .toList();
    }

    @Override
    public String collection() {
        return Partners.COLLECTION;
    }

    @Override
    public List<ExternalRef> refsOf(PartnerRequest request) {
        return request.externalRefs();
    }

    @Override
    public PartnerRequest withRefs(PartnerRequest request, List<ExternalRef> refs) {
        return request.withRefs(refs);
    }

    @Override
    public List<Partner> load(Collection<UUID> ids) {
        return partners.list("id in ?1", ids);
    }

    @Override
    public UUID idOf(Partner partner) {
        return partner.id();
    }

    @Override
    public List<ExternalRef> refs(Partner partner) {
        return partner.details().externalRefs();
    }

    @Override
    public Object stateOf(Partner partner) {
        return PartnerContract.stateOf(partner);
    }

    @Override
    public Change<Partner> create(PartnerRequest request) {
        var partner = registerPartner.partnerFrom(request);
        partners.persist(partner);
        return new Change<>(
                partner.id(),
                partner,
                () ->
                        PartnerContract.messageFor(
                                new PartnerEvent.Registered(partner.id()), partner));
    }

    @Override
    public Optional<Change<Partner>> change(Partner partner, PartnerRequest request) {
        var details = references.detailsOf(request);
        var wanted = references.newAccountOf(request);
        var by = caller.personIdOrNull();
        var changed =
                wanted == null
                        ? partner.change(details, by, clock.instant())
                        : partner.change(details, wanted, by, clock.instant());
        return changed.map(event ->
                new Change<>(
                        partner.id(), partner, () -> PartnerContract.messageFor(event, partner)));
    }
}
