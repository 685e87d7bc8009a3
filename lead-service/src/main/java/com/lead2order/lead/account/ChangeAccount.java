package com.lead2order.lead.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.visibility.Ownership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Changes what is known of an account. */
@ApplicationScoped
class ChangeAccount {

    record Command(UUID accountId, IfMatch ifMatch, JsonNode patch) {}

    private final Accounts accounts;
    private final AccountHierarchy hierarchy;
    private final Ownership ownership;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangeAccount(
            Accounts accounts,
            AccountHierarchy hierarchy,
            Ownership ownership,
            MergePatch mergePatch,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.hierarchy = hierarchy;
        this.ownership = ownership;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    AccountView handle(Command command) {
        var account = accounts.forChange(command.accountId(), command.ifMatch());
        var details = mergePatch.apply(command.patch(), account.details(), AccountDetails.class);
        ownership.requireChange(
                account.details().ownerId(), details.ownerId(), "account:assign", "/ownerId");
        if (!Objects.equals(details.parentId(), account.details().parentId())) {
            hierarchy.requireParentAbove(account.id(), details.parentId());
        }
        account.change(details, caller.personIdOrNull(), clock.instant())
                .ifPresent(changed -> accounts.save(account, changed));
        return AccountView.of(account);
    }
}
