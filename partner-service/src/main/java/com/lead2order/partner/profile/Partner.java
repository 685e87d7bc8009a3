package com.lead2order.partner.profile;

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

/** A company that sells for us or with us, and the people who do so in our portal. */
@Entity
class Partner {

    @Id private UUID id;
    @Version private long version;
    private String number;

    @JdbcTypeCode(SqlTypes.JSON)
    private PartnerDetails details;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable NewAccount newAccount;

    @JdbcTypeCode(SqlTypes.JSON)
    private PartnerUsers users;

    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    Partner() {}

    Partner(
            UUID id,
            String number,
            PartnerDetails details,
            @Nullable NewAccount newAccount,
            Authorship authorship) {
        this.id = id;
        this.number = number;
        this.details = newAccount == null ? details : details.withAccount(newAccount.id());
        this.newAccount = newAccount;
        this.users = PartnerUsers.none();
        this.authorship = authorship;
    }

    /** Takes over new details; empty where they are as before. */
    Optional<PartnerEvent.Changed> change(PartnerDetails changed, @Nullable UUID by, Instant now) {
        if (changed.equals(details)) {
            return Optional.empty();
        }
        details = changed;
        if (newAccount != null && !newAccount.id().equals(changed.accountId())) {
            newAccount = null;
        }
        authorship = authorship.changed(by, now);
        return Optional.of(new PartnerEvent.Changed(id));
    }

    /** Asks for a new account where the partner has none yet; else the one it has stays. */
    Optional<PartnerEvent.Changed> change(
            PartnerDetails changed, NewAccount wanted, @Nullable UUID by, Instant now) {
        if (details.accountId() != null) {
            return change(changed.withAccount(details.accountId()), by, now);
        }
        newAccount = wanted;
        return change(changed.withAccount(wanted.id()), by, now);
    }

    /** Lets a person work for the partner; empty where they do already. */
    Optional<PartnerEvent.Changed> addUser(UUID personId, @Nullable UUID by, Instant now) {
        if (users.ids().contains(personId)) {
            return Optional.empty();
        }
        users = users.with(personId);
        authorship = authorship.changed(by, now);
        return Optional.of(new PartnerEvent.Changed(id));
    }

    /** Takes a person off again; refuses those who do not work for the partner. */
    PartnerEvent.Changed removeUser(UUID personId, @Nullable UUID by, Instant now) {
        PartnerRule.USER_MUST_EXIST.require(users.ids().contains(personId));
        users = users.without(personId);
        authorship = authorship.changed(by, now);
        return new PartnerEvent.Changed(id);
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

    PartnerDetails details() {
        return details;
    }

    @Nullable NewAccount newAccount() {
        return newAccount;
    }

    List<UUID> userIds() {
        return users.ids();
    }

    Authorship authorship() {
        return authorship;
    }
}
