package com.lead2order.opportunity.intake;

import com.lead2order.kit.reference.Reference;
import com.lead2order.opportunity.erp.NamedRecords;
import com.lead2order.opportunity.order.KnownProduct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Finds the accounts and products that orders name, a batch at a time. A key is looked up among the
 * external keys first, then among those that people have mapped.
 */
@ApplicationScoped
public class Resolution {

    private static final String ASKED =
            """
            from unnest(cast(:systems as text[]), cast(:keys as text[]), cast(:ids as uuid[]))
                with ordinality k(system, key, id, n)
            """;

    private final Session session;

    Resolution(Session session) {
        this.session = session;
    }

    /** The accounts that references name; unknown ones are left out. */
    public Map<Reference, UUID> accounts(Collection<Reference> references) {
        var asked = List.copyOf(references);
        var found = new HashMap<Reference, UUID>();
        for (var row :
                rows(
                        asked,
                        "select k.n, coalesce(a.id, r.record_id, m.record_id) "
                                + ASKED
                                + """
                                left join known_account a on a.id = k.id
                                left join known_ref r on r.collection = 'accounts'
                                    and r.system = k.system and r.key = k.key
                                left join reference_mapping m on m.collection = 'accounts'
                                    and m.system = k.system and m.key = k.key
                                where coalesce(a.id, r.record_id, m.record_id) is not null
                                """)) {
            found.put(asked.get(((Number) row[0]).intValue() - 1), (UUID) row[1]);
        }
        return found;
    }

    /** Those of the ids that are opportunities, their orders, or partners. */
    NamedRecords named(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return NamedRecords.NONE;
        }
        var known = new HashSet<UUID>();
        var accounts = new HashMap<UUID, UUID>();
        session.createNativeQuery(
                        """
                        select o.id, o.account_id from opportunity o where o.id = any(cast(:ids as uuid[]))
                        union all
                        select o.id, o.account_id from sales_order o
                            where o.id = any(cast(:ids as uuid[])) and o.origin = 'OPPORTUNITY'
                        union all
                        select p.id, null from visibility_partner p where p.id = any(cast(:ids as uuid[]))
                        """,
                        Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> {
                    known.add((UUID) row[0]);
                    if (row[1] != null) {
                        accounts.put((UUID) row[0], (UUID) row[1]);
                    }
                });
        return new NamedRecords(known, accounts);
    }

    /** The people that references name; unknown ones are left out. */
    Map<Reference, UUID> people(Collection<Reference> references) {
        var asked = List.copyOf(references);
        var found = new HashMap<Reference, UUID>();
        for (var row :
                rows(
                        asked,
                        "select k.n, coalesce(p.id, r.record_id) "
                                + ASKED
                                + """
                                left join visibility_person p on p.id = k.id
                                left join known_ref r on r.collection = 'people'
                                    and r.system = k.system and r.key = k.key
                                where coalesce(p.id, r.record_id) is not null
                                """)) {
            found.put(asked.get(((Number) row[0]).intValue() - 1), (UUID) row[1]);
        }
        return found;
    }

    /** The products that references name; unknown ones are left out. */
    Map<Reference, KnownProduct> products(Collection<Reference> references) {
        var asked = List.copyOf(references);
        var found = new HashMap<Reference, KnownProduct>();
        for (var row :
                rows(
                        asked,
                        "select k.n, p.id, p.group_id, cast(p.group_path as text) "
                                + ASKED
                                + """
                                left join external_ref r on r.collection = 'products'
                                    and r.system = k.system and r.key = k.key
                                left join reference_mapping m on m.collection = 'products'
                                    and m.system = k.system and m.key = k.key
                                join product p on p.id = coalesce(
                                    (select i.id from product i where i.id = k.id), r.record_id, m.record_id)
                                """)) {
            found.put(
                    asked.get(((Number) row[0]).intValue() - 1),
                    new KnownProduct(
                            (UUID) row[1], (UUID) row[2], KnownProduct.path((String) row[3])));
        }
        return found;
    }

    /** The id of the product that a reference names, null where it is unknown. */
    public @Nullable UUID product(Reference reference) {
        var product = products(List.of(reference)).get(reference);
        return product == null ? null : product.id();
    }

    private List<Object[]> rows(List<Reference> asked, String sql) {
        if (asked.isEmpty()) {
            return List.of();
        }
        return session.createNativeQuery(sql, Object[].class)
                .setParameter(
                        "systems", asked.stream().map(Missing::systemOf).toArray(String[]::new))
                .setParameter("keys", asked.stream().map(Missing::keyOf).toArray(String[]::new))
                .setParameter("ids", asked.stream().map(Reference::id).toArray(UUID[]::new))
                .getResultList();
    }
}
