package com.lead2order.agreement.cycle;

import com.lead2order.agreement.known.FiscalYear;
import com.lead2order.kit.audit.Authorship;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * The yearly occasion on which targets are agreed. It keeps the boundaries of its fiscal year and
 * of the years its baselines come from, as the calendar had them when it was prepared.
 */
@Entity
class PlanningCycle {

    @Id private UUID id;
    @Version private long version;

    @Enumerated(EnumType.STRING)
    private CycleState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private CycleDetails details;

    @Column(name = "year_from")
    private LocalDate from;

    @Column(name = "year_to")
    private LocalDate to;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<FiscalYear> baselinePeriods;

    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    PlanningCycle() {}

    PlanningCycle(
            UUID id,
            CycleDetails details,
            FiscalYear year,
            List<FiscalYear> baselinePeriods,
            Authorship authorship) {
        this.id = id;
        this.state = CycleState.PREPARED;
        this.details = details;
        this.from = year.from();
        this.to = year.to();
        this.baselinePeriods = List.copyOf(baselinePeriods);
        this.authorship = authorship;
    }

    /** Lets agreements be opened; returns whether these are the first. */
    boolean open(@Nullable UUID by, Instant now) {
        if (state == CycleState.OPEN) {
            return false;
        }
        state = state.become(CycleState.OPEN);
        authorship = authorship.changed(by, now);
        return true;
    }

    /** Ends the cycle after its year. */
    void close(LocalDate today, @Nullable UUID by, Instant now) {
        var closed = state.become(CycleState.CLOSED);
        CycleRule.YEAR_MUST_BE_OVER.require(!today.isBefore(to));
        state = closed;
        authorship = authorship.changed(by, now);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    CycleState state() {
        return state;
    }

    CycleDetails details() {
        return details;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    List<FiscalYear> baselinePeriods() {
        return baselinePeriods;
    }

    Authorship authorship() {
        return authorship;
    }
}
