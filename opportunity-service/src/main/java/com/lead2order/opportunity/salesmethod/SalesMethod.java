package com.lead2order.opportunity.salesmethod;

import com.lead2order.kit.audit.Authorship;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A sales method as it was laid down; it never changes, because opportunities are measured by it.
 */
@Entity
class SalesMethod {

    @Id private UUID id;
    @Version private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private SalesMethodDetails details;

    private boolean standard;
    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    SalesMethod() {}

    SalesMethod(UUID id, SalesMethodDetails details, @Nullable UUID by, Instant now) {
        this.id = id;
        this.details = details;
        this.standard = false;
        this.authorship = Authorship.of(by, now);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    SalesMethodDetails details() {
        return details;
    }

    /** Whether opportunities follow it that name no other. */
    boolean standard() {
        return standard;
    }

    Authorship authorship() {
        return authorship;
    }
}
