package com.lead2order.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * What one service answers with 2xx every other one can take in. Each event that the service under
 * test reads is published as its example says, with everything at the bounds that a producer lets
 * pass: the longest texts, the largest amounts, the first and the last day. None may become a dead
 * letter. A service's test only extends this class; new events are in it by their contract.
 */
public abstract class EveryEventAtItsBounds {

    private static final Pattern EVENT =
            Pattern.compile("\\./([a-z-]+)/([a-z-]+)\\.v1\\.schema\\.json");
    private static final Pattern STATE =
            Pattern.compile("\"([a-z-]+)\\.state\\.v1\\.schema\\.json\"");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+(\\.\\d{1,4})?");

    /**
     * Years and periods, and rates of a day, are of one piece: their dates depend on each other.
     */
    private static final Set<String> BOUND_BY_EACH_OTHER =
            Set.of("fiscal-calendars", "exchange-rates");

    private static final Set<String> NAMES = Set.of("name", "title", "firstName", "lastName");
    private static final Set<String> KEYS = Set.of("key", "externalOrderNo", "userName", "number");
    private static final Set<String> DECIMALS =
            Set.of(
                    "amount",
                    "netTotal",
                    "taxTotal",
                    "freightTotal",
                    "unitPrice",
                    "netAmount",
                    "qty");

    private static final String LONGEST_NAME = "\uD83D\uDE80".repeat(100);
    private static final String LARGEST = "999999999999999.9999";

    /** Which end of the range a variant of an event takes its days from. */
    private enum Days {
        FIRST("1900-01-01", "1900-01-01", "1900-01-01T00:00:00Z"),
        LAST("1900-01-01", "9999-12-31", "9999-12-31T23:59:59.999999Z");

        private final String from;
        private final String day;
        private final String instant;

        Days(String from, String day, String instant) {
            this.from = from;
            this.day = day;
            this.instant = instant;
        }
    }

    private final Topics topics = Topics.ofTheService();
    private final Map<String, Set<String>> published = new HashMap<>();

    @Test
    void isTakenIn() throws IOException {
        Organisation.known();
        var reads =
                List.of(
                        ConfigProvider.getConfig()
                                .getValue("lead2order.events.reads", String[].class));
        var events = EVENT.matcher(file("asyncapi.yaml"));
        while (events.find()) {
            var topic = events.group(1);
            if (reads.contains(topic) && !BOUND_BY_EACH_OTHER.contains(topic)) {
                for (var days : Days.values()) {
                    publish(topic, events.group(2), days);
                }
            }
        }
        assertThat(published).isNotEmpty();
        for (var topic : published.keySet()) {
            TakenIn.await(topics, topic);
            assertThat(deadLetters(topic))
                    .as("dead letters of topic %s", topic)
                    .doesNotContainAnyElementsOf(published.getOrDefault(topic, Set.of()));
        }
    }

    private void publish(String topic, String event, Days days) throws IOException {
        var extreme = atItsBounds(Contracts.exampleTree(topic, event), "", days, new HashMap<>());
        var state = STATE.matcher(file(topic + "/" + event + ".v1.schema.json"));
        var aggregate = state.find() ? state.group(1) : event;
        var type =
                "com.lead2order."
                        + (event.startsWith(aggregate + "-")
                                ? aggregate + "." + event.substring(aggregate.length() + 1)
                                : event)
                        + ".v1";
        var key = extreme.path("id").asText(extreme.path("orderId").asText());
        published.computeIfAbsent(topic, any -> new HashSet<>()).add(key);
        topics.publish(topic, key, type, 1, extreme.toString());
    }

    private static JsonNode atItsBounds(
            JsonNode node, String field, Days days, Map<String, String> ids) {
        if (node instanceof ObjectNode object) {
            var bounded = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(member ->
                            bounded.set(
                                    member.getKey(),
                                    atItsBounds(member.getValue(), member.getKey(), days, ids)));
            return bounded;
        }
        if (node instanceof ArrayNode array) {
            var bounded = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> bounded.add(atItsBounds(element, field, days, ids)));
            return bounded;
        }
        return node.isTextual() ? TextNode.valueOf(bound(node.asText(), field, days, ids)) : node;
    }

    private static String bound(String text, String field, Days days, Map<String, String> ids) {
        if (UUID_TEXT.matcher(text).matches()) {
            return ids.computeIfAbsent(text, any -> UUID.randomUUID().toString());
        }
        if (DAY.matcher(text).matches()) {
            return field.endsWith("rom") ? days.from : days.day;
        }
        if (INSTANT.matcher(text).matches()) {
            return days.instant;
        }
        if (NAMES.contains(field)) {
            return LONGEST_NAME;
        }
        if (KEYS.contains(field)) {
            return (UUID.randomUUID() + "\u00DF".repeat(200)).substring(0, 200);
        }
        return DECIMALS.contains(field) && AMOUNT.matcher(text).matches() ? LARGEST : text;
    }

    private static List<String> deadLetters(String topic) {
        return given().auth()
                .oauth2(Tokens.forUser("ada.admin", "admin"))
                .queryParam("topic", topic)
                .get("/api/v1/operations/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .path("items.key");
    }

    private static String file(String path) throws IOException {
        try (var file =
                Thread.currentThread()
                        .getContextClassLoader()
                        .getResourceAsStream("contracts/" + path)) {
            assertThat(file).as("contracts/%s", path).isNotNull();
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
