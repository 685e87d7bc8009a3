package com.lead2order.kit.paging;

import com.lead2order.kit.sql.Scalars;
import com.lead2order.kit.visibility.Condition;
import com.lead2order.kit.visibility.Reasons;
import com.lead2order.kit.visibility.Visibility;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Runs lists and single reads; both pass the visibility policy of the {@link Listing}. */
@RequestScoped
public class Lists {

    private final Session session;
    private final Visibility visibility;
    private final String currency;
    private final long countAtMost;

    Lists(
            Session session,
            Visibility visibility,
            @ConfigProperty(name = "lead2order.corporate-currency") String currency,
            @ConfigProperty(name = "lead2order.lists.count-at-most", defaultValue = "50000")
                    long countAtMost) {
        this.session = session;
        this.visibility = visibility;
        this.currency = currency;
        this.countAtMost = countAtMost;
    }

    /**
     * One page of what the request asks for and the caller may see, in one statement (two where a
     * total is wanted). Totals end at {@code lead2order.lists.count-at-most}, since to count rows
     * is to read them.
     */
    public <E, V> Page<V> page(Listing<E> listing, UriInfo uri, Function<E, V> view) {
        return page(listing, uri, Condition.of("true"), view);
    }

    /** As {@link #page(Listing, UriInfo, Function)}, within a scope that the path sets. */
    public <E, V> Page<V> page(
            Listing<E> listing, UriInfo uri, Condition scope, Function<E, V> view) {
        return pageOf(listing, uri, scope, rows -> rows.stream().map(view).toList());
    }

    /** As {@link #page}, where the views of all rows of a page are made together. */
    public <E, V> Page<V> pageOf(
            Listing<E> listing, UriInfo uri, Condition scope, Function<List<E>, List<V>> views) {
        var request = ListRequest.of(uri.getQueryParameters(), listing, currency);
        var asked = scope.and(request.filters);
        var reasons = reasons(listing);
        var rows = rows(listing, request, asked.and(request.keyset()), reasons);
        var more = rows.size() > request.limit;
        var shown = more ? rows.subList(0, request.limit) : rows;
        var entities = new ArrayList<E>();
        for (var row : shown) {
            entities.add(listing.entity.cast(row[0]));
        }
        var page =
                new Page<>(
                        views.apply(entities),
                        more ? request.cursorAfter(sortValues(shown.getLast())) : null);
        return request.count ? page.counted(count(listing, asked, reasons), countAtMost) : page;
    }

    /** The row with the given id, where it is there and the caller may see it. */
    public <E> Optional<E> find(Listing<E> listing, UUID id) {
        var reasons = reasons(listing);
        var sql =
                reasons.select(
                        reason ->
                                "select e.* from %s e where e.id = :id and (%s)"
                                        .formatted(listing.table, reason),
                        "union all");
        var query = session.createNativeQuery(sql, listing.entity).setParameter("id", id);
        return reasons.bind(query)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(listing.entity::cast);
    }

    /** Those of the given ids whose rows are there and the caller may see, in one statement. */
    public Set<UUID> visibleAmong(Listing<?> listing, Collection<UUID> ids) {
        return visibility.among(listing.table, reasons(listing), ids);
    }

    private Reasons reasons(Listing<?> listing) {
        return listing.rows == null ? Reasons.ALL : visibility.reasonsFor(listing.rows);
    }

    /**
     * The first rows of each reason to see any, each read from an index in the order that is asked
     * for, and of those the first. Under one {@code or} of all reasons the database would read
     * every row that the caller sees, or every row there is.
     */
    private List<Object[]> rows(
            Listing<?> listing, ListRequest request, Condition asked, Reasons reasons) {
        var several = reasons.each().size() > 1;
        var columns = new StringBuilder("e.*");
        var keys = new ArrayList<String>();
        var order = new ArrayList<String>();
        for (int i = 0; i < request.sorts.size(); i++) {
            var sort = request.sorts.get(i);
            columns.append(", cast(%s as text) as sort%d".formatted(sort.expression(), i));
            if (several) {
                columns.append(", %s as key%d".formatted(sort.expression(), i));
            }
            keys.add("key" + i);
            order.add("key" + i + (sort.descending() ? " desc" : " asc"));
        }
        UnaryOperator<String> select =
                reason ->
                        "select %s from %s e where (%s) and (%s) order by %s"
                                .formatted(
                                        columns,
                                        listing.table,
                                        asked.sql(),
                                        reason,
                                        request.orderBy());
        var sql =
                several
                        ? "select distinct on (%s) e.* from (%s) e order by %s"
                                .formatted(
                                        String.join(", ", keys),
                                        reasons.select(
                                                reason -> select.apply(reason) + " limit :rows",
                                                "union all"),
                                        String.join(", ", order))
                        : select.apply(reasons.each().getFirst().sql());
        var query = session.createNativeQuery(sql, Object[].class);
        query.addEntity("e", listing.entity);
        for (int i = 0; i < request.sorts.size(); i++) {
            query.addScalar("sort" + i, String.class);
        }
        if (several) {
            query.setParameter("rows", request.limit + 1);
        }
        asked.bind(reasons.bind(query)).setMaxResults(request.limit + 1);
        return query.getResultList();
    }

    private static List<String> sortValues(Object[] row) {
        var values = new ArrayList<String>();
        for (int i = 1; i < row.length; i++) {
            values.add((String) row[i]);
        }
        return values;
    }

    /** How many rows match; one more than is told where there are more than that. */
    private long count(Listing<?> listing, Condition asked, Reasons reasons) {
        var found =
                reasons.select(
                        reason ->
                                "select e.id from %s e where (%s) and (%s) limit :countTo"
                                        .formatted(listing.table, asked.sql(), reason),
                        "union");
        var query =
                Scalars.query(
                                session,
                                "select count(*) from (select from (%s) one limit :countTo) found"
                                        .formatted(found),
                                Long.class)
                        .setParameter("countTo", countAtMost + 1);
        return (long) asked.bind(reasons.bind(query)).getSingleResult();
    }
}
