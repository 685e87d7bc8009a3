package com.lead2order.lead.product;

import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** What the other features of this service ask of products. */
@ApplicationScoped
public class KnownProducts {

    private final Session session;

    KnownProducts(Session session) {
        this.session = session;
    }

    /** Those of the given ids that are products, in one statement. */
    public Set<UUID> among(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        Scalars.query(
                                        session,
                                        "select id from known_product where id = any(cast(:ids as"
                                                + " uuid[]))",
                                        UUID.class)
                                .setParameter("ids", ids.toArray(UUID[]::new))
                                .getResultList());
    }
}
