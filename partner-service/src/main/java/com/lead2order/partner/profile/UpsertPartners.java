package com.lead2order.partner.profile;

import com.lead2order.kit.bulk.Link;
import com.lead2order.kit.bulk.MasterData;
import com.lead2order.kit.bulk.Sent;
import com.lead2order.kit.bulk.Upserted;
import com.lead2order.kit.bulk.Upserts;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Target;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.partner.directory.Directory;
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
    List<Upserted<PartnerView>> handle(List<Sent> records) {
        return upserts.upsert(this, records).stream()
                .map(result -> result.map(PartnerView::of))
                .toList();
    }

    @Override
    public String collection() {
        return Partners.COLLECTION;
    }

    @Override
    public Class<PartnerRequest> type() {
        return PartnerRequest.class;
    }

    @Override
    public List<Link> links() {
        return List.of(
                Link.to(Directory.ACCOUNTS, "account").orNewOne(),
                Link.to(Directory.PEOPLE, "channelManager"));
    }

    @Override
    public void found(Target target, Collection<UUID> ids) {
        references.found(target, ids);
    }

    @Override
    public PartnerRequest sentAs(Partner partner) {
        return PartnerRequest.of(partner.id(), partner.details());
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
        if (request.id() != null && !request.id().equals(partner.id())) {
            throw RequestRule.INVALID_VALUES.violatedAt("/id", "id-is", partner.id());
        }
        var details = request.detailsWith(request.accountId(), request.channelManagerId());
        references.require(details, partner.details());
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
