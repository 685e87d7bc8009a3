package com.lead2order.partner.profile;

import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.identity.KnownPerson;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.visibility.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the other features of this service ask of partners. */
@ApplicationScoped
public class PartnerBase {

    /** What a deal must know of the partner that registers it. */
    public record Registrant(UUID id, boolean isActive, @Nullable UUID channelManagerId) {}

    /** Our own people have it; without it nobody sees more than the side of their partner. */
    private static final String SEES_OUR_SIDE = "account:read";

    private final Partners partners;
    private final ExternalRefs externalRefs;
    private final People people;
    private final Caller caller;

    PartnerBase(Partners partners, ExternalRefs externalRefs, People people, Caller caller) {
        this.partners = partners;
        this.externalRefs = externalRefs;
        this.people = people;
        this.caller = caller;
    }

    /** The partner whose side is all that the caller sees; empty for our own people. */
    public Optional<UUID> sideOfCaller() {
        return caller.may(SEES_OUR_SIDE)
                ? Optional.empty()
                : caller.person().flatMap(KnownPerson::partnerId);
    }

    /** Who looks after a partner at this moment, where somebody active does. */
    public Optional<UUID> managerOf(UUID partnerId) {
        return Optional.ofNullable(required(partnerId).channelManagerId()).filter(people::isActive);
    }

    /** The partner that a reference names, where the caller may see it. */
    public Registrant visible(Reference reference, String pointer) {
        return externalRefs
                .resolve(Partners.COLLECTION, reference)
                .flatMap(partners::findVisible)
                .map(PartnerBase::registrant)
                .orElseThrow(() ->
                        PartnerRule.PARTNER_MUST_BE_KNOWN.violatedAt(pointer, "reference-unknown"));
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
