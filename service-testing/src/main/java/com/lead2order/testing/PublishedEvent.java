package com.lead2order.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it lies on a topic: CloudEvents 1.0 in Kafka binary mode.
 *
 * @param key the id of the aggregate
 * @param attributes the CloudEvents attributes by name without {@code ce_}, e.g. {@code type}
 * @param data the JSON text, null for a tombstone
 */
public record PublishedEvent(String key, Map<String, String> attributes, @Nullable String data) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    public PublishedEvent {
        attributes = Map.copyOf(attributes);
    }

    public String type() {
        return attribute("type");
    }

    public String id() {
        return attribute("id");
    }

    public String actor() {
        return attribute("actor");
    }

    public long aggregateVersion() {
        return Long.parseLong(attribute("aggregateversion"));
    }

    /** The value of an attribute, empty where the event has none of that name. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    public boolean isTombstone() {
        return data == null;
    }

    /** The data as a tree. */
    public JsonNode json() {
        if (data == null) {
            throw new AssertionError("a tombstone has no data: " + this);
        }
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the data is no JSON: " + data, e);
        }
    }
}
