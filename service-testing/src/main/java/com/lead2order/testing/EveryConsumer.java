package com.lead2order.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every consumer of a service must bear: each event of the contracts, twice, an older version
 * after a newer one, a type it has never heard of, and tombstones. Which topics there are is read
 * from the service's configuration, so no consumer is forgotten.
 */
public abstract class EveryConsumer {

    @BeforeEach
    final void prepare() {
        organisation();
    }

    /** Makes the people known; forecast-service knows them from its own hand. */
    protected void organisation() {
        Organisation.known();
    }

    @Test
    void makesNoDeadLetterOfWhatOthersMaySend() {
        var topics = Topics.ofTheService();
        var reads = ConfigProvider.getConfig().getValue("lead2order.events.reads", String[].class);
        var before = new LinkedHashMap<String, Integer>();
        for (var topic : reads) {
            before.put(topic, letters(topics, topic));
            sendAll(topics, topic);
        }
        var after = new LinkedHashMap<String, Integer>();
        for (var topic : reads) {
            TakenIn.await(topics, topic);
            after.put(topic, letters(topics, topic));
        }
        assertThat(after).as("dead letters by topic").isEqualTo(before);
    }

    private static void sendAll(Topics topics, String topic) {
        var key = UUID.randomUUID().toString();
        var events = new ArrayList<PublishedEvent>();
        Contracts.events(topic)
                .forEach((example, type) -> {
                    var data = withId(Contracts.exampleTree(topic, example), key);
                    var sent = event(key, type, 7, data);
                    events.add(sent);
                    events.add(sent);
                    events.add(event(key, type, 3, data));
                    events.add(event(key, typeNeverHeardOf(type), 8, data));
                    events.add(event(key, type, 9, null));
                });
        if (!events.isEmpty()) { // else foreign: integrators name their events as they like
            events.add(
                    event(
                            UUID.randomUUID().toString(),
                            "com.lead2order.moon.landed.v1",
                            1,
                            "{\"crew\":3}"));
        }
        events.add(new PublishedEvent(key, Map.of(), null));
        events.add(new PublishedEvent(UUID.randomUUID().toString(), Map.of(), null));
        topics.publishAll(topic, events);
    }

    /** A fact of a later day about the same aggregate, with its full state. */
    private static String typeNeverHeardOf(String type) {
        return type.replaceFirst("\\.[^.]+\\.v1$", ".looked-at.v1");
    }

    private static String withId(JsonNode example, String id) {
        var state = (ObjectNode) example.deepCopy();
        state.put(state.has("id") ? "id" : "orderId", id);
        return state.toString();
    }

    private static int letters(Topics topics, String topic) {
        var service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        return topics.all(topic + ".dead-letters." + service).size();
    }

    private static PublishedEvent event(
            String key, String type, long version, @Nullable String data) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("id", UUID.randomUUID().toString());
        attributes.put("source", "/test");
        attributes.put("specversion", "1.0");
        attributes.put("type", type);
        attributes.put("time", Instant.now().toString());
        attributes.put("subject", key);
        attributes.put("actor", "system:test");
        attributes.put("aggregateversion", Long.toString(version));
        return new PublishedEvent(key, attributes, data);
    }
}
