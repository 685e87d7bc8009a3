package com.lead2order.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/**
 * Records once per built service what it loads while it starts and answers, so that later starts
 * take a fraction of the time. It runs beside a stack that is up, on copies of the services with
 * databases and a broker of their own, which are removed afterwards.
 */
final class StartUpTraining {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LocalStack stack;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    StartUpTraining(LocalStack stack) {
        this.stack = stack;
    }

    static String database(Service service) {
        return "training_" + service.name().toLowerCase(Locale.ROOT);
    }

    boolean isNeeded() {
        return stack.parts().stream()
                .anyMatch(part -> part instanceof Trainable known && !known.hasStartUpCache());
    }

    /** Trains one after the other; a failure costs start-up time later and nothing else. */
    void run(Progress progress) {
        try {
            var broker = stack.trainingBroker();
            if (broker.hasStartUpCache()) {
                broker.start();
                broker.awaitReady(PATIENCE);
                try {
                    trainServices(broker);
                } finally {
                    broker.stop();
                }
            } else {
                broker.train(PATIENCE, () -> trainServices(broker));
            }
            stack.forgetTrainingBroker();
        } catch (IOException | RuntimeException e) {
            progress.say("the caches for faster starts could not be made: " + e.getMessage());
        }
    }

    private void trainServices(KafkaPart broker) {
        for (var service : Service.values()) {
            if (!stack.service(service).hasStartUpCache()) {
                train(service, broker);
            }
        }
    }

    private void train(Service service, KafkaPart broker) {
        var admin = stack.postgresAdmin();
        var drop = "drop database if exists " + database(service) + " with (force)";
        try {
            if (service.database().isPresent()) {
                admin.execute(drop);
                admin.execute("create database " + database(service));
            }
            var trainee = stack.trainee(service, broker);
            trainee.train(PATIENCE, () -> visit(trainee.address()));
            if (service.database().isPresent()) {
                admin.execute(drop);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("training of " + service.module() + " failed", e);
        }
    }

    /**
     * Asks for everything that its description lists: reads as they are, writes with an empty body.
     */
    private void visit(URI address) {
        var token = stack.login().user("ada.admin");
        ask(address.resolve("/q/metrics"), "GET", token);
        var description = tree(ask(address.resolve("/q/openapi?format=json"), "GET", token));
        for (var path : description.path("paths").properties()) {
            var target = address.resolve(path.getKey().replaceAll("\\{[^}]+}", "none"));
            for (var operation : path.getValue().properties()) {
                if (!path.getKey().contains("/events")) {
                    ask(target, operation.getKey().toUpperCase(Locale.ROOT), token);
                }
            }
        }
    }

    private String ask(URI target, String method, String token) {
        var body = "GET".equals(method) ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
        try {
            return client.send(
                            HttpRequest.newBuilder(target)
                                    .timeout(Duration.ofSeconds(20))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/json")
                                    .method(method, body)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException | IllegalArgumentException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while training", e);
        }
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            return json.missingNode();
        }
    }
}
