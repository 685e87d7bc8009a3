package com.lead2order.benchmarks;

import com.lead2order.stack.Service;
import com.lead2order.stack.load.Api;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/**
 * Pages of 50 with two filters and the total at the service, by one client, while the lists grow:
 * for a seller, the manager of her team and the head of all. In the end once more while leads are
 * created at half the full rate. The stock is copied by SQL from a record of each seller.
 */
final class Lists implements Part {

    private static final long[] SIZES = {10_000, 1_000_000, 10_000_000};
    private static final Duration CREDITED = Duration.ofMinutes(5);
    private static final Map<String, String> CALLERS =
            Map.of("rep", "rita.rep", "manager", "max.manager", "vice president", "vera.vp");

    /** Order number {@code n}. */
    private static final Map<String, String> ORDER_ROW =
            Map.of(
                    "order_date", "current_date - cast(n % 730 as integer)",
                    "booking_date", "current_date - cast(n % 730 as integer)",
                    "created_at", "now() - interval '2 years' + n * interval '6 seconds'",
                    "updated_at", "now() - interval '2 years' + n * interval '6 seconds'");

    /** A list of a service. */
    private record Listed(String name, Service service, String path) {}

    private static final List<Listed> LISTS =
            List.of(
                    new Listed(
                            "leads",
                            Service.LEAD,
                            "/api/v1/leads?limit=50&count=true&status=QUALIFIED&sourceClass=MANUAL"),
                    new Listed(
                            "orders",
                            Service.OPPORTUNITY,
                            "/api/v1/orders?limit=50&count=true&status=OPEN&bookedFrom=2026-01-01"));

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        var company = new Company(bench);
        company.load();
        var figures = new ArrayList<Figure>();
        try (var leads = bench.database(Service.LEAD);
                var orders = bench.database(Service.OPPORTUNITY)) {
            var leadStock =
                    new Stock(
                            leads, "lead", "lead_id", leadsToCopy(bench, company), Stock.LEAD_ROW);
            var orderStock =
                    new Stock(
                            orders,
                            "sales_order",
                            "order_id",
                            ordersToCopy(bench, company, orders),
                            ORDER_ROW);
            long there = 0;
            for (var size : SIZES) {
                var rows = bench.options().scaled(size, 100);
                if (rows > there) {
                    leadStock.add(Stock.Series.LISTS, there + 1, rows);
                    orderStock.add(Stock.Series.LISTS, there + 1, rows);
                    there = rows;
                }
                figures.addAll(pages(bench, "%,d rows".formatted(rows), "p99 at most 20 ms"));
            }
            figures.addAll(whileLeadsAreCreated(bench));
            leadStock.removeAll();
            orderStock.removeAll();
        }
        return figures;
    }

    private static List<Figure> whileLeadsAreCreated(Bench bench)
            throws InterruptedException, ExecutionException {
        var load = bench.load("olga.other");
        var full = load.run(bench.measured(), LeadCreation.LEAD).rate();
        var apart = Duration.ofNanos((long) (1e9 * 2 * load.connections() / full));
        var time = bench.measured().multipliedBy(1L + (long) LISTS.size() * CALLERS.size());
        var creating =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return load.run(time, apart, LeadCreation.LEAD);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
        var figures =
                pages(
                        bench,
                        "all rows, beside %.0f new leads a second".formatted(full / 2),
                        "p99 at most 50 ms");
        var _ = creating.get();
        return figures;
    }

    private static List<Figure> pages(Bench bench, String where, String required)
            throws InterruptedException {
        var figures = new ArrayList<Figure>();
        for (var list : LISTS) {
            for (var caller : List.of("rep", "manager", "vice president")) {
                var load =
                        bench.load(CALLERS.getOrDefault(caller, caller))
                                .at(bench.stack().service(list.service()).address())
                                .with(1);
                Load.Request page = (connection, number) -> connection.get(list.path());
                load.run(bench.measured().dividedBy(2), page);
                var times = load.run(bench.measured().dividedBy(2), page).latencies();
                figures.add(
                        Figure.of(
                                "page of 50 %s, two filters, total, %s, for a %s"
                                        .formatted(list.name(), where, caller),
                                String.format(
                                        Locale.ROOT,
                                        "p50 %.2f ms, p99 %.2f ms (%d pages)",
                                        times.median(),
                                        times.p99(),
                                        times.count()),
                                required));
            }
        }
        return figures;
    }

    /** One lead of each seller, and of Rita. */
    private static List<String> leadsToCopy(Bench bench, Company company) {
        var ids = new ArrayList<String>();
        ids.add(
                bench.api("rita.rep")
                        .post("/leads", Company.json("{\"title\":\"Line stands still\"}"))
                        .path("id")
                        .asText());
        IntStream.range(0, company.sellers()).forEach(seller -> ids.add(company.lead(seller)));
        return ids;
    }

    /** One order of each seller, and of Rita, once they are credited with it. */
    private static List<String> ordersToCopy(Bench bench, Company company, Database orders)
            throws InterruptedException {
        var erp = bench.apiOfErp();
        var ids = new ArrayList<String>();
        ids.add(order(erp, "DEMO", "rita.rep"));
        IntStream.range(0, company.sellers())
                .forEach(seller -> ids.add(order(erp, Company.SYSTEM, Company.key(seller))));
        Bench.await(
                "credits of all orders",
                CREDITED,
                () -> {
                    try {
                        return orders.number(
                                        """
                                        select count(*) from order_credit c join sales_order o on o.id = c.order_id
                                        where o.source_system = 'LISTS' and cardinality(c.person_ids) > 0
                                        """)
                                == ids.size();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return ids;
    }

    private static String order(Api erp, String system, String seller) {
        return erp.put(
                        "/orders/LISTS/" + seller,
                        Company.json(
                                """
                                {"sourceVersion":1,"type":"ORDER","orderDate":"2026-11-21","currency":"EUR","account":{"system":"DEMO","key":"nordwind"},
                                 "salesPerson":{"system":"%s","key":"%s"},"netTotal":"2024.99",
                                 "lines":[{"lineNo":1,"product":{"system":"DEMO","key":"P-100"},"qty":"1","unitPrice":"2024.99","netAmount":"2024.99"}]}
                                """
                                        .formatted(system, seller)))
                .path("id")
                .asText();
    }
}
