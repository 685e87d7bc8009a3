package com.lead2order.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.lead2order.kit.rule.Problems;
import com.lead2order.kit.rule.RequestRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Objects;

/**
 * Partial updates by JSON merge patch (RFC 7396): what the patch names is replaced, {@code null}
 * removes, the rest stays.
 */
@ApplicationScoped
public class MergePatch {

    /** A value of a patch that is made of the current one; only our own code can send it. */
    public interface Edit {

        /** The new value. */
        JsonNode of(JsonNode current);
    }

    /** The media type of a merge patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final JsonText text;
    private final Validator validator;

    MergePatch(ObjectMapper json, JsonText text, Validator validator) {
        this.json = json;
        this.text = text;
        this.validator = validator;
    }

    /**
     * Returns the record as it is after the patch, checked as if it had been sent whole.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code malformed-body} for unknown fields or
     *     wrong types, {@code invalid-values} where a rule about values fails
     */
    public <T extends Record> T apply(JsonNode patch, T current, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw RequestRule.MALFORMED_BODY.violated("merge-patch-no-object");
        }
        return read(merge(json.valueToTree(current), changes), type);
    }

    /** The tree of a record, as it would be sent. */
    public ObjectNode tree(Record sent) {
        return json.valueToTree(sent);
    }

    /**
     * A record as it was sent, checked.
     *
     * @throws com.lead2order.kit.rule.RuleViolation as {@link #apply}
     */
    public <T> T read(JsonNode tree, Class<T> type) {
        var result = Objects.requireNonNull(text.read(tree, type), "an object is not null");
        var violations = validator.validate(result);
        if (!violations.isEmpty()) {
            throw Problems.violationOf(new ConstraintViolationException(violations));
        }
        return result;
    }

    private static JsonNode merge(JsonNode target, ObjectNode patch) {
        var result =
                target instanceof ObjectNode object
                        ? object.deepCopy()
                        : com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        patch.properties()
                .forEach(change -> {
                    if (change.getValue().isNull()) {
                        result.remove(change.getKey());
                    } else if (change.getValue() instanceof POJONode own
                            && own.getPojo() instanceof Edit edit) {
                        result.set(change.getKey(), edit.of(result.path(change.getKey())));
                    } else if (change.getValue() instanceof ObjectNode nested) {
                        var current = result.path(change.getKey());
                        result.set(change.getKey(), merge(current, nested));
                    } else {
                        result.set(change.getKey(), change.getValue());
                    }
                });
        return result;
    }
}
