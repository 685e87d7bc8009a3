package com.lead2order.forecast.exchangerate;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;

/** What one unit of a currency was worth in another on business dates. */
@ApplicationScoped
public class Rates {

    /** A currency, another one and a business date. */
    public record On(String from, String to, LocalDate date) {}

    private final Session session;

    Rates(Session session) {
        this.session = session;
    }

    /** Those that are known, in one statement; in none where nothing is asked for. */
    public Map<On, BigDecimal> of(Collection<On> asked) {
        var distinct = List.copyOf(Set.copyOf(asked));
        var rates = new HashMap<On, BigDecimal>();
        if (distinct.isEmpty()) {
            return rates;
        }
        session.createNativeQuery(
                        """
                        select cast(a.place as integer), exchange_rate_on(a.source, a.target, a.day)
                        from unnest(cast(:froms as text[]), cast(:tos as text[]), cast(:dates as date[]))
                            with ordinality a(source, target, day, place)
                        """,
                        Object[].class)
                .setParameter("froms", texts(distinct, On::from))
                .setParameter("tos", texts(distinct, On::to))
                .setParameter("dates", texts(distinct, on -> on.date().toString()))
                .getResultStream()
                .filter(row -> row[1] != null)
                .forEach(row -> rates.put(distinct.get((Integer) row[0] - 1), (BigDecimal) row[1]));
        return rates;
    }

    private static String[] texts(List<On> asked, Function<On, String> part) {
        return asked.stream().map(part).toArray(String[]::new);
    }
}
