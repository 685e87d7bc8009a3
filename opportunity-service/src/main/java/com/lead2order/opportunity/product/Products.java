package com.lead2order.opportunity.product;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRefs;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** All products. */
@ApplicationScoped
class Products implements PanacheRepositoryBase<Product, UUID> {

    static final String COLLECTION = "products";

    /** The filter by group includes everything below it. */
    private static final Listing<Product> LISTING =
            Listing.ofAll(Product.class, "product", ProductView.class)
                    .filter("code", Filter.equalTo("e.code"))
                    .filter("groupId", Filter.idIn("e.group_path"))
                    .filter("active", Filter.flag("e.active"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("externalRef", Filter.externalRef(COLLECTION))
                    .filter("q", Filter.contains("e.code || ' ' || e.name"))
                    .sort("name", "e.name", "text")
                    .sort("code", "e.code", "text")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("name");

    private final Lists lists;
    private final Journal journal;
    private final ExternalRefs externalRefs;
    private final Session session;

    Products(Lists lists, Journal journal, ExternalRefs externalRefs, Session session) {
        this.lists = lists;
        this.journal = journal;
        this.externalRefs = externalRefs;
        this.session = session;
    }

    Page<ProductView> page(UriInfo uri) {
        return lists.page(LISTING, uri, ProductView::of);
    }

    Product required(UUID id) {
        return lists.find(LISTING, id).orElseThrow(ProductRule.PRODUCT_MUST_EXIST::violated);
    }

    Product forChange(UUID id, IfMatch ifMatch) {
        var product = required(id);
        ifMatch.require(product.version());
        return product;
    }

    /** The products directly in the given groups. */
    List<Product> in(Collection<UUID> groupIds) {
        return session.createNativeQuery(
                        "select e.* from product e where e.group_id = any(cast(:groups as uuid[]))",
                        Product.class)
                .setParameter("groups", groupIds.toArray(UUID[]::new))
                .getResultList();
    }

    void add(Product product, ProductEvent event) {
        persist(product);
        save(product, event);
    }

    void save(Product product, ProductEvent event) {
        journal.record(() -> ProductContract.messageFor(event, product));
        externalRefs.assign(COLLECTION, product.id(), product.details().externalRefs());
    }
}
