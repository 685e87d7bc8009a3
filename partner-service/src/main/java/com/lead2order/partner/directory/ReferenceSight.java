package com.lead2order.partner.directory;

import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.sql.Scalars;
import com.lead2order.kit.visibility.AccountRows;
import com.lead2order.kit.visibility.Ownership;
import com.lead2order.kit.visibility.Rows;
import com.lead2order.kit.visibility.Visibility;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Which records of other services a caller may name: those they see, and that are in use. */
@RequestScoped
class ReferenceSight {

    private static final String ACCOUNTS_IN_USE =
            "(select * from known_account where status not in ('MERGED', 'CLOSED'))";
    private static final Rows CONTACTS = AccountRows.contacts("known_account");

    private final Session session;
    private final Visibility visibility;
    private final Ownership ownership;
    private final Caller caller;

    ReferenceSight(Session session, Visibility visibility, Ownership ownership, Caller caller) {
        this.session = session;
        this.visibility = visibility;
        this.ownership = ownership;
        this.caller = caller;
    }

    /** Those of the accounts that the caller sees and that are not closed. */
    Set<UUID> accounts(Collection<UUID> ids) {
        return visibility.among(ACCOUNTS_IN_USE, AccountRows.ACCOUNTS, ids);
    }

    /** Those of the accounts whose names the caller may be told, where they are shown to them. */
    Collection<UUID> accountsToName(Collection<UUID> ids) {
        return caller.may("account:read")
                ? visibility.among("known_account", AccountRows.ACCOUNTS, ids)
                : ids;
    }

    /** Whether the caller sees the contact: it is seen as its accounts are. */
    boolean ofContact(UUID id) {
        return !visibility.among("known_contact", CONTACTS, Set.of(id)).isEmpty();
    }

    /** Whether a product is sold. */
    boolean isSold(UUID productId) {
        return !Scalars.query(
                        session,
                        "select 1 from known_product where id = :id and active",
                        Integer.class)
                .setParameter("id", productId)
                .getResultList()
                .isEmpty();
    }

    /** Looks people up at once whom a request names one by one. */
    void lookUpPeople(Collection<UUID> ids) {
        ownership.lookUp(ids);
    }

    /** Whether a person works for us or a partner today. */
    boolean isActive(UUID personId) {
        return ownership.isActive(personId);
    }
}
