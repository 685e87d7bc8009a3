package com.lead2order.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code make up}: starts everything, loads the demo company and stays until it is stopped. */
final class Up {

    private static final int LINES_SHOWN = 15;

    private final Settings settings;
    private final RunningProcesses running;
    private final Progress progress = new Progress(System.out);
    private final CountDownLatch stopping = new CountDownLatch(1);

    Up(Settings settings) {
        this.settings = settings;
        this.running = new RunningProcesses(settings.home());
    }

    void run() {
        running.launcher()
                .ifPresent(launcher -> {
                    throw new IllegalStateException(
                            "Lead2Order is running already (process %d, %s). Stop it with \"make down\"."
                                    .formatted(launcher.pid(), settings.home()));
                });
        if (running.endAll()) {
            progress.say("ended what an earlier run had left behind");
        }
        refuseTakenPorts();
        running.rememberLauncher();
        var main = Thread.currentThread();
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(main, ended), "stop"));
        try (var stack = LocalStack.start(settings, progress)) {
            loadDemoCompany(stack);
            System.out.println(Welcome.text(stack));
            trainInBackground(stack);
            watch(stack);
            progress.say("stopping; the data stays in " + settings.home().resolve("data"));
        } finally {
            running.forgetLauncher();
            ended.countDown();
        }
    }

    /** Once per data folder: what people do with it afterwards is theirs. */
    private void loadDemoCompany(LocalStack stack) {
        var loaded = settings.data("demo-company.loaded");
        if (Files.exists(loaded)) {
            return;
        }
        new DemoCompany(stack, progress).load();
        try {
            Files.createFile(loaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ctrl-C and "make down" come as a signal; the stack is closed before the JVM ends. */
    private void stop(Thread main, CountDownLatch ended) {
        stopping.countDown();
        main.interrupt();
        try {
            ended.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuseTakenPorts() {
        var taken = new ArrayList<String>();
        ports().forEach((what, port) -> {
            if (!Ports.isFree(port)) {
                taken.add(
                        "  %d for %s is used by %s; free it or set %s"
                                .formatted(
                                        port,
                                        what.part(),
                                        PortOwner.of(port).orElse("another program"),
                                        what.variable()));
            }
        });
        if (!taken.isEmpty()) {
            throw new IllegalStateException(
                    "Lead2Order cannot start, a port is taken:\n" + String.join("\n", taken));
        }
    }

    private record Use(String part, String variable) {}

    private Map<Use, Integer> ports() {
        var ports = new LinkedHashMap<Use, Integer>();
        ports.put(new Use("PostgreSQL", "LEAD2ORDER_POSTGRES_PORT"), settings.postgresPort());
        ports.put(new Use("Kafka", "LEAD2ORDER_KAFKA_PORT"), settings.kafkaPort());
        ports.put(new Use("Keycloak", "LEAD2ORDER_KEYCLOAK_PORT"), settings.keycloakPort());
        for (var service : Service.values()) {
            ports.put(
                    new Use(service.module(), "LEAD2ORDER_" + service.name() + "_PORT"),
                    settings.port(service));
        }
        return ports;
    }

    private void trainInBackground(LocalStack stack) {
        if (settings.startUpCaches()) {
            var worker =
                    new Thread(() -> stack.prepareStartUpCaches(progress), "start-up training");
            worker.setDaemon(true);
            worker.start();
        }
    }

    /** Reports each part once when it dies; the others go on, as they would on many machines. */
    private void watch(LocalStack stack) {
        var reported = new HashSet<String>();
        try {
            while (!stopping.await(1, TimeUnit.SECONDS)) {
                for (var part : stack.parts()) {
                    if (!part.isAlive() && reported.add(part.name())) {
                        progress.say(
                                "%s has ended; the others go on. The end of %s:%n%s"
                                        .formatted(
                                                part.name(),
                                                part.log(),
                                                LogFile.end(part.log(), LINES_SHOWN)));
                    }
                }
            }
        } catch (InterruptedException e) {
            // The shutdown hook has woken this thread: go on to close the stack.
        }
    }
}
