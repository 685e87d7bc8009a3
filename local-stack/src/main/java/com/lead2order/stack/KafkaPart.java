package com.lead2order.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A Kafka broker that is its own controller (KRaft), as a process with its own class path. */
public final class KafkaPart implements Trainable {

    private static final String STARTED = "Kafka Server started";

    /** Fixed, so that a data folder can be told from one of another system. */
    private static final String CLUSTER_ID = "TGVhZDJPcmRlci1sb2NhbA";

    private static final List<String> JVM_OPTIONS =
            List.of(
                    "-Xms64m",
                    "-Xmx320m",
                    "-Xss512k",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                    "-Dorg.slf4j.simpleLogger.showDateTime=true",
                    "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS",
                    "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info");

    private final Installation installation;
    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final ChildProcess process;
    private final Path log;

    public KafkaPart(
            Installation installation, Path folder, Path log, int port, int controllerPort) {
        this.installation = installation;
        this.folder = folder;
        this.log = log;
        this.port = port;
        this.controllerPort = controllerPort;
        this.process = new ChildProcess(log);
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public Path log() {
        return log;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void start() {
        start(cache().option().stream().toList());
    }

    private void start(List<String> cacheOption) {
        var properties = writeProperties();
        if (!Files.exists(folder.resolve("data").resolve("meta.properties"))) {
            var code =
                    process.run(
                            java(
                                    List.of("-XX:TieredStopAtLevel=1"),
                                    "kafka.tools.StorageTool",
                                    "format",
                                    "--cluster-id",
                                    CLUSTER_ID,
                                    "--config",
                                    properties.toString()),
                            Map.of());
            if (code != 0) {
                throw new PartFailed(this, "could not format its data folder");
            }
        }
        process.start(
                java(cacheOption, "kafka.Kafka", properties.toString()),
                Map.of("MALLOC_ARENA_MAX", "2"));
    }

    private List<String> java(List<String> options, String... mainAndArguments) {
        var jars = installation.kafkaJars();
        var command = new ArrayList<String>();
        command.add(Installation.java());
        command.addAll(JVM_OPTIONS);
        command.addAll(options);
        command.add("-cp");
        command.add(
                jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.addAll(List.of(mainAndArguments));
        return command;
    }

    private StartUpCaches.Cache cache() {
        return new StartUpCaches(installation.tools())
                .of("kafka", installation.kafkaJars(), JVM_OPTIONS);
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
            start(List.of(cache.trainingOption()));
            awaitReady(atMost);
            visit.run();
            process.stop(atMost);
            cache.finishTraining();
        } finally {
            process.kill();
        }
    }

    private Path writeProperties() {
        var settings =
                Map.ofEntries(
                        Map.entry("process.roles", "broker,controller"),
                        Map.entry("node.id", "1"),
                        Map.entry("controller.quorum.voters", "1@localhost:" + controllerPort),
                        Map.entry("controller.listener.names", "CONTROLLER"),
                        Map.entry(
                                "listeners",
                                "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d"
                                        .formatted(port, controllerPort)),
                        Map.entry("advertised.listeners", "PLAINTEXT://localhost:" + port),
                        Map.entry(
                                "listener.security.protocol.map",
                                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                        Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                        Map.entry("log.dirs", folder.resolve("data").toString()),
                        // Services create their topics; a misspelt name must not become one.
                        Map.entry("auto.create.topics.enable", "false"),
                        Map.entry("default.replication.factor", "1"),
                        Map.entry("min.insync.replicas", "1"),
                        Map.entry("offsets.topic.replication.factor", "1"),
                        Map.entry("offsets.topic.num.partitions", "8"),
                        Map.entry("transaction.state.log.replication.factor", "1"),
                        Map.entry("transaction.state.log.min.isr", "1"),
                        Map.entry("transaction.state.log.num.partitions", "4"),
                        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                        Map.entry("share.coordinator.state.topic.min.isr", "1"),
                        Map.entry("group.initial.rebalance.delay.ms", "0"),
                        Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
                        Map.entry("log.segment.bytes", "134217728"),
                        Map.entry("num.network.threads", "2"),
                        Map.entry("num.io.threads", "4"),
                        Map.entry("num.recovery.threads.per.data.dir", "2"));
        try {
            Files.createDirectories(folder);
            return Files.writeString(
                    folder.resolve("server.properties"),
                    settings.entrySet().stream()
                            .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                            .sorted()
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void awaitReady(Duration atMost) {
        process.await(
                this, atMost, () -> LogFile.contains(log, STARTED) && Ports.isAnswering(port));
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void stop() {
        process.stop();
    }

    /** Ends the broker as a crash would. */
    public void kill() {
        process.kill();
    }

    @Override
    public Optional<ProcessHandle> process() {
        return process.handle();
    }
}
