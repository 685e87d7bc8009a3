package com.lead2order.lead.account;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.Numbers;
import com.lead2order.kit.visibility.Ownership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes a company into the account base. */
@ApplicationScoped
class OpenAccount {

    private final Accounts accounts;
    private final AccountHierarchy hierarchy;
    private final Numbers numbers;
    private final Caller caller;
    private final Ownership ownership;
    private final Clock clock;

    OpenAccount(
            Accounts accounts,
            AccountHierarchy hierarchy,
            Numbers numbers,
            Caller caller,
            Ownership ownership,
            Clock clock) {
        this.accounts = accounts;
        this.hierarchy = hierarchy;
        this.numbers = numbers;
        this.caller = caller;
        this.ownership = ownership;
        this.clock = clock;
    }

    @Transactional
    AccountView handle(AccountDetails details) {
        var id = UuidCreator.getTimeOrderedEpoch();
        hierarchy.requireParentAbove(id, details.parentId());
        var account =
                new Account(
                        id,
                        numbers.next("account", "A"),
                        details.ownedBy(
                                ownership.ofNew(details.ownerId(), "account:assign", "/ownerId")),
                        caller.personIdOrNull(),
                        clock.instant());
        accounts.add(account, new AccountEvent.Opened(id));
        return AccountView.of(account);
    }
}
