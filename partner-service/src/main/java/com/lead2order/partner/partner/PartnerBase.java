package com.lead2order.partner.partner;

import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.reference.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the other features of this service ask of partners. */
@ApplicationScoped
public class PartnerBase {

    /** What a deal must know of the partner that registers it. */
    public record Registrant(UUID id, boolean isActive, @Nullable UUID channelManagerId) {}

    private final Partners partners;
    private final ExternalRefs externalRefs;

    PartnerBase(Partners partners, ExternalRefs externalRefs) {
        this.partners = partners;
        this.externalRefs = externalRefs;
    }

    /** The partner that a reference names, where the caller may see it. */
    public Registrant visible(Reference reference, String pointer) {
        return externalRefs
                .resolve(Partners.COLLECTION, reference)
                .flatMap(partners::findVisible)
                .map(PartnerBase::registrant)
                .orElseThrow(() ->
                        PartnerRule.PARTNER_MUST_BE_KNOWN.violatedAt(
                                pointer, "is no partner that you see"));
    }

    /** A partner that is there, whoever asks. */
    public Registrant required(UUID id) {
        return partners.findByIdOptional(id)
                .map(PartnerBase::registrant)
                .orElseThrow(PartnerRule.PARTNER_MUST_EXIST::violated);
    }

    /** The names of the given partners. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            partners.list("id in ?1", ids)
                    .forEach(partner -> names.put(partner.id(), partner.details().name()));
        }
        return names;
    }

    private static Registrant registrant(Partner partner) {
        return new Registrant(
                partner.id(),
                partner.details().status() == PartnerStatus.ACTIVE,
                partner.details().channelManagerId());
    }
}
