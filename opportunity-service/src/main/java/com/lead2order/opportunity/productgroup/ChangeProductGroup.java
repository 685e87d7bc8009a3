package com.lead2order.opportunity.productgroup;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.reference.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Renames a product group or moves it, with everything below it, to another place. */
@ApplicationScoped
class ChangeProductGroup {

    record Command(UUID groupId, IfMatch ifMatch, JsonNode patch) {}

    private final ProductGroups groups;
    private final ProductTree tree;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangeProductGroup(
            ProductGroups groups,
            ProductTree tree,
            MergePatch mergePatch,
            Caller caller,
            Clock clock) {
        this.groups = groups;
        this.tree = tree;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ProductGroupView handle(Command command) {
        var group = groups.forChange(command.groupId(), command.ifMatch());
        var before = group.path();
        var details = mergePatch.apply(command.patch(), group.details(), ProductGroupDetails.class);
        var parent = details.parentId() == null ? null : Reference.to(details.parentId());
        var parentPath = tree.parentPath(group.id(), parent, "/parentId");
        group.change(details, parentPath, caller.personIdOrNull(), clock.instant())
                .ifPresent(changed -> {
                    groups.save(group, changed);
                    if (!before.equals(group.path())) {
                        tree.followers(group);
                    }
                });
        return ProductGroupView.of(group);
    }
}
