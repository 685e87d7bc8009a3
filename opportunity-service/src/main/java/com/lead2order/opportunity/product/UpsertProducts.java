package com.lead2order.opportunity.product;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps products as integrators know them, by external key, one or many at a time. */
@ApplicationScoped
class UpsertProducts {

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
    List<Upserted<ProductView>> handle(List<ProductBody> records) {
        var groups =
                records.stream()
                        .map(ProductBody::groupReference)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return upserts.upsert(new Run(groupPaths.of(groups)), records).stream()
                .map(result -> result.map(ProductView::of))
                .toList();
    }

    /** One call, with the groups that its products name. */
    private final class Run implements MasterData<ProductBody, Product> {

        private final Map<Reference, List<UUID>> paths;

        Run(Map<Reference, List<UUID>> paths) {
            this.paths = paths;
        }

        private List<UUID> pathFor(ProductBody body) {
            var group = body.groupReference();
            if (group == null) {
                return List.of();
            }
            var path = paths.get(group);
            if (path == null) {
                throw ProductRule.GROUP_MUST_BE_KNOWN.violatedAt(
                        body.groupPointer(), "is no known product group");
            }
            return path;
        }

        @Override
        public String collection() {
            return Products.COLLECTION;
        }

        @Override
        public List<ExternalRef> refsOf(ProductBody body) {
            return body.externalRefs();
        }

        @Override
        public ProductBody withRefs(ProductBody body, List<ExternalRef> refs) {
            return body.withRefs(refs);
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
        public Object stateOf(Product product) {
            return ProductContract.stateOf(product);
        }

        @Override
        public Change<Product> create(ProductBody body) {
            var id = UuidCreator.getTimeOrderedEpoch();
            var path = pathFor(body);
            var product =
                    new Product(id, body.in(path), path, caller.personIdOrNull(), clock.instant());
            products.persist(product);
            return new Change<>(
                    id,
                    product,
                    () -> ProductContract.messageFor(new ProductEvent.Added(id), product));
        }

        @Override
        public Optional<Change<Product>> change(Product product, ProductBody body) {
            var path = pathFor(body);
            return product.change(body.in(path), path, caller.personIdOrNull(), clock.instant())
                    .map(changed ->
                            new Change<>(
                                    product.id(),
                                    product,
                                    () -> ProductContract.messageFor(changed, product)));
        }
    }
}
