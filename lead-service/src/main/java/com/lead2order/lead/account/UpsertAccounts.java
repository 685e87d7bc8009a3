package com.lead2order.lead.account;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.bulk.Link;
import com.lead2order.kit.bulk.MasterData;
import com.lead2order.kit.bulk.Sent;
import com.lead2order.kit.bulk.Upserted;
import com.lead2order.kit.bulk.Upserts;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Numbers;
import com.lead2order.kit.reference.Target;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.visibility.Ownership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps accounts as integrators know them, by external key, one or many at a time. */
@ApplicationScoped
class UpsertAccounts {

    private static final Target OWNERS = Target.people(RequestRule.INVALID_VALUES);
    private static final Target PARENTS =
            Target.own(Accounts.COLLECTION, "account", AccountRule.PARENT_MUST_BE_ABOVE);

    private final Upserts upserts;
    private final Accounts accounts;
    private final AccountHierarchy hierarchy;
    private final Numbers numbers;
    private final Caller caller;
    private final Ownership ownership;
    private final Clock clock;

    UpsertAccounts(
            Upserts upserts,
            Accounts accounts,
            AccountHierarchy hierarchy,
            Numbers numbers,
            Caller caller,
            Ownership ownership,
            Clock clock) {
        this.upserts = upserts;
        this.accounts = accounts;
        this.hierarchy = hierarchy;
        this.numbers = numbers;
        this.caller = caller;
        this.ownership = ownership;
        this.clock = clock;
    }

    @Transactional
    List<Upserted<AccountView>> handle(List<Sent> records) {
        return upserts.upsert(new Run(hierarchy.above(Set.of())), records).stream()
                .map(result -> result.map(AccountView::of))
                .toList();
    }

    /** One call, with what lies above the parents that its accounts name. */
    private final class Run implements MasterData<AccountDetails, Account> {

        private AccountHierarchy.Branches branches;

        Run(AccountHierarchy.Branches branches) {
            this.branches = branches;
        }

        @Override
        public String collection() {
            return Accounts.COLLECTION;
        }

        @Override
        public Class<AccountDetails> type() {
            return AccountDetails.class;
        }

        @Override
        public List<Link> links() {
            return List.of(Link.to(OWNERS, "owner"), Link.to(PARENTS, "parent"));
        }

        @Override
        public void found(Target target, Collection<UUID> ids) {
            if (target.equals(PARENTS)) {
                branches = hierarchy.above(ids);
            } else {
                ownership.lookUp(ids);
            }
        }

        @Override
        public AccountDetails sentAs(Account account) {
            return account.details();
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
        public Change<Account> create(AccountDetails details) {
            var id = UuidCreator.getTimeOrderedEpoch();
            branches.place(id, details.parentId());
            var owner = ownership.ofNew(details.ownerId(), "account:assign", "/ownerId");
            var account =
                    new Account(
                            id,
                            numbers.next("account", "A"),
                            details.ownedBy(owner),
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
            ownership.requireChange(
                    account.details().ownerId(), details.ownerId(), "account:assign", "/ownerId");
            if (!Objects.equals(details.parentId(), account.details().parentId())) {
                branches.place(account.id(), details.parentId());
            }
            return account.change(details, caller.personIdOrNull(), clock.instant())
                    .map(changed ->
                            new Change<>(
                                    account.id(),
                                    account,
                                    () -> AccountContract.messageFor(changed, account)));
        }
    }
}
