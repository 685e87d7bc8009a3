package com.lead2order.agreement.policy;

import com.lead2order.kit.audit.Authorship;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A set of rules for negotiations; changing it touches only agreements opened later. */
@Entity
@Table(name = "target_agreement_policy")
class Policy {

    @Id private UUID id;
    @Version private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private PolicyDetails details;

    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    Policy() {}

    Policy(UUID id, PolicyDetails details, @Nullable UUID by, Instant now) {
        this.id = id;
        this.details = details;
        this.authorship = Authorship.of(by, now);
    }

    /** Takes over new rules; returns whether they differ. */
    boolean change(PolicyDetails changed, @Nullable UUID by, Instant now) {
        if (changed.equals(details)) {
            return false;
        }
        details = changed;
        authorship = authorship.changed(by, now);
        return true;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    PolicyDetails details() {
        return details;
    }

    Authorship authorship() {
        return authorship;
    }
}
