package com.lead2order.kit.paging;

import com.lead2order.kit.sql.Scalars;
import com.lead2order.kit.visibility.Condition;
import com.lead2order.kit.visibility.Visibility;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.Query;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
        var visible = visible(listing);
        var query =
                session.createNativeQuery(
                                "select e.* from "
                                        + listing.table
                                        + " e where e.id = :id and ("
                                        + visible.sql()
                                        + ")",
                                listing.entity)
                        .setParameter("id", id);
        return visible.bind(query).getResultStream().findFirst().map(listing.entity::cast);
    }

    /** Those of the given ids whose rows are there and the caller may see, in one statement. */
    public Set<UUID> visibleAmong(Listing<?> listing, Collection<UUID> ids) {
        var visible = visible(listing);
        var query =
                Scalars.query(
                                session,
                                "select e.id from "
                                        + listing.table
                                        + " e where e.id = any(cast(:ids as uuid[])) and ("
                                        + visible.sql()
                                        + ")",
                                UUID.class)
                        .setParameter("ids", ids.toArray(UUID[]::new));
        return Set.copyOf(visible.bind(query).getResultList());
    }

    private Condition visible(Listing<?> listing) {
        return listing.rows == null ? Condition.of("true") : visibility.of(listing.rows);
    }

    private List<Condition> reasons(Listing<?> listing) {
        return listing.rows == null
                ? List.of(Condition.of("true"))
                : visibility.reasonsFor(listing.rows);
    }

    /**
     * The first rows of each reason to see any, each read from an index in the order that is asked
     * for, and of those the first. Under one {@code or} of all reasons the database would read
     * every row that the caller sees, or every row there is.
     */
    private List<Object[]> rows(
            Listing<?> listing, ListRequest request, Condition asked, List<Condition> reasons) {
        var columns = new StringBuilder("e.*");
        var keys = new ArrayList<String>();
        var outerOrder = new ArrayList<String>();
        for (int i = 0; i < request.sorts.size(); i++) {
            var sort = request.sorts.get(i);
            columns.append(", cast(%s as text) as sort%d".formatted(sort.expression(), i));
            if (reasons.size() > 1) {
                columns.append(", %s as key%d".formatted(sort.expression(), i));
            }
            keys.add("key" + i);
            outerOrder.add("key" + i + (sort.descending() ? " desc" : " asc"));
        }
        var selects =
                reasons.stream()
                        .map(reason ->
                                "select %s from %s e where (%s) and (%s) order by %s"
                                        .formatted(
                                                columns,
                                                listing.table,
                                                asked.sql(),
                                                reason.sql(),
                                                request.orderBy()))
                        .toList();
        var sql =
                selects.size() == 1
                        ? selects.getFirst()
                        : "select distinct on (%s) e.* from ((%s limit :rows)) e order by %s"
                                .formatted(
                                        String.join(", ", keys),
                                        String.join(" limit :rows) union all (", selects),
                                        String.join(", ", outerOrder));
        var query = session.createNativeQuery(sql, Object[].class);
        query.addEntity("e", listing.entity);
        for (int i = 0; i < request.sorts.size(); i++) {
            query.addScalar("sort" + i, String.class);
        }
        if (selects.size() > 1) {
            query.setParameter("rows", request.limit + 1);
        }
        bind(query, asked, reasons).setMaxResults(request.limit + 1);
        return query.getResultList();
    }

    private static <Q extends Query> Q bind(Q query, Condition asked, List<Condition> reasons) {
        reasons.forEach(reason -> reason.bind(query));
        return asked.bind(query);
    }

    private static List<String> sortValues(Object[] row) {
        var values = new ArrayList<String>();
        for (int i = 1; i < row.length; i++) {
            values.add((String) row[i]);
        }
        return values;
    }

    /** How many rows match; one more than is told where there are more than that. */
    private long count(Listing<?> listing, Condition asked, List<Condition> reasons) {
        var selects =
                reasons.stream()
                        .map(reason ->
                                "(select e.id from %s e where (%s) and (%s) limit :countTo)"
                                        .formatted(listing.table, asked.sql(), reason.sql()))
                        .toList();
        var query =
                Scalars.query(
                                session,
                                "select count(*) from (select from (%s) one limit :countTo) found"
                                        .formatted(String.join(" union ", selects)),
                                Long.class)
                        .setParameter("countTo", countAtMost + 1);
        return (long) bind(query, asked, reasons).getSingleResult();
    }
}
