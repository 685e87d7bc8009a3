package com.lead2order.benchmarks;

import com.lead2order.stack.LocalStack;
import com.lead2order.stack.Service;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The CPU time that each part has used: the profile of the whole machine. PostgreSQL is a process
 * per connection, so all processes of that name are added up.
 */
record CpuTimes(Map<String, Duration> byPart) {

    static CpuTimes of(LocalStack stack) {
        var times = new LinkedHashMap<String, Duration>();
        for (var service : Service.values()) {
            times.put(service.module(), of(stack.service(service).process().orElseThrow()));
        }
        times.put("Kafka", of(stack.kafka().process().orElseThrow()));
        times.put(
                "PostgreSQL",
                ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().command().orElse("").endsWith("/postgres"))
                        .map(CpuTimes::of)
                        .reduce(Duration.ZERO, Duration::plus));
        times.put("load generator", of(ProcessHandle.current()));
        return new CpuTimes(times);
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What came on top of earlier times, divided by the number of requests: largest first. */
    String perRequestSince(CpuTimes earlier, double requests) {
        return byPart.entrySet().stream()
                .map(part ->
                        Map.entry(
                                part.getKey(),
                                part.getValue().minus(earlier.byPart.get(part.getKey())).toMillis()
                                        / requests))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .filter(part -> part.getValue() >= 0.01)
                .map(part -> String.format(Locale.ROOT, "%s %.2f", part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
    }
}
