package com.lead2order.opportunity.product;

import com.lead2order.kit.reference.Reference;
import com.lead2order.opportunity.productgroup.ProductTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the groups that products name, and keeps them where they are until the product is stored.
 */
@ApplicationScoped
class GroupPaths {

    private final ProductTree tree;

    GroupPaths(ProductTree tree) {
        this.tree = tree;
    }

    Map<Reference, List<UUID>> of(Collection<Reference> groups) {
        if (!groups.isEmpty()) {
            tree.keepInPlace();
        }
        return tree.pathsOf(groups);
    }

    /** The path of the group, empty where none is named; refuses an unknown one. */
    List<UUID> required(@Nullable Reference group, String pointer) {
        if (group == null) {
            return List.of();
        }
        tree.keepInPlace();
        return tree.pathOf(group)
                .orElseThrow(() ->
                        ProductRule.GROUP_MUST_BE_KNOWN.violatedAt(
                                pointer, "product-group-unknown"));
    }
}
