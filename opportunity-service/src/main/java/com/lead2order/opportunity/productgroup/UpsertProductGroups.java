package com.lead2order.opportunity.productgroup;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.bulk.MasterData;
import com.lead2order.kit.bulk.Upserted;
import com.lead2order.kit.bulk.Upserts;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps product groups as integrators know them, by external key, one or many at a time. */
@ApplicationScoped
class UpsertProductGroups {

    private final Upserts upserts;
    private final ProductGroups groups;
    private final ProductTree tree;
    private final Caller caller;
    private final Clock clock;

    UpsertProductGroups(
            Upserts upserts, ProductGroups groups, ProductTree tree, Caller caller, Clock clock) {
        this.upserts = upserts;
        this.groups = groups;
        this.tree = tree;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<Upserted<ProductGroupView>> handle(List<ProductGroupBody> records) {
        var run = new Run(records);
        var results = upserts.upsert(run, records);
        run.moved.values().forEach(tree::followers);
        return results.stream().map(result -> result.map(ProductGroupView::of)).toList();
    }

    /** One call: a group may lie under one that the same call brings, if it comes later. */
    private final class Run implements MasterData<ProductGroupBody, ProductGroup> {

        private final Map<Reference, List<UUID>> paths;
        private final Map<UUID, ProductGroup> moved = new HashMap<>();

        Run(List<ProductGroupBody> records) {
            paths =
                    new HashMap<>(
                            tree.pathsOf(
                                    records.stream()
                                            .map(ProductGroupBody::parentReference)
                                            .filter(Objects::nonNull)
                                            .collect(Collectors.toSet())));
        }

        private List<UUID> parentPath(@Nullable UUID groupId, ProductGroupBody body) {
            var parent = body.parentReference();
            if (parent == null) {
                return List.of();
            }
            var path = paths.get(parent);
            if (path == null) {
                throw ProductGroupRule.PARENT_MUST_BE_ABOVE.violatedAt(
                        "/parent", "is no known product group");
            }
            if (groupId != null && path.contains(groupId)) {
                throw ProductGroupRule.PARENT_MUST_BE_ABOVE.violatedAt(
                        "/parent", "lies below the group");
            }
            return path;
        }

        private static ProductGroupDetails details(ProductGroupBody body, List<UUID> parentPath) {
            return body.under(parentPath.isEmpty() ? null : parentPath.getLast());
        }

        @Override
        public String collection() {
            return ProductGroups.COLLECTION;
        }

        @Override
        public List<ExternalRef> refsOf(ProductGroupBody body) {
            return body.externalRefs();
        }

        @Override
        public ProductGroupBody withRefs(ProductGroupBody body, List<ExternalRef> refs) {
            return body.withRefs(refs);
        }

        @Override
        public List<ProductGroup> load(Collection<UUID> ids) {
            return groups.list("id in ?1", ids);
        }

        @Override
        public UUID idOf(ProductGroup group) {
            return group.id();
        }

        @Override
        public List<ExternalRef> refs(ProductGroup group) {
            return group.details().externalRefs();
        }

        @Override
        public Object stateOf(ProductGroup group) {
            return ProductGroupContract.stateOf(group);
        }

        @Override
        public Change<ProductGroup> create(ProductGroupBody body) {
            var id = UuidCreator.getTimeOrderedEpoch();
            var parentPath = parentPath(null, body);
            var group =
                    new ProductGroup(
                            id,
                            details(body, parentPath),
                            parentPath,
                            caller.personIdOrNull(),
                            clock.instant());
            groups.persist(group);
            for (var ref : body.externalRefs()) {
                paths.put(Reference.to(ref.system(), ref.key()), group.path());
            }
            return new Change<>(
                    id,
                    group,
                    () -> ProductGroupContract.messageFor(new ProductGroupEvent.Added(id), group));
        }

        @Override
        public Optional<Change<ProductGroup>> change(ProductGroup group, ProductGroupBody body) {
            var parentPath = parentPath(group.id(), body);
            var before = group.path();
            groups.remember(group);
            var changed =
                    group.change(
                            details(body, parentPath),
                            parentPath,
                            caller.personIdOrNull(),
                            clock.instant());
            if (!before.equals(group.path())) {
                moved.put(group.id(), group);
                paths.replaceAll(
                        (_, path) -> path.contains(group.id()) ? moved(path, group) : path);
            }
            return changed.map(event ->
                    new Change<>(
                            group.id(),
                            group,
                            () -> ProductGroupContract.messageFor(event, group)));
        }

        private static List<UUID> moved(List<UUID> path, ProductGroup group) {
            var newPath = new java.util.ArrayList<>(group.path());
            newPath.addAll(path.subList(path.indexOf(group.id()) + 1, path.size()));
            return List.copyOf(newPath);
        }
    }
}
