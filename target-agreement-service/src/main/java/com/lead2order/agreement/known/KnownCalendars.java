package com.lead2order.agreement.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The fiscal years of all calendars. */
@ApplicationScoped
public class KnownCalendars {

    private final Session session;

    KnownCalendars(Session session) {
        this.session = session;
    }

    /** The year with the given key in the calendar with the given code. */
    public Optional<FiscalYear> year(String calendarCode, String key) {
        return years(calendarCode).stream().filter(year -> year.key().equals(key)).findFirst();
    }

    /**
     * The years before the given one, newest first; where the calendar does not reach back far
     * enough, the twelve months before stand in.
     */
    public List<FiscalYear> before(String calendarCode, FiscalYear year, int count) {
        var known = years(calendarCode);
        var before = new ArrayList<FiscalYear>();
        var next = year;
        while (before.size() < count) {
            var end = next.from();
            next =
                    known.stream()
                            .filter(candidate -> candidate.to().equals(end))
                            .findFirst()
                            .orElse(next.twelveMonthsBefore());
            before.add(next);
        }
        return List.copyOf(before);
    }

    private List<FiscalYear> years(String calendarCode) {
        return session
                .createNativeQuery(
                        """
                        select y.key, y."from", y."to"
                        from known_calendar c
                        cross join lateral jsonb_to_recordset(c.years) as y(key text, "from" date, "to" date)
                        where c.code = :code
                        order by y."from"
                        """,
                        Object[].class)
                .setParameter("code", calendarCode)
                .addScalar("key", String.class)
                .addScalar("from", LocalDate.class)
                .addScalar("to", LocalDate.class)
                .getResultList()
                .stream()
                .map(row -> new FiscalYear((String) row[0], (LocalDate) row[1], (LocalDate) row[2]))
                .toList();
    }
}
