package com.lead2order.lead.account;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.visibility.AccountRows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** All accounts. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, UUID> {

    static final String COLLECTION = "accounts";

    private static final Listing<Account> LISTING =
            Listing.of(Account.class, "account", AccountRows.ACCOUNTS, AccountView.class)
                    .filter("status", Filter.oneOf("e.status", AccountStatus.class))
                    .filter("type", Filter.oneOf("e.type", AccountType.class))
                    .filter("ownerId", Filter.id("e.owner_id"))
                    .filter("parentId", Filter.id("e.parent_id"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("externalRef", Filter.externalRef(COLLECTION))
                    .filter("q", Filter.contains("e.name"))
                    .sort("name", "e.name", "text")
                    .sort("createdAt", "e.created_at", "timestamptz")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("name");

    private final Lists lists;
    private final Journal journal;
    private final ExternalRefs externalRefs;

    Accounts(Lists lists, Journal journal, ExternalRefs externalRefs) {
        this.lists = lists;
        this.journal = journal;
        this.externalRefs = externalRefs;
    }

    Page<AccountView> page(UriInfo uri) {
        return lists.page(LISTING, uri, AccountView::of);
    }

    Account visible(UUID id) {
        return lists.find(LISTING, id).orElseThrow(AccountRule.ACCOUNT_MUST_EXIST::violated);
    }

    /** Those of the given accounts that the caller sees, in one statement. */
    Set<UUID> visibleAmong(Collection<UUID> ids) {
        return lists.visibleAmong(LISTING, ids);
    }

    /** The account, which nobody else changes until the transaction ends; seen or not. */
    Account locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(AccountRule.ACCOUNT_MUST_EXIST::violated);
    }

    boolean isVisible(UUID id) {
        return lists.find(LISTING, id).isPresent();
    }

    Account forChange(UUID id, IfMatch ifMatch) {
        var account = visible(id);
        ifMatch.require(account.version());
        return account;
    }

    void add(Account account, AccountEvent event) {
        persist(account);
        save(account, event);
    }

    void save(Account account, AccountEvent event) {
        journal.record(() -> AccountContract.messageFor(event, account));
        externalRefs.assign(COLLECTION, account.id(), account.details().externalRefs());
    }
}
