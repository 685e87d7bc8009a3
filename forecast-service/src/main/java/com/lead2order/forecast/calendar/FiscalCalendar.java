package com.lead2order.forecast.calendar;

import com.lead2order.kit.audit.Authorship;
import com.lead2order.kit.rule.Violation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The years and periods in which a company plans and reports. */
@Entity
class FiscalCalendar {

    @Id private UUID id;
    @Version private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private CalendarDetails details;

    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    FiscalCalendar() {}

    FiscalCalendar(UUID id, CalendarBody body, @Nullable UUID by, Instant now) {
        requireShape(body);
        this.id = id;
        this.details = body.details(java.util.Map.of());
        this.authorship = Authorship.of(by, now);
    }

    /**
     * Takes over other years; empty where they are as before.
     *
     * @param used keys of years and periods that must stay as they are
     */
    Optional<CalendarEvent.Changed> change(
            CalendarBody body, Set<String> used, @Nullable UUID by, Instant now) {
        if (!body.code().equals(details.code())) {
            throw CalendarRule.CODE_MUST_STAY.violatedAt("/code", "id-is", details.code());
        }
        requireShape(body);
        var changed = body.details(details.periods());
        if (changed.equals(details)) {
            return Optional.empty();
        }
        requireKept(used, changed);
        take(changed, by, now);
        return Optional.of(new CalendarEvent.Changed(id));
    }

    /** Closes a period: what changes in it afterwards is booked on the day of the change. */
    CalendarEvent.Changed close(String periodKey, LocalDate day, @Nullable UUID by, Instant now) {
        var period = details.periods().get(periodKey);
        if (period == null) {
            throw CalendarRule.PERIOD_MUST_EXIST.violated(
                    "no-period-of", details.code(), periodKey);
        }
        CalendarRule.PERIOD_MUST_BE_OPEN.require(period.closedOn() == null);
        take(details.withClosed(periodKey, day), by, now);
        return new CalendarEvent.Changed(id);
    }

    private void take(CalendarDetails changed, @Nullable UUID by, Instant now) {
        details = changed;
        authorship = authorship.changed(by, now);
    }

    private static void requireShape(CalendarBody body) {
        var violations = CalendarShape.violations(body.years());
        if (!violations.isEmpty()) {
            throw CalendarRule.PERIODS_MUST_BE_CONTIGUOUS.violatedBy(violations);
        }
    }

    private void requireKept(Set<String> used, CalendarDetails changed) {
        var fixed = new HashSet<>(used);
        details.periods().values().stream()
                .filter(period -> period.closedOn() != null)
                .forEach(period -> fixed.add(period.key()));
        var before = details.boundaries();
        var after = changed.boundaries();
        var violations =
                fixed.stream()
                        .filter(key -> before.containsKey(key))
                        .filter(key -> !java.util.Objects.equals(before.get(key), after.get(key)))
                        .sorted()
                        .map(key ->
                                new Violation(
                                        "/years",
                                        "period-must-stay",
                                        key,
                                        String.valueOf(before.get(key))))
                        .toList();
        if (!violations.isEmpty()) {
            throw CalendarRule.PERIOD_IN_USE_MUST_STAY.violatedBy(violations);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    CalendarDetails details() {
        return details;
    }

    Authorship authorship() {
        return authorship;
    }
}
