package com.lead2order.benchmarks;

import com.lead2order.stack.DemoCompany;
import com.lead2order.stack.LocalStack;
import com.lead2order.stack.Progress;
import com.lead2order.stack.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Measures a fresh system on free ports and prints one table; see docs/performance.md. Figures are
 * also printed as they come, so that a part that fails takes none away.
 */
public final class Main {

    private static final String START = "start";
    private static final String UNLIMITED = "100000000";
    private static final String STREAM = "64G";
    private static final int FAILED = 1;

    private final Options options;
    private final Path folder;
    private final List<Figure> figures = new ArrayList<>();
    private boolean failed;

    private Main(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    /** See {@link Options}. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        var folder = Path.of("benchmarks/target/stack").toAbsolutePath();
        Files.createDirectories(folder);
        var names = new ArrayList<>(parts().keySet());
        names.add(START);
        var run = new Main(Options.of(names, arguments), folder);
        run.measure();
        System.exit(run.failed ? FAILED : 0);
    }

    /** In this order: the first ones find little stock, the last ones leave much. */
    private static Map<String, Part> parts() {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("gateway", new GatewayOverhead());
        parts.put("propagation", new Propagation());
        parts.put("leads", new LeadCreation());
        parts.put("reads", new LeadReads());
        parts.put("orders", new SingleOrders());
        parts.put("pages", new PageTotals());
        parts.put("import", new OrderImport());
        parts.put("memory", new Memory());
        parts.put("chain", new Chain());
        parts.put("lists", new Lists());
        parts.put("figures", new YearFigures());
        parts.put("backlog", new Backlog());
        parts.put("large-import", new LargeImport());
        return parts;
    }

    private void measure() {
        var parts = parts();
        parts.keySet().retainAll(options.parts());
        if (!parts.isEmpty()) {
            onOneSystem(parts);
        }
        if (options.parts().contains(START)) {
            run(
                    START,
                    () -> {
                        awaitEndOfDatabase();
                        return new Start(folder).measure();
                    });
        }
        System.out.println("| what | measured | against | ratio | asked for |");
        System.out.println("|---|---|---|---|---|");
        figures.forEach(figure -> System.out.println(figure.line()));
    }

    private void onOneSystem(Map<String, Part> parts) {
        // one caller does here what many do in a day; the limits are not what is measured
        var settings =
                Settings.onFreePorts(folder)
                        .with("LEAD2ORDER_GATEWAY_LIMITS_RATE_READS", UNLIMITED)
                        .with("LEAD2ORDER_GATEWAY_LIMITS_RATE_WRITES", UNLIMITED)
                        .with("LEAD2ORDER_GATEWAY_LIMITS_RATE_BULK", UNLIMITED)
                        .with("LEAD2ORDER_GATEWAY_LIMITS_BODY_STREAM", STREAM);
        LocalStack.empty(settings);
        var progress = new Progress(System.out);
        try (var stack = LocalStack.start(settings, progress)) {
            new DemoCompany(stack, progress).load();
            var bench = new Bench(stack, folder, options);
            parts.forEach((name, part) -> run(name, () -> part.measure(bench)));
        }
    }

    /** After millions of rows it writes for minutes before it is gone. */
    private void awaitEndOfDatabase() throws InterruptedException {
        var running = folder.resolve("data").resolve("postgresql").resolve("postmaster.pid");
        Bench.await("end of PostgreSQL", Duration.ofMinutes(15), () -> !Files.exists(running));
    }

    private void run(String name, Callable<List<Figure>> part) {
        System.out.println("-- " + name);
        try {
            for (var figure : part.call()) {
                figures.add(figure);
                System.out.println(figure.line());
            }
        } catch (Exception e) {
            failed = true;
            figures.add(Figure.of(name, "failed: " + e.getMessage(), ""));
            e.printStackTrace(System.out);
        }
    }
}
