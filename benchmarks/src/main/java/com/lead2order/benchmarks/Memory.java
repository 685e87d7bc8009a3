package com.lead2order.benchmarks;

import com.lead2order.stack.LocalStack;
import com.lead2order.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The resident memory of the six JVMs, as Linux tells it. */
final class Memory implements Part {

    static final String RESIDENT = "VmRSS";
    static final String PEAK = "VmHWM";

    @Override
    public List<Figure> measure(Bench bench) throws IOException {
        long kilobytes = 0;
        for (var service : Service.values()) {
            kilobytes += kilobytes(bench.stack(), service, RESIDENT);
        }
        return List.of(
                Figure.of(
                        "resident memory of the six JVMs after this load",
                        String.format(Locale.ROOT, "%.2f GB", kilobytes * 1024 / 1e9),
                        "at most 1.30 GB, aim 1.00 GB"));
    }

    /** What Linux tells of the process of a service. */
    static long kilobytes(LocalStack stack, Service service, String which) throws IOException {
        for (var line : Files.readAllLines(file(stack, service, "status"))) {
            if (line.startsWith(which + ":")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IllegalStateException("not told here: " + which);
    }

    /** Lets the peak begin anew. */
    static void forgetPeak(LocalStack stack, Service service) throws IOException {
        Files.writeString(file(stack, service, "clear_refs"), "5");
    }

    private static Path file(LocalStack stack, Service service, String name) {
        var pid = stack.service(service).process().orElseThrow().pid();
        return Path.of("/proc/" + pid + "/" + name);
    }
}
