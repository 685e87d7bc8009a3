package com.lead2order.kit.visibility;

/**
 * How accounts and contacts are seen: in the service that owns them and in the read models of the
 * others alike, so that nobody can name through one service what another one hides.
 */
public final class AccountRows {

    /** Accounts by {@code e.id} and {@code e.owner_id}. */
    public static final Rows ACCOUNTS =
            Rows.ownedBy("e.owner_id")
                    .unownedFor("account:assign", "e.owner_id is null")
                    .orPartnersWhere(
                            "e.id = any(array(select p.account_id from visibility_partner p"
                                    + " where p.id = "
                                    + Rows.PARTNER
                                    + "))",
                            "e.id in (select p.account_id from visibility_partner p)");

    private AccountRows() {}

    /**
     * Contacts by {@code e.account_ids} and {@code e.keeper_id}. A contact is seen as its accounts
     * are. Only one that is at no account has a keeper: its owner, else whoever registered it.
     *
     * @param accountTable the accounts, by {@code id} and {@code owner_id}
     */
    public static Rows contacts(String accountTable) {
        return Rows.ownedWhere("e.keeper_id is not null and e.keeper_id " + Rows.OWNERS)
                .unownedFor(
                        "contact:assign", "cardinality(e.account_ids) = 0 and e.keeper_id is null")
                .seenWith("e.account_ids", accountTable, ACCOUNTS);
    }
}
