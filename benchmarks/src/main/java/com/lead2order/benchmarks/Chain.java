package com.lead2order.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * The whole way through the gateway, 16 at once: lead, qualification, conversion, the opportunity
 * that comes of it, its win, the order of the ERP with five lines, attainment with it. A step that
 * others have to hear of lasts until they show it.
 */
final class Chain implements Part {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINES = 5;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;
    private static final double NANOS_AN_HOUR = 3600e9;
    private static final Duration WARM_UP = Duration.ofMinutes(3);
    private static final Duration MEASURED = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final BigDecimal AMOUNT = new BigDecimal("50000");

    /** What is timed for itself. */
    private enum Step {
        LEAD,
        QUALIFICATION,
        CONVERSION,
        OPPORTUNITY_SHOWN,
        WIN,
        ORDER,
        ATTAINMENT_RIGHT
    }

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        sell(bench, "WARM", bench.options().scaled(WARM_UP));
        var begin = System.nanoTime();
        var sales = sell(bench, "CHAIN", bench.options().scaled(MEASURED));
        var hours = (System.nanoTime() - begin) / NANOS_AN_HOUR;
        var lost = sales.stream().filter(sale -> !sale.isAttained()).count();
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.of(
                        "whole chain, 16 at once: order lines per hour",
                        String.format(
                                Locale.ROOT,
                                "%,.0f (%d of %d orders never in attainment)",
                                (sales.size() - lost) * LINES / hours,
                                lost,
                                sales.size()),
                        "at least 200,000, aim 360,000"));
        figures.add(
                Figure.millis(
                        "whole chain: p99 of all steps",
                        Latencies.of(sales.stream().map(Sale::times).toList()).p99(),
                        "at most 400 ms, aim 250 ms"));
        for (var step : Step.values()) {
            var times = new Latencies(sales.stream().mapToLong(sale -> sale.time(step)).toArray());
            figures.add(
                    Figure.of(
                            "whole chain: "
                                    + step.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            String.format(
                                    Locale.ROOT,
                                    "p50 %.1f ms, p99 %.1f ms",
                                    times.median(),
                                    times.p99()),
                            "p99 at most 400 ms, aim 250 ms"));
        }
        return figures;
    }

    private static List<Sale> sell(Bench bench, String series, Duration time) throws Exception {
        var rita = bench.load("rita.rep");
        var erp = bench.loadOfErp();
        var end = System.nanoTime() + time.toNanos();
        var sellers = new ArrayList<Callable<List<Sale>>>();
        for (int i = 0; i < Bench.CONNECTIONS; i++) {
            var name = series + "-" + i;
            sellers.add(() -> {
                try (var seller = new Connection(rita.server(), rita.token());
                        var orders = new Connection(erp.server(), erp.token())) {
                    var sales = new ArrayList<Sale>();
                    while (System.nanoTime() < end) {
                        var sale = new Sale(seller, orders, name + "-" + sales.size());
                        sale.make();
                        sales.add(sale);
                    }
                    return sales;
                }
            });
        }
        var all = new ArrayList<Sale>();
        try (var threads = Executors.newFixedThreadPool(sellers.size())) {
            for (var seller : threads.invokeAll(sellers)) {
                all.addAll(seller.get());
            }
        }
        return all;
    }

    /** One way from a pain to attainment. */
    private static final class Sale {

        private final Connection seller;
        private final Connection orders;
        private final String name;
        private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
        private final Map<Step, Long> times = new EnumMap<>(Step.class);
        private long stepBegan = System.nanoTime();
        private boolean attained;

        Sale(Connection seller, Connection orders, String name) {
            this.seller = seller;
            this.orders = orders;
            this.name = name;
        }

        /** The customer is new, so that attainment can be asked for this order alone. */
        void make() throws IOException, InterruptedException {
            var lead =
                    "/api/v1/leads/"
                            + post(
                                            "/api/v1/leads",
                                            """
                                            {"title":"Line stands still","prospectName":"Werft %s","contact":{"lastName":"Nord"},\
                                            "painCategory":"DOWNTIME","painDescription":"Two hours a week"}\
                                            """
                                                    .formatted(name))
                                    .path("id")
                                    .asText();
            done(Step.LEAD);
            post(lead + "/qualification", "{}");
            done(Step.QUALIFICATION);
            var converted =
                    post(
                            lead + "/conversion",
                            """
                            {"opportunity":{"name":"Pumps","amount":{"amount":"%s","currency":"EUR"},"closeDate":"%s"}}\
                            """
                                    .formatted(AMOUNT, today.plusMonths(1)));
            done(Step.CONVERSION);
            var opportunity = converted.path("opportunityId").asText();
            var account = converted.path("accountId").asText();
            show("/api/v1/opportunities/" + opportunity);
            done(Step.OPPORTUNITY_SHOWN);
            post(
                    "/api/v1/opportunities/" + opportunity + "/closure",
                    "{\"outcome\":\"WON\",\"mutualAgreementOn\":\"%s\"}".formatted(today));
            done(Step.WIN);
            orders.put("/api/v1/orders/BENCH/" + name, order(account, opportunity))
                    .requireSuccess();
            done(Step.ORDER);
            attained = awaitAttainment(account);
            done(Step.ATTAINMENT_RIGHT);
        }

        private String order(String account, String opportunity) {
            var lines = new ArrayList<String>();
            var amount = AMOUNT.divide(BigDecimal.valueOf(LINES));
            for (int line = 1; line <= LINES; line++) {
                lines.add(
                        """
                        {"lineNo":%d,"product":{"system":"DEMO","key":"P-100"},"qty":"1","unitPrice":"%s","netAmount":"%s"}\
                        """
                                .formatted(line, amount.toPlainString(), amount.toPlainString()));
            }
            return """
            {"sourceVersion":1,"type":"ORDER","orderDate":"%s","currency":"EUR","account":{"id":"%s"},"opportunityId":"%s",\
            "salesPerson":{"system":"DEMO","key":"rita.rep"},"netTotal":"%s","lines":[%s]}\
            """
                    .formatted(today, account, opportunity, AMOUNT, String.join(",", lines));
        }

        /** Waits on the server's side until it is there. */
        private void show(String path) throws IOException {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            var answer = seller.get(path, "Prefer: wait=5");
            while (answer.status() == NOT_FOUND && System.nanoTime() < deadline) {
                answer = seller.get(path, "Prefer: wait=5");
            }
            answer.requireSuccess();
        }

        /** Whether it came in time; an order that is lost says more than a run that ends there. */
        private boolean awaitAttainment(String account) throws IOException, InterruptedException {
            var path =
                    "/api/v1/attainment?person=DEMO:rita.rep&period=CAL:FY%d-Q%d&accountId=%s"
                            .formatted(today.getYear(), (today.getMonthValue() + 2) / 3, account);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (actual(path).compareTo(AMOUNT) != 0) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                // so often that it adds little to what is measured, so rarely that it is no load
                Thread.sleep(10);
            }
            return true;
        }

        /** Nothing while forecast-service does not know the customer. */
        private BigDecimal actual(String path) throws IOException {
            var answer = seller.get(path);
            return answer.status() == NOT_FOUND || answer.status() == UNPROCESSABLE
                    ? BigDecimal.ZERO
                    : new BigDecimal(
                            JSON.readTree(answer.requireSuccess().body())
                                    .path("actual")
                                    .path("amount")
                                    .asText());
        }

        private JsonNode post(String path, String body) throws IOException {
            return JSON.readTree(seller.post(path, body, "If-Match: *").requireSuccess().body());
        }

        private void done(Step step) {
            var now = System.nanoTime();
            times.put(step, now - stepBegan);
            stepBegan = now;
        }

        boolean isAttained() {
            return attained;
        }

        long[] times() {
            return times.values().stream().mapToLong(Long::longValue).toArray();
        }

        long time(Step step) {
            return times.getOrDefault(step, 0L);
        }
    }
}
