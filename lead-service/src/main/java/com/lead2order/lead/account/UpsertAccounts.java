package com.lead2order.lead.account;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.bulk.MasterData;
import com.lead2order.kit.bulk.Upserted;
import com.lead2order.kit.bulk.Upserts;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps accounts as integrators know them, by external key, one or many at a time. */
@ApplicationScoped
class UpsertAccounts {

    private final Upserts upserts;
    private final Accounts accounts;
    private final AccountHierarchy hierarchy;
    private final Numbers numbers;
    private final Caller caller;
    private final Clock clock;

    UpsertAccounts(
            Upserts upserts,
            Accounts accounts,
            AccountHierarchy hierarchy,
            Numbers numbers,
            Caller caller,
            Clock clock) {
        this.upserts = upserts;
        this.accounts = accounts;
        this.hierarchy = hierarchy;
        this.numbers = numbers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<Upserted<AccountView>> handle(List<AccountDetails> records) {
        var parents =
                records.stream()
                        .map(AccountDetails::parentId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return upserts.upsert(new Run(hierarchy.above(parents)), records).stream()
                .map(result -> result.map(AccountView::of))
                .toList();
    }

    /** One call, with what lies above the parents that its accounts name. */
    private final class Run implements MasterData<AccountDetails, Account> {

        private final AccountHierarchy.Branches branches;

        Run(AccountHierarchy.Branches branches) {
            this.branches = branches;
        }

        @Override
        public String collection() {
            return Accounts.COLLECTION;
        }

        @Override
        public List<ExternalRef> refsOf(AccountDetails details) {
            return details.externalRefs();
        }

        @Override
        public AccountDetails withRefs(AccountDetails details, List<ExternalRef> refs) {
            return details.withRefs(refs);
        }

        @Override
        public List<Account> load(Collection<UUID> ids) {
            return accounts.list("id in ?1", ids);
        }

        @Override
        public UUID idOf(Account account) {
            return account.id();
        }

        @Override
        public List<ExternalRef> refs(Account account) {
            return account.details().externalRefs();
        }

        @Override
        public Object stateOf(Account account) {
            return AccountContract.stateOf(account);
        }

        @Override
        public Change<Account> create(AccountDetails details) {
            var id = UuidCreator.getTimeOrderedEpoch();
            branches.place(id, details.parentId());
            var account =
                    new Account(
                            id,
                            numbers.next("account", "A"),
                            details,
                            caller.personIdOrNull(),
                            clock.instant());
            accounts.persist(account);
            return new Change<>(
                    id,
                    account,
                    () -> AccountContract.messageFor(new AccountEvent.Opened(id), account));
        }

        @Override
        public Optional<Change<Account>> change(Account account, AccountDetails details) {
            branches.place(account.id(), details.parentId());
            return account.change(details, caller.personIdOrNull(), clock.instant())
                    .map(changed ->
                            new Change<>(
                                    account.id(),
                                    account,
                                    () -> AccountContract.messageFor(changed, account)));
        }
    }
}
