package com.lead2order.opportunity.known;

import com.lead2order.kit.visibility.AccountRows;
import com.lead2order.kit.visibility.Rows;
import com.lead2order.kit.visibility.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What the features of this service ask about records of other services, in requests only: what the
 * caller does not see is not there.
 */
@ApplicationScoped
public class KnownRecords {

    private static final Rows CONTACTS = AccountRows.contacts("known_account");

    private final Session session;
    private final Visibility visibility;

    KnownRecords(Session session, Visibility visibility) {
        this.session = session;
        this.visibility = visibility;
    }

    /** Whether there is such an account and the caller sees it. */
    public boolean seesAccount(UUID id) {
        return !visibility.among("known_account", AccountRows.ACCOUNTS, List.of(id)).isEmpty();
    }

    /** Whether there is such a contact and the caller sees it. */
    public boolean seesContact(UUID id) {
        return !visibility.among("known_contact", CONTACTS, List.of(id)).isEmpty();
    }

    /** The names of accounts; those that are not known or not the caller's to see are left out. */
    public Map<UUID, String> accountNames(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        if (ids.isEmpty()) {
            return names;
        }
        var visible = visibility.of(AccountRows.ACCOUNTS);
        visible.bind(
                        session.createNativeQuery(
                                        "select e.id, e.name from known_account e where e.id ="
                                                + " any(cast(:ids as uuid[])) and ("
                                                + visible.sql()
                                                + ")",
                                        Object[].class)
                                .setParameter("ids", ids.toArray(UUID[]::new)))
                .getResultList()
                .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }
}
