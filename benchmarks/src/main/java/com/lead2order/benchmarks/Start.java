package com.lead2order.benchmarks;

import com.lead2order.stack.Installation;
import com.lead2order.stack.LocalStack;
import com.lead2order.stack.Progress;
import com.lead2order.stack.Service;
import com.lead2order.stack.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code make up} of a built and prepared system, from the command until it says that it is up:
 * Keycloak is unpacked, the start-up caches and the demo company are there. The other system should
 * not run beside it.
 */
final class Start {

    private static final int STARTS = 3;
    private static final String UP = "Lead2Order is up.";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path home;
    private final Settings settings;

    Start(Path folder) {
        this.home = folder.resolve("up");
        this.settings = Settings.onFreePorts(home);
    }

    List<Figure> measure() throws IOException, InterruptedException {
        LocalStack.empty(settings);
        var progress = new Progress(System.out);
        try (var stack = LocalStack.start(settings, progress)) {
            stack.prepareStartUpCaches(progress);
        }
        up();
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < STARTS; i++) {
            seconds.add(up());
        }
        var all =
                seconds.stream()
                        .map(each -> String.format(Locale.ROOT, "%.1f", each))
                        .collect(Collectors.joining(", "));
        Collections.sort(seconds);
        return List.of(
                Figure.of(
                        "`make up`, built and prepared",
                        String.format(Locale.ROOT, "%.1f s (of %s)", seconds.get(STARTS / 2), all),
                        "at most 30 s, aim 20 s"));
    }

    /** Starts it, stops it and returns the seconds until it was up. */
    private double up() throws IOException, InterruptedException {
        var log = home.resolve("make-up.log");
        Files.deleteIfExists(log);
        var begin = System.nanoTime();
        var make = make("up").redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            Bench.await(
                    "make up",
                    PATIENCE,
                    () -> {
                        if (!make.isAlive()) {
                            throw new IllegalStateException("make up has ended, see " + log);
                        }
                        return says(log, UP);
                    });
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            make("down").inheritIO().start().waitFor();
            make.waitFor();
        }
    }

    private ProcessBuilder make(String target) {
        var make =
                new ProcessBuilder("make", target).directory(Installation.here().root().toFile());
        make.environment().putAll(environment());
        return make;
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("LEAD2ORDER_HOME", home.toString());
        environment.put("LEAD2ORDER_POSTGRES_PORT", String.valueOf(settings.postgresPort()));
        environment.put("LEAD2ORDER_KAFKA_PORT", String.valueOf(settings.kafkaPort()));
        environment.put("LEAD2ORDER_KEYCLOAK_PORT", String.valueOf(settings.keycloakPort()));
        for (var service : Service.values()) {
            environment.put(
                    "LEAD2ORDER_" + service.name() + "_PORT",
                    String.valueOf(settings.port(service)));
        }
        return environment;
    }

    private static boolean says(Path log, String text) {
        try {
            return Files.exists(log) && Files.readString(log).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
