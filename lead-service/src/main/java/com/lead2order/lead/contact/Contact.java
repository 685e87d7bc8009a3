package com.lead2order.lead.contact;

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

/** A person we talk to at one or more accounts. */
@Entity
class Contact {

    @Id private UUID id;
    @Version private long version;
    private String number;

    @JdbcTypeCode(SqlTypes.JSON)
    private ContactDetails details;

    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    Contact() {}

    Contact(UUID id, String number, ContactDetails details, @Nullable UUID by, Instant now) {
        this.id = id;
        this.number = number;
        this.details = details;
        this.authorship = Authorship.of(by, now);
    }

    /** Takes over new details; empty where they are as before. */
    Optional<ContactEvent.Changed> change(ContactDetails changed, @Nullable UUID by, Instant now) {
        if (changed.equals(details)) {
            return Optional.empty();
        }
        details = changed;
        authorship = authorship.changed(by, now);
        return Optional.of(new ContactEvent.Changed(id));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    ContactDetails details() {
        return details;
    }

    Authorship authorship() {
        return authorship;
    }
}
