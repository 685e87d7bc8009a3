package com.lead2order.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The published events as files: one example and one JSON Schema per event type and version.
 * Producers must write exactly the example, consumers must read exactly the same file.
 */
public final class Contracts {

    /** What the ids of schemas start with; what follows is the path in module contracts. */
    private static final String SCHEMA_ID_PREFIX = "https://lead2order.example/contracts/";

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(
                    VersionFlag.V202012,
                    factory ->
                            factory.schemaMappers(mappers ->
                                    mappers.mapPrefix(SCHEMA_ID_PREFIX, "classpath:contracts/")));

    private Contracts() {}

    /** The example of {@code contracts/<topic>/<event>.v1.json}, as it is written there. */
    public static String example(String topic, String event) {
        var path = path(topic, event) + ".json";
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            assertThat(file).as("the example %s in module contracts", path).isNotNull();
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example as a tree, with decimals as they are written. */
    public static JsonNode exampleTree(String topic, String event) {
        return tree(example(topic, event));
    }

    /** The example read into the record of a consumer. */
    public static <T> T exampleAs(String topic, String event, ObjectMapper mapper, Class<T> type) {
        try {
            return mapper.readValue(example(topic, event), type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(
                    "a consumer must be able to read " + path(topic, event) + ".json", e);
        }
    }

    /** Holds that a producer writes exactly the example and that the example is valid. */
    public static void assertProduces(String topic, String event, String json) {
        assertValid(topic, event, json);
        assertThat(tree(json).toPrettyString())
                .as("what is published as %s of %s", event, topic)
                .isEqualTo(exampleTree(topic, event).toPrettyString());
    }

    /** Holds that the JSON is what {@code contracts/<topic>/<event>.v1.schema.json} describes. */
    public static void assertValid(String topic, String event, String json) {
        var schema =
                SCHEMAS.getSchema(
                        SchemaLocation.of("classpath:" + path(topic, event) + ".schema.json"));
        var violations =
                schema.validate(
                        tree(json),
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
        assertThat(violations).as("violations of the schema of %s in %s", event, topic).isEmpty();
    }

    /** The events of a topic, each with its type, as {@code asyncapi.yaml} lists them. */
    public static Map<String, String> events(String topic) {
        var events = new LinkedHashMap<String, String>();
        var channel = "";
        var message = "";
        for (var line : asyncApi().lines().toList()) {
            if (line.matches(" {2}\\S+:")) {
                channel = line.strip().replace(":", "");
            } else if (line.matches(" {6}\\S+:")) {
                message = line.strip().replace(":", "");
            } else if (line.matches(" {8}name: \\S+") && channel.equals(topic)) {
                events.put(message, line.strip().substring("name: ".length()));
            }
        }
        return events;
    }

    private static String asyncApi() {
        var path = "contracts/asyncapi.yaml";
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            assertThat(file).as("the list of events in module contracts").isNotNull();
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String topic, String event) {
        return "contracts/" + topic + "/" + event + ".v1";
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("this is no JSON: " + json, e);
        }
    }
}
