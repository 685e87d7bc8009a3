package com.lead2order.partner.profile;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.reference.Target;
import com.lead2order.partner.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what a request names by external key, or wants to be new, into ids. */
@ApplicationScoped
class PartnerReferences {

    private final Directory directory;
    private final ChannelManagers managers;
    private final Caller caller;

    PartnerReferences(Directory directory, ChannelManagers managers, Caller caller) {
        this.directory = directory;
        this.managers = managers;
        this.caller = caller;
    }

    /** Notes what an upsert has found already. */
    void found(Target target, Collection<UUID> ids) {
        directory.known(target, ids);
    }

    /** The details that a request describes; those of a new account are left to the caller. */
    PartnerDetails detailsOf(PartnerRequest request) {
        requireContact(request.principalContactId(), null);
        return request.detailsWith(accountOf(request), managerOf(request));
    }

    /** The account to be opened for the partner, under a new id; null where none is wanted. */
    @Nullable NewAccount newAccountOf(PartnerRequest request) {
        var account = request.account();
        return account == null || account.name() == null
                ? null
                : new NewAccount(
                        UuidCreator.getTimeOrderedEpoch(), account.name(), account.country());
    }

    /** Refuses ids in details that name nobody and nothing. */
    void require(PartnerDetails details, PartnerDetails before) {
        if (details.channelManagerId() != null
                && !details.channelManagerId().equals(before.channelManagerId())) {
            var _ =
                    managers.required(
                            Reference.to(details.channelManagerId()), "/channelManagerId");
        }
        if (details.accountId() != null && !details.accountId().equals(before.accountId())) {
            var _ = directory.accountId(Reference.to(details.accountId()), "/accountId");
        }
        requireContact(details.principalContactId(), before.principalContactId());
    }

    private void requireContact(@Nullable UUID contact, @Nullable UUID before) {
        if (contact != null && !contact.equals(before)) {
            directory.requireContact(contact, "/principalContactId");
        }
    }

    private @Nullable UUID accountOf(PartnerRequest request) {
        var account = request.accountReference();
        return account == null
                ? null
                : directory.accountId(
                        account, request.account() == null ? "/accountId" : "/account");
    }

    /** Who may, and names nobody else, looks after the partner. */
    private @Nullable UUID managerOf(PartnerRequest request) {
        var manager = request.managerReference();
        if (manager != null) {
            return managers.required(
                    manager,
                    request.channelManager() == null ? "/channelManagerId" : "/channelManager");
        }
        return caller.may("partner:own") ? caller.personIdOrNull() : null;
    }
}
