package com.lead2order.forecast.orgunit;

import com.lead2order.kit.audit.Authorship;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A part of the organisation: the company, an area, a team, a cell. */
@Entity
class OrgUnit {

    @Id private UUID id;
    @Version private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private OrgUnitDetails details;

    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    OrgUnit() {}

    OrgUnit(UUID id, OrgUnitDetails details, @Nullable UUID by, Instant now) {
        this.id = id;
        this.details = details;
        this.authorship = Authorship.of(by, now);
    }

    /** Takes over new details; empty where they are as before. */
    Optional<OrgUnitEvent.Changed> change(OrgUnitDetails changed, @Nullable UUID by, Instant now) {
        if (changed.isLike(details)) {
            return Optional.empty();
        }
        details = changed;
        authorship = authorship.changed(by, now);
        return Optional.of(new OrgUnitEvent.Changed(id));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    OrgUnitDetails details() {
        return details;
    }

    Authorship authorship() {
        return authorship;
    }
}
