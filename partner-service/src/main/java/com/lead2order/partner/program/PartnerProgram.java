package com.lead2order.partner.program;

import com.lead2order.kit.audit.Authorship;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A program that partners join, with its tiers, benefits and terms. */
@Entity
class PartnerProgram {

    @Id private UUID id;
    @Version private long version;
    private String number;

    @JdbcTypeCode(SqlTypes.JSON)
    private ProgramDetails details;

    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    PartnerProgram() {}

    PartnerProgram(UUID id, String number, ProgramDetails details, Authorship authorship) {
        this.id = id;
        this.number = number;
        this.details = requireOrderedDays(details);
        this.authorship = authorship;
    }

    /** Takes over new details; empty where they are as before. */
    Optional<ProgramEvent.Changed> change(ProgramDetails changed, @Nullable UUID by, Instant now) {
        if (changed.equals(details)) {
            return Optional.empty();
        }
        details = requireOrderedDays(changed);
        authorship = authorship.changed(by, now);
        return Optional.of(new ProgramEvent.Changed(id));
    }

    /** Whether deals are registered under the program on the given day. */
    boolean isOpenOn(LocalDate day) {
        return details.status() == ProgramStatus.ACTIVE
                && (details.validFrom() == null || !day.isBefore(details.validFrom()))
                && (details.validTo() == null || day.isBefore(details.validTo()));
    }

    private static ProgramDetails requireOrderedDays(ProgramDetails details) {
        if (details.validFrom() != null
                && details.validTo() != null
                && !details.validTo().isAfter(details.validFrom())) {
            throw ProgramRule.PROGRAM_MUST_END_AFTER_ITS_START.violatedAt(
                    "/validTo", "not-after", details.validFrom());
        }
        return details;
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

    ProgramDetails details() {
        return details;
    }

    Authorship authorship() {
        return authorship;
    }
}
