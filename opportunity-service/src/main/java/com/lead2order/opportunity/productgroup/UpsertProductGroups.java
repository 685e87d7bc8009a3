package com.lead2order.opportunity.productgroup;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.bulk.Link;
import com.lead2order.kit.bulk.MasterData;
import com.lead2order.kit.bulk.Sent;
import com.lead2order.kit.bulk.Upserted;
import com.lead2order.kit.bulk.Upserts;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.reference.Target;
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
import org.jspecify.annotations.Nullable;

/** Keeps product groups as integrators know them, by external key, one or many at a time. */
@ApplicationScoped
class UpsertProductGroups {

    private static final Target PARENTS =
            Target.own(
                    ProductGroups.COLLECTION,
                    "product_group",
                    ProductGroupRule.PARENT_MUST_BE_ABOVE);

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
    List<Upserted<ProductGroupView>> handle(List<Sent> records) {
        tree.lockOutOtherMoves();
        var run = new Run();
        var results = upserts.upsert(run, records);
        run.moved.values().forEach(tree::followers);
        return results.stream().map(result -> result.map(ProductGroupView::of)).toList();
    }

    /** One call: a group may lie under one that the same call brings, if it comes later. */
    private final class Run implements MasterData<ProductGroupDetails, ProductGroup> {

        private final Map<UUID, List<UUID>> paths = new HashMap<>();
        private final Map<UUID, ProductGroup> moved = new HashMap<>();

        private List<UUID> parentPath(@Nullable UUID groupId, @Nullable UUID parentId) {
            if (parentId == null) {
                return List.of();
            }
            var path = paths.get(parentId);
            if (path == null) {
                throw ProductGroupRule.PARENT_MUST_BE_ABOVE.violatedAt(
                        "/parentId", "reference-unknown");
            }
            if (groupId != null && path.contains(groupId)) {
                throw ProductGroupRule.PARENT_MUST_BE_ABOVE.violatedAt("/parentId", "lies-below");
            }
            return path;
        }

        private List<UUID> parentPath(ProductGroup group, ProductGroupDetails details) {
            var stays = Objects.equals(details.parentId(), group.details().parentId());
            return stays && !paths.containsKey(details.parentId())
                    ? group.path().subList(0, group.path().size() - 1)
                    : parentPath(group.id(), details.parentId());
        }

        @Override
        public String collection() {
            return ProductGroups.COLLECTION;
        }

        @Override
        public String topic() {
            return ProductGroupContract.TOPIC;
        }

        @Override
        public Class<ProductGroupDetails> type() {
            return ProductGroupDetails.class;
        }

        @Override
        public List<Link> links() {
            return List.of(Link.to(PARENTS, "parent"));
        }

        @Override
        public void found(Target target, Collection<UUID> ids) {
            tree.pathsOf(ids.stream().map(Reference::to).toList())
                    .forEach((group, path) -> paths.put(path.getLast(), path));
        }

        @Override
        public ProductGroupDetails sentAs(ProductGroup group) {
            return group.details();
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
        public Change<ProductGroup> create(ProductGroupDetails details) {
            var id = UuidCreator.getTimeOrderedEpoch();
            var parentPath = parentPath(null, details.parentId());
            var group =
                    new ProductGroup(
                            id, details, parentPath, caller.personIdOrNull(), clock.instant());
            groups.persist(group);
            paths.put(id, group.path());
            return new Change<>(
                    id,
                    group,
                    () -> ProductGroupContract.messageFor(new ProductGroupEvent.Added(id), group));
        }

        @Override
        public Optional<Change<ProductGroup>> change(
                ProductGroup group, ProductGroupDetails details) {
            var parentPath = parentPath(group, details);
            var before = group.path();
            var changed =
                    group.change(details, parentPath, caller.personIdOrNull(), clock.instant());
            if (!before.equals(group.path())) {
                moved.put(group.id(), group);
                paths.put(group.id(), group.path());
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
