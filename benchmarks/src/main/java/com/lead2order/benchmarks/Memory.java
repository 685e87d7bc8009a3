package com.lead2order.benchmarks;

import com.lead2order.stack.LocalStack;
import com.lead2order.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The resident memory of the six JVMs, where the operating system tells it. */
final class Memory {

    private Memory() {}

    static Figure of(LocalStack stack) throws IOException {
        long kilobytes = 0;
        for (var service : Service.values()) {
            var status =
                    Path.of(
                            "/proc/"
                                    + stack.service(service).process().orElseThrow().pid()
                                    + "/status");
            if (!Files.exists(status)) {
                return new Figure("resident memory of the six JVMs", "not told here", "", "", "");
            }
            for (var line : Files.readAllLines(status)) {
                if (line.startsWith("VmRSS:")) {
                    kilobytes += Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        }
        return new Figure(
                "resident memory of the six JVMs at the end",
                String.format(Locale.ROOT, "%.2f GB", kilobytes * 1024 / 1e9),
                "",
                "",
                "at most 1.80 GB, aim 1.20 GB");
    }
}
