package com.lead2order.lead.product;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.event.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps which products there are from the topic {@code products}; groups are passed over. */
@ApplicationScoped
class ProductFeed implements ReadModel {

    private static final String PRODUCT = "com.lead2order.product.";

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
        change(
                "delete from known_product where id = any(cast(:ids as uuid[]))",
                newest.stream().filter(IncomingEvent::isTombstone).toList());
        change(
                "insert into known_product (id) select unnest(cast(:ids as uuid[])) on conflict do"
                        + " nothing",
                newest.stream()
                        .filter(event -> !event.isTombstone() && event.type().startsWith(PRODUCT))
                        .toList());
    }

    private void change(String sql, List<IncomingEvent> events) {
        if (!events.isEmpty()) {
            session.createNativeMutationQuery(sql)
                    .setParameter(
                            "ids",
                            events.stream()
                                    .map(event -> UUID.fromString(event.key()))
                                    .toArray(UUID[]::new))
                    .executeUpdate();
        }
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from known_product").executeUpdate();
    }
}
