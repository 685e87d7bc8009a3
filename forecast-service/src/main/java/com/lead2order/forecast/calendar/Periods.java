package com.lead2order.forecast.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The years and periods of all fiscal calendars. */
@ApplicationScoped
public class Periods {

    private final Session session;

    Periods(Session session) {
        this.session = session;
    }

    /** The year or period with a name such as {@code AW:FY2012-Q1}. */
    public Optional<Period> find(String name) {
        var colon = name.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        return list(
                        "f.calendar_code = :code and f.key = :key",
                        name.substring(0, colon),
                        name.substring(colon + 1))
                .stream()
                .findFirst();
    }

    /**
     * The year or period with a name such as {@code AW:FY2012-Q1}.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code period-not-found}
     */
    public Period named(String name) {
        return find(name)
                .orElseThrow(
                        () -> CalendarRule.PERIOD_MUST_EXIST.violated("no-period-named", name));
    }

    /** Those of the names that name a year or period, in one statement. */
    public Map<String, Period> findAll(Collection<String> names) {
        var found = new HashMap<String, Period>();
        if (names.isEmpty()) {
            return found;
        }
        var parts = names.stream().map(name -> name.split(":", 2)).toList();
        list(
                        "f.calendar_code = any(string_to_array(:code, chr(10))) and f.key = any(string_to_array(:key, chr(10)))",
                        parts.stream().map(part -> part[0]).collect(Collectors.joining("\n")),
                        parts.stream()
                                .map(part -> part.length == 2 ? part[1] : "")
                                .collect(Collectors.joining("\n")))
                .forEach(period -> found.put(period.name(), period));
        return found;
    }

    /** The periods of a year in their order; a period is its own only one. */
    public List<Period> of(Period period) {
        return period.isYear()
                ? list(
                        "f.calendar_code = :code and f.year_key = :key and f.key <> f.year_key",
                        period.calendarCode(),
                        period.key())
                : List.of(period);
    }

    /** The year before, or the period at the same place in the year before. */
    public Optional<Period> yearBefore(Period period) {
        var year = period.isYear() ? period : named(period.calendarCode() + ':' + period.yearKey());
        var before =
                list(
                                "f.calendar_code = :code and f.key = f.year_key and f.valid_to ="
                                        + " cast(:key as date)",
                                period.calendarCode(),
                                year.from().toString())
                        .stream()
                        .findFirst();
        if (period.isYear() || before.isEmpty()) {
            return before;
        }
        var place = of(year).indexOf(period);
        var periods = of(before.get());
        return place < periods.size() ? Optional.of(periods.get(place)) : Optional.empty();
    }

    private List<Period> list(String condition, String code, String key) {
        return session.createNativeQuery(
                        "select f.calendar_code, f.key, f.year_key, f.valid_from, f.valid_to from"
                                + " fiscal_period f where "
                                + condition
                                + " order by f.valid_from",
                        Object[].class)
                .addScalar("calendar_code", String.class)
                .addScalar("key", String.class)
                .addScalar("year_key", String.class)
                .addScalar("valid_from", LocalDate.class)
                .addScalar("valid_to", LocalDate.class)
                .setParameter("code", code)
                .setParameter("key", key)
                .getResultStream()
                .map(row ->
                        new Period(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                (LocalDate) row[3],
                                (LocalDate) row[4]))
                .toList();
    }
}
