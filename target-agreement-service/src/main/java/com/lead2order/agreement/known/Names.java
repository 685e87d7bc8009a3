package com.lead2order.agreement.known;

import com.lead2order.kit.visibility.AccountRows;
import com.lead2order.kit.visibility.Condition;
import com.lead2order.kit.visibility.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What things are called, one statement for all the ids of a page. */
@ApplicationScoped
public class Names {

    private static final Condition ALL = Condition.of("true");

    private final Session session;
    private final Visibility visibility;

    Names(Session session, Visibility visibility) {
        this.session = session;
        this.visibility = visibility;
    }

    /** Names of people by id. */
    public Map<UUID, String> ofPeople(Collection<? extends @Nullable UUID> ids) {
        return names("visibility_person", ids, ALL);
    }

    /**
     * Names of accounts by id; those that the caller may not see are left out like unknown ones.
     */
    public Map<UUID, String> ofAccounts(Collection<? extends @Nullable UUID> ids) {
        return names("known_account", ids, visibility.of(AccountRows.ACCOUNTS));
    }

    /** Names of product groups by id. */
    public Map<UUID, String> ofProductGroups(Collection<? extends @Nullable UUID> ids) {
        return names("known_product_group", ids, ALL);
    }

    /** Names of products by id. */
    public Map<UUID, String> ofProducts(Collection<? extends @Nullable UUID> ids) {
        return names("known_product", ids, ALL);
    }

    private Map<UUID, String> names(
            String table, Collection<? extends @Nullable UUID> ids, Condition condition) {
        var wanted = ids.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        var names = new HashMap<UUID, String>();
        if (wanted.length == 0) {
            return names;
        }
        var query =
                session.createNativeQuery(
                                "select e.id, e.name from "
                                        + table
                                        + " e where e.id = any(cast(:ids as uuid[])) and ("
                                        + condition.sql()
                                        + ")",
                                Object[].class)
                        .setParameter("ids", wanted);
        for (var row : condition.bind(query).getResultList()) {
            names.put((UUID) row[0], (String) row[1]);
        }
        return names;
    }
}
