package com.lead2order.opportunity.productgroup;

import com.lead2order.kit.audit.Authorship;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A node of the product tree; it knows the way from the root down to itself. */
@Entity
class ProductGroup {

    @Id private UUID id;
    @Version private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private ProductGroupDetails details;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> path;

    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    ProductGroup() {}

    ProductGroup(
            UUID id,
            ProductGroupDetails details,
            List<UUID> parentPath,
            @Nullable UUID by,
            Instant now) {
        this.id = id;
        this.details = details;
        this.path = below(parentPath);
        this.authorship = Authorship.of(by, now);
    }

    /** Takes over new details and the place they imply; empty where both are as before. */
    Optional<ProductGroupEvent.Changed> change(
            ProductGroupDetails changed, List<UUID> parentPath, @Nullable UUID by, Instant now) {
        var place = below(parentPath);
        if (changed.equals(details) && place.equals(path)) {
            return Optional.empty();
        }
        details = changed;
        path = place;
        authorship = authorship.changed(by, now);
        return Optional.of(new ProductGroupEvent.Changed(id));
    }

    /** Follows a group above that went elsewhere. */
    ProductGroupEvent.Changed follow(
            UUID movedGroup, List<UUID> itsPath, @Nullable UUID by, Instant now) {
        var moved = new ArrayList<>(itsPath);
        moved.addAll(path.subList(path.indexOf(movedGroup) + 1, path.size()));
        path = List.copyOf(moved);
        authorship = authorship.changed(by, now);
        return new ProductGroupEvent.Changed(id);
    }

    private List<UUID> below(List<UUID> parentPath) {
        var place = new ArrayList<>(parentPath);
        place.add(id);
        return List.copyOf(place);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ProductGroupDetails details() {
        return details;
    }

    List<UUID> path() {
        return List.copyOf(path);
    }

    Authorship authorship() {
        return authorship;
    }
}
