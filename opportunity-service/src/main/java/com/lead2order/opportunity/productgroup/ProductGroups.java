package com.lead2order.opportunity.productgroup;

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
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** All product groups. */
@ApplicationScoped
class ProductGroups implements PanacheRepositoryBase<ProductGroup, UUID> {

    static final String COLLECTION = "product-groups";

    private static final Listing<ProductGroup> LISTING =
            Listing.ofAll(ProductGroup.class, "product_group", ProductGroupView.class)
                    .filter("code", Filter.equalTo("e.code"))
                    .filter("parentId", Filter.id("e.parent_id"))
                    .filter("ancestorId", Filter.idIn("e.path"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("externalRef", Filter.externalRef(COLLECTION))
                    .filter("q", Filter.contains("e.name"))
                    .sort("name", "e.name", "text")
                    .sort("code", "e.code", "text")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("name");

    private final Lists lists;
    private final Journal journal;
    private final ExternalRefs externalRefs;
    private final Session session;

    ProductGroups(Lists lists, Journal journal, ExternalRefs externalRefs, Session session) {
        this.lists = lists;
        this.journal = journal;
        this.externalRefs = externalRefs;
        this.session = session;
    }

    Page<ProductGroupView> page(UriInfo uri) {
        return lists.page(LISTING, uri, ProductGroupView::of);
    }

    ProductGroup required(UUID id) {
        return lists.find(LISTING, id).orElseThrow(ProductGroupRule.GROUP_MUST_EXIST::violated);
    }

    ProductGroup forChange(UUID id, IfMatch ifMatch) {
        var group = required(id);
        ifMatch.require(group.version());
        return group;
    }

    /** The groups below a group, itself left out. */
    List<ProductGroup> below(UUID id) {
        return session.createNativeQuery(
                        "select e.* from product_group e where e.path @> array[cast(:id as uuid)] and e.id <> :id",
                        ProductGroup.class)
                .setParameter("id", id)
                .getResultList();
    }

    void add(ProductGroup group, ProductGroupEvent event) {
        persist(group);
        save(group, event);
    }

    void save(ProductGroup group, ProductGroupEvent event) {
        journal.record(() -> ProductGroupContract.messageFor(event, group));
        externalRefs.assign(COLLECTION, group.id(), group.details().externalRefs());
    }
}
