package com.lead2order.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A service or the gateway as a JVM of its own. */
public final class ServicePart implements Trainable {

    private final Service service;
    private final Program program;
    private final StartUpCaches caches;
    private final int port;
    private final Map<String, String> environment;
    private final Path log;
    private final ChildProcess process;

    ServicePart(
            Installation installation,
            Service service,
            Program program,
            int port,
            Map<String, String> environment,
            Path log) {
        this.service = service;
        this.program = program;
        this.caches = new StartUpCaches(installation.tools());
        this.port = port;
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.process = new ChildProcess(log);
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public Path log() {
        return log;
    }

    public Service service() {
        return service;
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    public Optional<ProcessHandle> process() {
        return process.handle();
    }

    @Override
    public void start() {
        process.start(command(cache().option().stream().toList()), environment());
    }

    private List<String> command(List<String> cacheOption) {
        var command = new ArrayList<String>();
        command.add(Installation.java());
        command.addAll(jvmOptions());
        command.addAll(cacheOption);
        command.addAll(List.of("-jar", program.jar().toString()));
        return command;
    }

    private StartUpCaches.Cache cache() {
        return caches.of(name(), program.jars(), jvmOptions());
    }

    /**
     * What counts here is memory: six JVMs share a machine with everything else. A start-up cache
     * that is mapped where it was recorded stays a file instead of being rewritten in memory.
     */
    private List<String> jvmOptions() {
        var options =
                new ArrayList<>(
                        List.of(
                                "-XX:+UnlockDiagnosticVMOptions",
                                "-XX:ArchiveRelocationMode=0",
                                "-Xms32m",
                                "-Xmx" + service.heapMegabytes() + "m",
                                "-Xss512k",
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                "-XX:MinHeapFreeRatio=10",
                                "-XX:MaxHeapFreeRatio=25",
                                "-XX:+ExitOnOutOfMemoryError"));
        switch (service.code()) {
            case FAST_AT_ONCE -> options.add("-XX:TieredStopAtLevel=1");
            case FAST_SOON -> {}
            case FAST_IN_THE_END -> options.add("-XX:CompileThresholdScaling=4");
        }
        return options;
    }

    private Map<String, String> environment() {
        var all = new java.util.HashMap<>(environment);
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        all.put("MALLOC_ARENA_MAX", "2");
        return all;
    }

    @Override
    public boolean hasStartUpCache() {
        return cache().exists();
    }

    @Override
    public void train(Duration atMost, Runnable visit) throws IOException {
        var cache = cache();
        cache.prepareTraining();
        try {
            process.start(command(List.of(cache.trainingOption())), environment());
            awaitReady(atMost);
            visit.run();
            process.stop(atMost);
            cache.finishTraining();
        } finally {
            process.kill();
        }
    }

    @Override
    public void awaitReady(Duration atMost) {
        var health = address().resolve("/q/health/ready");
        process.await(this, atMost, () -> Http.answersOk(health));
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void stop() {
        process.stop();
    }

    /** Ends it as a crash would. */
    public void kill() {
        process.kill();
    }
}
