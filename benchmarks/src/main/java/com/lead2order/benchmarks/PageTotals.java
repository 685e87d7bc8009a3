package com.lead2order.benchmarks;

import com.lead2order.stack.Service;
import java.time.Duration;
import java.util.List;

/**
 * Pages of 50 leads of a seller who has 30,000, with 16 connections: with the total against without
 * it. Both are measured in turn, twice each.
 */
final class PageTotals implements Part {

    private static final int LEADS = 30_000;
    private static final String SELLER = "rolf.rep";
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final int TURNS = 2;

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        var load = bench.load(SELLER);
        var leads = bench.options().scaled(LEADS, 100);
        try (var connection = new Connection(load.server(), load.token());
                var database = bench.database(Service.LEAD)) {
            var template =
                    LeadCreation.LEAD
                            .send(connection, 0)
                            .requireSuccess()
                            .header("Location")
                            .replaceAll(".*/", "");
            new Stock(database, "lead", "lead_id", List.of(template), Stock.LEAD_ROW)
                    .add(Stock.Series.PAGES, 1, leads - 1);
        }
        Load.Request without = (connection, number) -> connection.get("/api/v1/leads?limit=50");
        Load.Request with =
                (connection, number) -> connection.get("/api/v1/leads?limit=50&count=true");
        load.run(bench.options().scaled(WARM_UP), without);
        load.run(bench.options().scaled(WARM_UP), with);
        double rateWithout = 0;
        double rateWith = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            rateWithout += load.run(bench.measured(), without).rate() / TURNS;
            rateWith += load.run(bench.measured(), with).rate() / TURNS;
        }
        return List.of(
                Figure.rate(
                        "pages of 50 leads of %,d with total, 16 connections".formatted(leads),
                        rateWith,
                        "without total",
                        rateWithout,
                        "at least 0.800, aim 0.900"));
    }
}
