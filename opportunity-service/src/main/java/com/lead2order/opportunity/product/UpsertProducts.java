package com.lead2order.opportunity.product;

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

/** Keeps products as integrators know them, by external key, one or many at a time. */
@ApplicationScoped
class UpsertProducts {

    private static final Target GROUPS =
            Target.own("product-groups", "product_group", ProductRule.GROUP_MUST_BE_KNOWN);

    private final Upserts upserts;
    private final Products products;
    private final GroupPaths groupPaths;
    private final Caller caller;
    private final Clock clock;

    UpsertProducts(
            Upserts upserts, Products products, GroupPaths groupPaths, Caller caller, Clock clock) {
        this.upserts = upserts;
        this.products = products;
        this.groupPaths = groupPaths;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<Upserted<ProductView>> handle(List<Sent> records) {
        return upserts.upsert(new Run(), records).stream()
                .map(result -> result.map(ProductView::of))
                .toList();
    }

    /** One call, with the groups that its products name. */
    private final class Run implements MasterData<ProductDetails, Product> {

        private final Map<Reference, List<UUID>> paths = new HashMap<>();

        private List<UUID> pathFor(ProductDetails details) {
            if (details.groupId() == null) {
                return List.of();
            }
            var path = paths.get(Reference.to(details.groupId()));
            if (path == null) {
                throw ProductRule.GROUP_MUST_BE_KNOWN.violatedAt("/groupId", "reference-unknown");
            }
            return path;
        }

        @Override
        public String collection() {
            return Products.COLLECTION;
        }

        @Override
        public Class<ProductDetails> type() {
            return ProductDetails.class;
        }

        @Override
        public List<Link> links() {
            return List.of(Link.to(GROUPS, "group"));
        }

        @Override
        public void found(Target target, Collection<UUID> ids) {
            paths.putAll(groupPaths.of(ids.stream().map(Reference::to).toList()));
        }

        @Override
        public ProductDetails sentAs(Product product) {
            return product.details();
        }

        @Override
        public List<Product> load(Collection<UUID> ids) {
            return products.list("id in ?1", ids);
        }

        @Override
        public UUID idOf(Product product) {
            return product.id();
        }

        @Override
        public List<ExternalRef> refs(Product product) {
            return product.details().externalRefs();
        }

        @Override
        public Change<Product> create(ProductDetails details) {
            var id = UuidCreator.getTimeOrderedEpoch();
            var path = pathFor(details);
            var product = new Product(id, details, path, caller.personIdOrNull(), clock.instant());
            products.persist(product);
            return new Change<>(
                    id,
                    product,
                    () -> ProductContract.messageFor(new ProductEvent.Added(id), product));
        }

        @Override
        public Optional<Change<Product>> change(Product product, ProductDetails details) {
            var path =
                    Objects.equals(details.groupId(), product.details().groupId())
                            ? product.groupPath()
                            : pathFor(details);
            return product.change(details, path, caller.personIdOrNull(), clock.instant())
                    .map(changed ->
                            new Change<>(
                                    product.id(),
                                    product,
                                    () -> ProductContract.messageFor(changed, product)));
        }
    }
}
