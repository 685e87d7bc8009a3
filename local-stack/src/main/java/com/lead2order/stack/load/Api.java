package com.lead2order.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The public API through the gateway, called with one token. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BULK = 1000;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final URI gateway;
    private final Supplier<String> token;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Api(URI gateway, Supplier<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** Reads a resource; the path starts behind {@code /api/v1}. */
    public JsonNode get(String path) {
        return json(send("GET", path, "application/json", BodyPublishers.noBody()));
    }

    /** Upserts one record. */
    public JsonNode put(String path, JsonNode body) {
        return json(
                send("PUT", path, "application/json", BodyPublishers.ofString(body.toString())));
    }

    /** Creates or does something. */
    public JsonNode post(String path, JsonNode body) {
        return json(
                send("POST", path, "application/json", BodyPublishers.ofString(body.toString())));
    }

    /**
     * Upserts many records, a thousand a request.
     *
     * @throws IllegalStateException where one is refused, naming it
     */
    public void bulk(String collection, List<? extends JsonNode> records) {
        for (int from = 0; from < records.size(); from += BULK) {
            var chunk = records.subList(from, Math.min(from + BULK, records.size()));
            var body = new StringBuilder();
            chunk.forEach(record -> body.append(record).append('\n'));
            var answer =
                    json(
                            send(
                                    "POST",
                                    "/" + collection + "/bulk",
                                    "application/x-ndjson",
                                    BodyPublishers.ofString(
                                            body.toString(), StandardCharsets.UTF_8)));
            for (var item : answer.path("items")) {
                if (item.path("outcome").asText().equals("REFUSED")) {
                    throw new IllegalStateException(
                            "refused in "
                                    + collection
                                    + ": "
                                    + item
                                    + " for "
                                    + chunk.get(item.path("line").asInt() - 1));
                }
            }
        }
    }

    /**
     * Sends orders, one a line, as they are produced and waits until they are worked off.
     *
     * @param sourceSystem the ERP whose orders they are
     * @return the finished job
     */
    public JsonNode importOrders(String sourceSystem, Supplier<InputStream> lines) {
        var job =
                json(
                        send(
                                "POST",
                                "/order-imports?format=ndjson&sourceSystem=" + sourceSystem,
                                "application/x-ndjson",
                                BodyPublishers.ofInputStream(lines)));
        while (job.path("finishedAt").isNull()) {
            pause();
            job = get("/order-imports/" + job.path("id").asText());
        }
        return job;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an import", e);
        }
    }

    private HttpResponse<String> send(String method, String path, String type, BodyPublisher body) {
        var request =
                HttpRequest.newBuilder(gateway.resolve("/api/v1" + path))
                        .timeout(Duration.ofMinutes(30))
                        .header("Authorization", "Bearer " + token.get())
                        .header("Content-Type", type)
                        .method(method, body)
                        .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        method
                                + " "
                                + path
                                + " is answered with "
                                + answer.statusCode()
                                + ": "
                                + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(
                    method + " " + path + " failed: is Lead2Order running (make up)?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + path, e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("no JSON in the answer of " + answer.uri(), e);
        }
    }
}
