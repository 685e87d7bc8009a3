package com.lead2order.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.stack.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The time from the answer of a changing request until another service shows it, at ten requests a
 * second: leads are converted, and opportunity-service is asked for the opportunity.
 */
final class Propagation implements Part {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WARM_UP = 50;
    private static final int MEASURED = 300;
    private static final Duration PERIOD = Duration.ofMillis(100);

    @Override
    public List<Figure> measure(Bench bench) throws IOException, InterruptedException {
        var stack = bench.stack();
        var measured = (int) bench.options().scaled(MEASURED, 20);
        var warmUp = (int) bench.options().scaled(WARM_UP, 5);
        var token = stack.login().user("rita.rep");
        try (var leads = new Connection(stack.gateway(), token);
                var opportunities =
                        new Connection(stack.service(Service.OPPORTUNITY).address(), token)) {
            var ids = new ArrayList<String>();
            for (int i = 0; i < warmUp + measured; i++) {
                ids.add(qualifiedLead(leads));
            }
            var times = new long[measured];
            var next = System.nanoTime();
            for (int i = 0; i < ids.size(); i++) {
                while (System.nanoTime() < next) {
                    Thread.sleep(1);
                }
                next += PERIOD.toNanos();
                var taken = convertAndSee(leads, opportunities, ids.get(i));
                if (i >= warmUp) {
                    times[i - warmUp] = taken;
                }
            }
            var latencies = new Latencies(times);
            return List.of(
                    figure("median", latencies.median(), "below 150 ms"),
                    figure("p99", latencies.p99(), "below 1000 ms"));
        }
    }

    private static Figure figure(String which, double millis, String required) {
        return Figure.millis(
                "(d) answer of a conversion until opportunity-service shows it, 10/s, " + which,
                millis,
                required);
    }

    private static String qualifiedLead(Connection leads) throws IOException {
        var lead =
                leads.post(
                        "/api/v1/leads",
                        """
                        {"title":"Line stands still","prospectName":"Nordwind AG","contact":{"lastName":"Nord"},"painDescription":"Two hours a week"}\
                        """);
        var id = JSON.readTree(lead.body()).path("id").asText();
        var qualified = leads.post("/api/v1/leads/" + id + "/qualification", "{}", "If-Match: *");
        if (qualified.status() != 200) {
            throw new IllegalStateException(qualified.body());
        }
        return id;
    }

    private static long convertAndSee(Connection leads, Connection opportunities, String lead)
            throws IOException {
        var converted =
                leads.post(
                        "/api/v1/leads/" + lead + "/conversion",
                        """
                        {"opportunity":{"name":"Line","amount":{"amount":"50000.00","currency":"EUR"},"closeDate":"2027-03-31"}}\
                        """,
                        "If-Match: *");
        var answered = System.nanoTime();
        var id = JSON.readTree(converted.body()).path("opportunityId").asText();
        while (true) {
            var seen = opportunities.get("/api/v1/opportunities/" + id);
            if (seen.status() == 200) {
                return System.nanoTime() - answered;
            }
            if (seen.status() != 404) {
                throw new IllegalStateException(seen.headers() + seen.body());
            }
        }
    }
}
