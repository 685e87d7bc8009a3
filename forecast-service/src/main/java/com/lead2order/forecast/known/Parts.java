package com.lead2order.forecast.known;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.visibility.AccountRows;
import com.lead2order.kit.visibility.Condition;
import com.lead2order.kit.visibility.Visibility;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Names accounts, products and product groups, as far as the caller may see them. */
@RequestScoped
public class Parts {

    private final Session session;
    private final Visibility visibility;

    Parts(Session session, Visibility visibility) {
        this.session = session;
        this.visibility = visibility;
    }

    /**
     * The parts with the given ids, by name; those without one come last, what names none at the
     * very end.
     */
    public List<Part> named(PartType type, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        var refs = new HashMap<UUID, List<ExternalRef>>();
        for (var row : rows(type, ids)) {
            var id = (UUID) row[0];
            names.put(id, (String) row[1]);
            var known = refs.computeIfAbsent(id, _ -> new ArrayList<>());
            if (row[2] != null) {
                known.add(new ExternalRef((String) row[2], (String) row[3]));
            }
        }
        return ids.stream()
                .map(id ->
                        new Part(
                                type,
                                id.equals(LineFilter.UNASSIGNED) ? null : id,
                                names.get(id),
                                List.copyOf(refs.getOrDefault(id, List.of()))))
                .sorted(
                        comparing(Part::name, nullsLast(naturalOrder()))
                                .thenComparing(Part::id, nullsLast(naturalOrder())))
                .toList();
    }

    private List<Object[]> rows(PartType type, Collection<UUID> ids) {
        var visible =
                type == PartType.ACCOUNT
                        ? visibility.of(AccountRows.ACCOUNTS)
                        : Condition.of("true");
        return visible.bind(
                        session.createNativeQuery(
                                """
                                select e.id, e.name, r.system, r.key from %s e
                                left join known_ref r on r.collection = :collection and r.record_id = e.id
                                where e.id = any(cast(:ids as uuid[])) and (%s)
                                order by r.system, r.key
                                """
                                        .formatted(type.table(), visible.sql()),
                                Object[].class))
                .setParameter("collection", type.collection())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }
}
