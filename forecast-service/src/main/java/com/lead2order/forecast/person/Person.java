package com.lead2order.forecast.person;

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

/** Someone of the sales organisation, or of a partner, whom records name as owner or author. */
@Entity
class Person {

    @Id private UUID id;
    @Version private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private PersonDetails details;

    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    Person() {}

    Person(UUID id, PersonDetails details, @Nullable UUID by, Instant now) {
        details.requireOrderedDays();
        this.id = id;
        this.details = details;
        this.authorship = Authorship.of(by, now);
    }

    /** Takes over new details; empty where they are as before. */
    Optional<PersonEvent.Changed> change(PersonDetails changed, @Nullable UUID by, Instant now) {
        if (changed.equals(details)) {
            return Optional.empty();
        }
        changed.requireOrderedDays();
        details = changed;
        authorship = authorship.changed(by, now);
        return Optional.of(new PersonEvent.Changed(id));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    PersonDetails details() {
        return details;
    }

    Authorship authorship() {
        return authorship;
    }
}
