package com.lead2order.testing;

import io.quarkus.arc.Arc;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;

/**
 * Counts the SQL statements of the service under test, to hold that an answer of many rows takes no
 * more of them than an answer of few.
 */
public final class Statements {

    private static final int TIMES = 3;

    private Statements() {}

    /**
     * How many statements the request takes. It is sent three times and the smallest number counts:
     * caches are filled then, and events that arrive meanwhile do not disturb.
     */
    public static long of(Runnable request) {
        var statistics = Arc.container().instance(SessionFactory.class).get().getStatistics();
        statistics.setStatisticsEnabled(true);
        return LongStream.range(0, TIMES)
                .map(time -> {
                    var before = statistics.getPrepareStatementCount();
                    request.run();
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }
}
