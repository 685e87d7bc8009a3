package com.lead2order.lead.account;

import com.lead2order.kit.audit.Authorship;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A company that we sell to, or might. */
@Entity
class Account {

    @Id private UUID id;
    @Version private long version;
    private String number;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private AccountDetails details;

    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    Account() {}

    Account(UUID id, String number, AccountDetails details, @Nullable UUID by, Instant now) {
        this.id = id;
        this.number = number;
        this.status = AccountStatus.ACTIVE;
        this.details = details;
        this.authorship = Authorship.of(by, now);
    }

    /** Takes over new details; empty where they are as before. */
    Optional<AccountEvent.Changed> change(AccountDetails changed, @Nullable UUID by, Instant now) {
        if (changed.equals(details)) {
            return Optional.empty();
        }
        details = changed;
        authorship = authorship.changed(by, now);
        return Optional.of(new AccountEvent.Changed(id));
    }

    /** A prospect becomes a customer; empty where the account is something else already. */
    Optional<AccountEvent.Won> win(@Nullable UUID by, Instant now) {
        if (details.type() != AccountType.PROSPECT) {
            return Optional.empty();
        }
        details = details.withType(AccountType.CUSTOMER);
        authorship = authorship.changed(by, now);
        return Optional.of(new AccountEvent.Won(id));
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

    AccountStatus status() {
        return status;
    }

    AccountDetails details() {
        return details;
    }

    Authorship authorship() {
        return authorship;
    }
}
