package com.lead2order.agreement.known;

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

    private final Session session;

    Names(Session session) {
        this.session = session;
    }

    /** Names of people by id. */
    public Map<UUID, String> ofPeople(Collection<? extends @Nullable UUID> ids) {
        return names("visibility_person", ids);
    }

    /** Names of accounts by id. */
    public Map<UUID, String> ofAccounts(Collection<? extends @Nullable UUID> ids) {
        return names("known_account", ids);
    }

    /** Names of product groups by id. */
    public Map<UUID, String> ofProductGroups(Collection<? extends @Nullable UUID> ids) {
        return names("known_product_group", ids);
    }

    /** Names of products by id. */
    public Map<UUID, String> ofProducts(Collection<? extends @Nullable UUID> ids) {
        return names("known_product", ids);
    }

    private Map<UUID, String> names(String table, Collection<? extends @Nullable UUID> ids) {
        var wanted = ids.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        var names = new HashMap<UUID, String>();
        if (wanted.length == 0) {
            return names;
        }
        for (var row :
                session.createNativeQuery(
                                "select id, name from "
                                        + table
                                        + " where id = any(cast(:ids as uuid[]))",
                                Object[].class)
                        .setParameter("ids", wanted)
                        .getResultList()) {
            names.put((UUID) row[0], (String) row[1]);
        }
        return names;
    }
}
