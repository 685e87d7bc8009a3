package com.lead2order.partner.profile;

import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.Reference;
import com.lead2order.partner.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets a person of the organisation work for a partner: they see what the partner may see. */
@ApplicationScoped
class AddPartnerUser {

    /** Who it is: by id, by the name they sign in with, or by external key. */
    record User(
            @Nullable UUID personId,
            @Nullable @Size(max = 200) String userName,
            @Nullable @Valid Reference person) {}

    record Command(UUID partnerId, User user) {}

    /** The partner with the user, and whether the user was not one before. */
    record Result(PartnerView partner, boolean isNew) {}

    private final Partners partners;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    AddPartnerUser(Partners partners, Directory directory, Caller caller, Clock clock) {
        this.partners = partners;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Result handle(Command command) {
        var partner = partners.visible(command.partnerId());
        var personId = personOf(command.user());
        partners.bindUser(personId, partner.id());
        var added = partner.addUser(personId, caller.personIdOrNull(), clock.instant());
        added.ifPresent(changed -> partners.save(partner, changed));
        return new Result(PartnerView.of(partner), added.isPresent());
    }

    private UUID personOf(User user) {
        if (user.personId() != null) {
            return directory.personId(Reference.to(user.personId()), "/personId");
        }
        if (user.userName() != null) {
            return directory.personCalled(user.userName(), "/userName");
        }
        if (user.person() != null) {
            return directory.personId(user.person(), "/person");
        }
        throw PartnerRule.USER_MUST_BE_NAMED.violatedAt("/personId", "required");
    }
}
