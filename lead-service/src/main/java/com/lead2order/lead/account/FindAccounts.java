package com.lead2order.lead.account;

import com.lead2order.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shows the accounts that the caller may see. */
@ApplicationScoped
class FindAccounts {

    private final Accounts accounts;

    FindAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    Page<AccountView> page(UriInfo uri) {
        return accounts.page(uri);
    }

    AccountView one(UUID id) {
        return AccountView.of(accounts.visible(id));
    }
}
