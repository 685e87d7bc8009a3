package com.lead2order.agreement.known;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.event.ReadModel;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Keeps products and the tree of product groups from the topic {@code products}. */
@ApplicationScoped
class ProductFeed implements ReadModel {

    record ProductV1(UUID id, String name, List<ExternalRef> externalRefs) {}

    record ProductGroupV1(UUID id, String name, List<UUID> path, List<ExternalRef> externalRefs) {}

    private static final String PRODUCT = "com.lead2order.product.";
    private static final String GROUP = "com.lead2order.product-group.";

    private final Session session;

    ProductFeed(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "product-feed";
    }

    @Override
    public String topic() {
        return "products";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var newest = IncomingEvents.newestPerKey(events);
        Columns.forgetGone(session, "known_product", newest);
        Columns.forgetGone(session, "known_product_group", newest);
        var products = new Columns();
        var groups = new Columns();
        var paths = new ArrayList<String>();
        for (var event : newest) {
            if (event.isTombstone()) {
                continue;
            }
            if (event.type().startsWith(PRODUCT)) {
                var product = event.data(ProductV1.class);
                products.row(event, product.id(), product.name(), product.externalRefs());
            } else if (event.type().startsWith(GROUP)) {
                var group = event.data(ProductGroupV1.class);
                groups.row(event, group.id(), group.name(), group.externalRefs());
                paths.add(literal(group.path()));
            }
        }
        upsertProducts(products);
        upsertGroups(groups, paths);
    }

    private void upsertProducts(Columns products) {
        if (products.isEmpty()) {
            return;
        }
        products.bind(
                        session.createNativeMutationQuery(
                                """
                                insert into known_product (id, version, name, refs)
                                select id, version, name, cast(refs as jsonb)
                                from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]), cast(:names as text[]),
                                            cast(:refs as text[])) p(id, version, name, refs)
                                order by id
                                on conflict (id) do update set version = excluded.version, name = excluded.name,
                                    refs = excluded.refs
                                where excluded.version > known_product.version
                                """))
                .executeUpdate();
    }

    private void upsertGroups(Columns groups, List<String> paths) {
        if (groups.isEmpty()) {
            return;
        }
        groups.bind(
                        session.createNativeMutationQuery(
                                """
                                insert into known_product_group (id, version, name, path, refs)
                                select id, version, name, cast(path as uuid[]), cast(refs as jsonb)
                                from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]), cast(:names as text[]),
                                            cast(:paths as text[]), cast(:refs as text[]))
                                    g(id, version, name, path, refs)
                                order by id
                                on conflict (id) do update set version = excluded.version, name = excluded.name,
                                    path = excluded.path, refs = excluded.refs
                                where excluded.version > known_product_group.version
                                """))
                .setParameter("paths", paths.toArray(String[]::new))
                .executeUpdate();
    }

    private static String literal(List<UUID> path) {
        return path.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from known_product").executeUpdate();
        session.createNativeMutationQuery("delete from known_product_group").executeUpdate();
    }
}
