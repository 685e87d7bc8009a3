package com.lead2order.opportunity.productgroup;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes a product group into the tree. */
@ApplicationScoped
class AddProductGroup {

    private final ProductGroups groups;
    private final ProductTree tree;
    private final Caller caller;
    private final Clock clock;

    AddProductGroup(ProductGroups groups, ProductTree tree, Caller caller, Clock clock) {
        this.groups = groups;
        this.tree = tree;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ProductGroupView handle(ProductGroupBody body) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var parentPath =
                tree.parentPath(
                        id,
                        body.parentReference(),
                        body.parentId() == null ? "/parent" : "/parentId");
        var details = body.under(parentPath.isEmpty() ? null : parentPath.getLast());
        var group =
                new ProductGroup(id, details, parentPath, caller.personIdOrNull(), clock.instant());
        groups.add(group, new ProductGroupEvent.Added(id));
        return ProductGroupView.of(group);
    }
}
