package com.lead2order.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.kit.rule.NotReadable;
import com.lead2order.kit.rule.Problems;
import com.lead2order.kit.rule.RequestRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON that somebody else wrote, and names everything in it that is not readable at once. */
@ApplicationScoped
public class JsonText {

    private final ObjectMapper json;

    JsonText(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Reads a body.
     *
     * @return null for the JSON {@code null}
     * @throws com.lead2order.kit.rule.RuleViolation {@code malformed-body}
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // the Java type says it, as with Jackson
    public <T> @Nullable T read(byte[] body, JavaType type) {
        return read(decoded(Utf8.withoutMark(body)), type);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the Java type says it, as with Jackson
    private <T> @Nullable T read(String text, JavaType type) {
        if (text.isBlank()) {
            throw RequestRule.MALFORMED_BODY.violated("body-missing");
        }
        try {
            return json.readerFor(type).readValue(text);
        } catch (JsonMappingException mismatch) {
            throw all(tree(text), type, mismatch);
        } catch (JsonProcessingException noJson) {
            throw Problems.violationOf(noJson);
        }
    }

    /** As {@link #read(byte[], JavaType)}, of one line of a body. */
    public <T> @Nullable T read(ByteBuffer line, Class<T> type) {
        return read(decoded(line), json.constructType(type));
    }

    /** As {@link #read(byte[], JavaType)}, of JSON that has been read already. */
    public <T> @Nullable T read(JsonNode tree, Class<T> type) {
        try {
            return json.treeToValue(tree, type);
        } catch (JsonProcessingException mismatch) {
            throw all(tree, json.constructType(type), mismatch);
        }
    }

    /** The Java type of a parameter. */
    JavaType typeOf(java.lang.reflect.Type type) {
        return json.constructType(type);
    }

    private RuntimeException all(JsonNode tree, JavaType type, JsonProcessingException first) {
        var found = new Mismatches(json).in(tree, type);
        return found.isEmpty()
                ? Problems.violationOf(first)
                : RequestRule.MALFORMED_BODY.violatedBy(found);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException noJson) {
            throw Problems.violationOf(noJson);
        }
    }

    private static String decoded(ByteBuffer body) {
        try {
            return Utf8.decode(body);
        } catch (NotReadable notUtf8) {
            throw RequestRule.MALFORMED_BODY.violatedBy(List.of(notUtf8.at("")));
        }
    }
}
