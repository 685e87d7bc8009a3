package com.lead2order.partner.profile;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Takes a person off a partner: from now on they see nothing of what it may see. */
@ApplicationScoped
class RemovePartnerUser {

    record Command(UUID partnerId, IfMatch ifMatch, UUID personId) {}

    private final Partners partners;
    private final Caller caller;
    private final Clock clock;

    RemovePartnerUser(Partners partners, Caller caller, Clock clock) {
        this.partners = partners;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PartnerView handle(Command command) {
        var partner = partners.forChange(command.partnerId(), command.ifMatch());
        var removed =
                partner.removeUser(command.personId(), caller.personIdOrNull(), clock.instant());
        partners.unbindUser(command.personId(), partner.id());
        partners.save(partner, removed);
        return PartnerView.of(partner);
    }
}
