package com.lead2order.opportunity.product;

import com.lead2order.kit.audit.Authorship;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something we sell. It carries the way to its group, so that order lines can be rolled up. */
@Entity
class Product {

    @Id private UUID id;
    @Version private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private ProductDetails details;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> groupPath;

    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    Product() {}

    Product(UUID id, ProductDetails details, List<UUID> groupPath, @Nullable UUID by, Instant now) {
        this.id = id;
        this.details = details;
        this.groupPath = List.copyOf(groupPath);
        this.authorship = Authorship.of(by, now);
    }

    /** Takes over new details; empty where they are as before. */
    Optional<ProductEvent.Changed> change(
            ProductDetails changed, List<UUID> newPath, @Nullable UUID by, Instant now) {
        if (changed.equals(details) && newPath.equals(groupPath)) {
            return Optional.empty();
        }
        details = changed;
        groupPath = List.copyOf(newPath);
        authorship = authorship.changed(by, now);
        return Optional.of(new ProductEvent.Changed(id));
    }

    /** Follows its group, which has a new place in the tree. */
    ProductEvent.Changed follow(List<UUID> newPath, @Nullable UUID by, Instant now) {
        groupPath = List.copyOf(newPath);
        authorship = authorship.changed(by, now);
        return new ProductEvent.Changed(id);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ProductDetails details() {
        return details;
    }

    List<UUID> groupPath() {
        return List.copyOf(groupPath);
    }

    Authorship authorship() {
        return authorship;
    }
}
