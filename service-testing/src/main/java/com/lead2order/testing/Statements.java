package com.lead2order.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;

/**
 * Counts the SQL statements of the service under test, to hold that an answer of many rows takes no
 * more of them than an answer of few.
 */
public final class Statements {

    private static final int TIMES = 3;

    /** What one request took. */
    private record Taken(long statements, long plansMade) {}

    private Statements() {}

    /**
     * How many statements the request takes; what the service does besides does not count. It is
     * sent three times and the smallest number counts, since caches are filled then; by then the
     * plans of all its queries are known, too, and no query may need a new one at each execution.
     */
    public static long of(Runnable request) {
        var taken = IntStream.range(0, TIMES).mapToObj(time -> once(request)).toList();
        assertThat(taken)
                .as("query plans made anew")
                .anySatisfy(once -> assertThat(once.plansMade()).isZero());
        return taken.stream().mapToLong(Taken::statements).min().orElseThrow();
    }

    private static Taken once(Runnable request) {
        var statistics = Arc.container().instance(SessionFactory.class).get().getStatistics();
        statistics.setStatisticsEnabled(true);
        var statementsBefore = RequestStatements.COUNT.get();
        var plansBefore = statistics.getQueryPlanCacheMissCount();
        request.run();
        return new Taken(
                RequestStatements.COUNT.get() - statementsBefore,
                statistics.getQueryPlanCacheMissCount() - plansBefore);
    }
}
