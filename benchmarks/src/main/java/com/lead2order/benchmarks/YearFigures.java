package com.lead2order.benchmarks;

import com.lead2order.stack.Service;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The company's year by person and its pipeline at the service, by one client: 2,000 sellers, ten
 * million order lines, twenty open deals each. The stock is copied by SQL from one order that was
 * credited and booked, and one deal.
 */
final class YearFigures implements Part {

    private static final long LINES = 10_000_000;
    private static final int LINES_OF_AN_ORDER = 5;
    private static final int DEALS_OF_A_SELLER = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        var company = new Company(bench);
        company.load();
        var orders = bench.options().scaled(LINES, 1000) / LINES_OF_AN_ORDER;
        var year = LocalDate.now(ZoneOffset.UTC).getYear();
        try (var database = bench.database(Service.FORECAST)) {
            var order = order(bench, year);
            awaitRow(database, "actual_line_entry", "order_id", order);
            var seller =
                    "cast('01900000-0000-7000-8000-' || lpad(to_hex(%d + n %% %d), 12, '0') as uuid)"
                            .formatted(Company.FIRST, company.sellers());
            var day =
                    "date '%d-01-01' + cast(n / %d %% 365 as integer)"
                            .formatted(year, company.sellers());
            var booked =
                    new Stock(
                            database,
                            "order_credit",
                            "order_id",
                            List.of(order),
                            Map.of(
                                    "person_id", seller,
                                    "holder_id", seller,
                                    "order_date", day,
                                    "booking_date", day,
                                    "due_date", day,
                                    "booked_on", day));
            booked.add(Stock.Series.FIGURES, 1, orders);
            var deal = deal(bench);
            awaitRow(database, "pipeline_deal", "id", deal);
            var deals =
                    new Stock(
                            database,
                            "pipeline_deal",
                            "deal_id",
                            List.of(deal),
                            Map.of("owner_id", seller, "close_date", day));
            deals.add(Stock.Series.FIGURES, 1, (long) company.sellers() * DEALS_OF_A_SELLER);
            var people = "%,d sellers".formatted(company.sellers());
            var lines = "%,d order lines".formatted(orders * LINES_OF_AN_ORDER);
            var figures =
                    List.of(
                            figure(
                                    bench,
                                    "attainment of the company's year by person, %s, %s"
                                            .formatted(people, lines),
                                    "/attainment?unit=DEMO:sales&groupBy=person&period=CAL:FY"
                                            + year),
                            figure(
                                    bench,
                                    "pipeline of the company's year, " + people,
                                    "/pipeline?unit=DEMO:sales&period=CAL:FY" + year));
            booked.removeAll();
            deals.removeAll();
            return figures;
        }
    }

    private static Figure figure(Bench bench, String what, String path)
            throws InterruptedException {
        var load =
                bench.load("vera.vp").at(bench.stack().service(Service.FORECAST).address()).with(1);
        Load.Request ask = (connection, number) -> connection.get("/api/v1" + path);
        load.run(bench.measured(), ask);
        var times = load.run(bench.measured(), ask).latencies();
        return Figure.of(
                what,
                String.format(
                        Locale.ROOT,
                        "p50 %.1f ms, p99 %.1f ms (%d requests)",
                        times.median(),
                        times.p99(),
                        times.count()),
                "median at most 100 ms");
    }

    private static void awaitRow(Database database, String table, String column, String id)
            throws InterruptedException {
        Bench.await(
                table,
                PATIENCE,
                () -> {
                    try {
                        return database.number(
                                        "select count(*) from %s where %s = cast(? as uuid)"
                                                .formatted(table, column),
                                        id)
                                > 0;
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static String order(Bench bench, int year) {
        var lines = new ArrayList<String>();
        for (int line = 1; line <= LINES_OF_AN_ORDER; line++) {
            lines.add(
                    """
                    {"lineNo":%d,"product":{"system":"DEMO","key":"P-100"},"qty":"1","unitPrice":"2024.99","netAmount":"2024.99"}
                    """
                            .formatted(line));
        }
        return bench.apiOfErp()
                .put(
                        "/orders/FIGURES/1",
                        Company.json(
                                """
                                {"sourceVersion":1,"type":"ORDER","orderDate":"%d-01-01","currency":"EUR","account":{"system":"DEMO","key":"nordwind"},
                                 "salesPerson":{"system":"%s","key":"%s"},"netTotal":"10124.95","lines":[%s]}
                                """
                                        .formatted(
                                                year,
                                                Company.SYSTEM,
                                                Company.key(0),
                                                String.join(",", lines))))
                .path("id")
                .asText();
    }

    /** The opportunity of a lead. */
    private static String deal(Bench bench) throws Exception {
        var load = bench.load("rita.rep");
        try (var rita = new Connection(load.server(), load.token())) {
            var lead = LeadCreation.LEAD.send(rita, 0).requireSuccess().header("Location");
            rita.post(lead + "/qualification", "{}", "If-Match: *").requireSuccess();
            return Company.json(
                            rita.post(
                                            lead + "/conversion",
                                            """
                                            {"opportunity":{"name":"Pumps","amount":{"amount":"50000.00","currency":"EUR"},"closeDate":"%s"}}\
                                            """
                                                    .formatted(
                                                            LocalDate.now(ZoneOffset.UTC)
                                                                    .plusMonths(1)),
                                            "If-Match: *")
                                    .requireSuccess()
                                    .body())
                    .path("opportunityId")
                    .asText();
        }
    }
}
