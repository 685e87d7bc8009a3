package com.lead2order.benchmarks;

import com.lead2order.stack.DemoCompany;
import com.lead2order.stack.LocalStack;
import com.lead2order.stack.Progress;
import com.lead2order.stack.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a fresh system on free ports and prints one table; see docs/performance.md. The folder
 * of the AdventureWorks data is the argument; without it the order import is left out, visibly.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        var folder = Path.of("benchmarks/target/stack").toAbsolutePath();
        Files.createDirectories(folder);
        // one caller does here what many do in a day; the limits are not what is measured
        var settings =
                Settings.onFreePorts(folder)
                        .with("LEAD2ORDER_GATEWAY_LIMITS_RATE_READS", "100000000")
                        .with("LEAD2ORDER_GATEWAY_LIMITS_RATE_WRITES", "100000000")
                        .with("LEAD2ORDER_GATEWAY_LIMITS_RATE_BULK", "100000000");
        LocalStack.empty(settings);
        var figures = new ArrayList<Figure>();
        var progress = new Progress(System.out);
        try (var stack = LocalStack.start(settings, progress)) {
            new DemoCompany(stack, progress).load();
            figures.add(new GatewayOverhead(stack).measure());
            figures.addAll(new Propagation(stack).measure());
            figures.addAll(new LeadCreation(stack, folder).measure());
            if (arguments.length == 1) {
                figures.add(new OrderImport(stack, Path.of(arguments[0])).measure());
            } else {
                System.out.println("order import left out: no folder of the AdventureWorks data");
            }
            figures.add(Memory.of(stack));
        }
        print(figures);
        System.exit(0);
    }

    private static void print(List<Figure> figures) {
        System.out.println("| what | measured | against | ratio | asked for |");
        System.out.println("|---|---|---|---|---|");
        for (var figure : figures) {
            System.out.println(
                    "| "
                            + String.join(
                                    " | ",
                                    figure.what(),
                                    figure.measured(),
                                    figure.against(),
                                    figure.ratio(),
                                    figure.required())
                            + " |");
        }
    }
}
