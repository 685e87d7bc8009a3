package com.lead2order.lead.account;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.reference.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the other features of this service ask of accounts, in transactions of their own. */
@ApplicationScoped
public class AccountBase {

    private final Accounts accounts;
    private final Numbers numbers;
    private final Clock clock;

    AccountBase(Accounts accounts, Numbers numbers, Clock clock) {
        this.accounts = accounts;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Those of the given accounts that the caller sees. */
    public Set<UUID> visibleAmong(Collection<UUID> ids) {
        return accounts.visibleAmong(ids);
    }

    /** Whether there is such an account and the caller may see it. */
    public boolean isVisible(UUID id) {
        return accounts.isVisible(id);
    }

    /** Opens an account and returns its id. */
    public UUID open(AccountDetails details, @Nullable UUID by) {
        var id = UuidCreator.getTimeOrderedEpoch();
        openWith(id, details, by);
        return id;
    }

    /** Opens the account that another service has given an id; does nothing where it is there. */
    public void openWith(UUID id, AccountDetails details, @Nullable UUID by) {
        if (accounts.findById(id) != null) {
            return;
        }
        var account = new Account(id, numbers.next("account", "A"), details, by, clock.instant());
        accounts.add(account, new AccountEvent.Opened(id));
    }

    /**
     * Makes a prospect a customer; returns whether that changed anything. Whether the caller sees
     * the account was asked when their record named it.
     */
    public boolean win(UUID id, @Nullable UUID by) {
        var account = accounts.locked(id);
        var won = account.win(by, clock.instant());
        won.ifPresent(event -> accounts.save(account, event));
        return won.isPresent();
    }
}
