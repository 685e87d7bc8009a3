package com.lead2order.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The whole of Lead2Order as processes of this machine. {@code make up} runs one on the usual
 * ports; tests of the whole system run one of their own beside it and may end single parts as
 * crashes do.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration INFRASTRUCTURE = Duration.ofMinutes(5);
    private static final Duration SERVICES = Duration.ofMinutes(5);

    private final Installation installation;
    private final Settings settings;
    private final Progress progress;
    private final PostgresPart postgres;
    private final KafkaPart kafka;
    private final KeycloakPart keycloak;
    private final Map<Service, Program> programs = new EnumMap<>(Service.class);
    private final Map<Service, ServicePart> services = new EnumMap<>(Service.class);
    private final List<ServicePart> replicas = new ArrayList<>();
    private final RunningProcesses running;

    private LocalStack(Installation installation, Settings settings, Progress progress) {
        this.installation = installation;
        this.settings = settings;
        this.progress = progress;
        this.running = new RunningProcesses(settings.home());
        this.postgres =
                new PostgresPart(
                        installation,
                        settings.data("postgresql"),
                        settings.log("postgresql"),
                        settings.postgresPort(),
                        PostgresPart.Data.KEPT,
                        Service.databases());
        this.kafka =
                new KafkaPart(
                        installation,
                        settings.data("kafka"),
                        settings.log("kafka"),
                        settings.kafkaPort(),
                        Ports.free());
        this.keycloak =
                new KeycloakPart(
                        installation,
                        settings.data("keycloak"),
                        settings.log("keycloak"),
                        settings.keycloakPort());
        for (var service : Service.values()) {
            programs.put(
                    service,
                    new Program(service, installation.built(service), settings.program(service)));
            services.put(
                    service, part(service, settings.port(service), settings.log(service.module())));
        }
    }

    /** Starts everything and returns when all of it is ready; stops what has started otherwise. */
    public static LocalStack start(Settings settings, Progress progress) {
        var stack = new LocalStack(Installation.here(), settings, progress);
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** The same without a word, for tests. */
    public static LocalStack start(Settings settings) {
        return start(settings, Progress.silent());
    }

    private void startAll() {
        if (!keycloak.isPrepared()) {
            progress.say(
                    "Keycloak is unpacked and built once on this machine (it takes a minute or two)");
        }
        try (var workers = Executors.newVirtualThreadPerTaskExecutor();
                var heart = Executors.newSingleThreadScheduledExecutor()) {
            var beating = heart.scheduleAtFixedRate(progress::beat, 1, 1, TimeUnit.SECONDS);
            try {
                var login = launch(keycloak, INFRASTRUCTURE, workers);
                joined(
                        CompletableFuture.runAsync(
                                () -> programs.values().forEach(Program::refresh), workers),
                        launch(postgres, INFRASTRUCTURE, workers),
                        launch(kafka, INFRASTRUCTURE, workers));
                var all = new ArrayList<CompletableFuture<?>>(List.of(login));
                services.values().forEach(part -> all.add(launch(part, SERVICES, workers)));
                joined(all.toArray(CompletableFuture<?>[]::new));
            } finally {
                beating.cancel(false);
                workers.shutdownNow();
            }
        }
    }

    private CompletableFuture<Void> launch(Part part, Duration atMost, ExecutorService workers) {
        return CompletableFuture.runAsync(
                () -> {
                    progress.begin(part.name());
                    part.start();
                    running.remember(part);
                    part.awaitReady(atMost);
                    progress.end(part.name(), "ready");
                },
                workers);
    }

    /** Waits for all; the first that fails is thrown at once, without waiting for the others. */
    private static void joined(CompletableFuture<?>... work) {
        var first = new CompletableFuture<Void>();
        for (var each : work) {
            var _ =
                    each.whenComplete((result, failure) -> {
                        if (failure != null) {
                            first.completeExceptionally(failure);
                        }
                    });
        }
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(work), first).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while starting", e);
        } catch (ExecutionException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PartFailed failed) {
                    throw failed;
                }
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private ServicePart part(Service service, int port, Path log) {
        return new ServicePart(
                installation, service, program(service), port, environment(service), log);
    }

    private Program program(Service service) {
        return Objects.requireNonNull(programs.get(service));
    }

    private Map<String, String> environment(Service service) {
        var environment = new HashMap<>(settings.environment());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer());
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", keycloak.issuer());
        environment.put("LEAD2ORDER_LOG_JSON", "false");
        // The launcher asks for readiness many times before a service is ready.
        environment.put("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "WARN");
        service.database()
                .ifPresent(database -> {
                    environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(database));
                    environment.put("QUARKUS_DATASOURCE_USERNAME", PostgresPart.USER);
                    environment.put("QUARKUS_DATASOURCE_PASSWORD", PostgresPart.USER);
                });
        if (service == Service.GATEWAY) {
            for (var target : Service.values()) {
                if (target != Service.GATEWAY) {
                    environment.put(
                            "LEAD2ORDER_SERVICES_" + target.name(),
                            "http://localhost:" + settings.port(target));
                }
            }
        }
        return environment;
    }

    /** The one address that clients know; the API is under {@code /api/v1}. */
    public URI gateway() {
        return service(Service.GATEWAY).address();
    }

    /** The running service, to look at it or to end it. */
    public ServicePart service(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    public KafkaPart kafka() {
        return kafka;
    }

    public KeycloakPart keycloak() {
        return keycloak;
    }

    /** The address of a service's database; user and password are {@link PostgresPart#USER}. */
    public String jdbcUrl(Service service) {
        return jdbcUrl(service.database().orElseThrow());
    }

    private String jdbcUrl(String database) {
        return PostgresPart.jdbcUrl(settings.postgresPort(), database);
    }

    /** Access tokens of this stack's Keycloak. */
    public Login login() {
        return new Login(URI.create(keycloak.tokenEndpoint()));
    }

    /** Ends a service as a crash would (SIGKILL). */
    public void kill(Service service) {
        service(service).kill();
    }

    /** Starts a service that has ended and waits until it is ready. */
    public void restart(Service service) {
        restart(service(service), SERVICES);
    }

    /** Ends the broker as a crash would (SIGKILL). */
    public void killKafka() {
        kafka.kill();
    }

    /** Starts the broker again on its data and waits until it is ready. */
    public void restartKafka() {
        restart(kafka, INFRASTRUCTURE);
    }

    /** Starts a service that has ended, if it has, and waits until it is ready. */
    public void revive(Service service) {
        if (!service(service).isAlive()) {
            restart(service);
        }
    }

    /** Starts the broker and every service that have ended and waits until they are ready. */
    public void revive() {
        if (!kafka.isAlive()) {
            restartKafka();
        }
        services.keySet().forEach(this::revive);
    }

    private void restart(Part part, Duration atMost) {
        part.start();
        running.remember(part);
        part.awaitReady(atMost);
    }

    /** A second instance of a service on a port of its own, with the same database and broker. */
    public ServicePart startReplica(Service service) {
        var name = service.module() + "-" + (replicas.size() + 2);
        var replica = part(service, Ports.free(), settings.log(name));
        replicas.add(replica);
        restart(replica, SERVICES);
        return replica;
    }

    /** Everything that should be running, whether it is or not. */
    List<Part> parts() {
        var parts = new ArrayList<Part>(List.of(postgres, kafka, keycloak));
        parts.addAll(services.values());
        parts.addAll(replicas);
        return parts;
    }

    /**
     * Makes the caches that later starts of this build are faster with, where they are missing;
     * takes some minutes.
     */
    public void prepareStartUpCaches(Progress progress) {
        var training = new StartUpTraining(this);
        if (training.isNeeded()) {
            training.run(progress);
        }
    }

    /** A copy of a service that knows none of the real data; see {@link StartUpTraining}. */
    ServicePart trainee(Service service, KafkaPart broker) {
        var environment = environment(service);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        if (service.database().isPresent()) {
            environment.put(
                    "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(StartUpTraining.database(service)));
        }
        return new ServicePart(
                installation,
                service,
                program(service),
                Ports.free(),
                environment,
                settings.log(service.module() + "-training"));
    }

    /** A broker with no data, for {@link StartUpTraining}. */
    KafkaPart trainingBroker() throws IOException {
        forgetTrainingBroker();
        return new KafkaPart(
                installation,
                settings.data("kafka-training"),
                settings.log("kafka-training"),
                Ports.free(),
                Ports.free());
    }

    void forgetTrainingBroker() throws IOException {
        OnceOnly.delete(settings.data("kafka-training"));
    }

    PostgresPart.Admin postgresAdmin() {
        return PostgresPart.admin(settings.postgresPort());
    }

    /** Where it keeps its data and on which ports it listens. */
    public Settings settings() {
        return settings;
    }

    /** Stops the services first, then what they stand on; the data stays. */
    @Override
    public void close() {
        var users = new ArrayList<Part>(services.values());
        users.addAll(replicas);
        stopAll(users);
        stopAll(List.of(kafka, keycloak, postgres));
        running.forgetAll();
    }

    private static void stopAll(List<? extends Part> parts) {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> workers.execute(part::stop));
        }
    }

    /** Removes all data of a stack that is not running; tools and caches stay. */
    public static void empty(Settings settings) {
        try {
            OnceOnly.delete(settings.home().resolve("data"));
            OnceOnly.delete(settings.home().resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + settings.home(), e);
        }
    }

    static boolean hasData(Settings settings) {
        return Files.isDirectory(settings.home().resolve("data"));
    }
}
