package com.lead2order.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.lead2order.kit.rule.Problems;
import com.lead2order.kit.rule.RequestRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.function.Predicate;

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
     * Returns the record as it is after the patch. What the patch names is checked as if it had
     * been sent whole; what was there before and is not changed is not asked again.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code malformed-body} for unknown fields or
     *     wrong types, {@code invalid-values} where a rule about values fails
     */
    public <T extends Record> T apply(JsonNode patch, T current, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw RequestRule.MALFORMED_BODY.violated("merge-patch-no-object");
        }
        return read(
                merge(json.valueToTree(current), changes),
                type,
                violation -> isOfBefore(violation, changes, type));
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
        return read(tree, type, _ -> false);
    }

    private <T> T read(JsonNode tree, Class<T> type, Predicate<ConstraintViolation<?>> isNotAsked) {
        var result = Objects.requireNonNull(text.read(tree, type), "an object is not null");
        var violations = new HashSet<ConstraintViolation<?>>(validator.validate(result));
        violations.removeIf(isNotAsked);
        if (!violations.isEmpty()) {
            throw Problems.violationOf(new ConstraintViolationException(violations));
        }
        return result;
    }

    /** Whether the value at fault is of a member that the patch does not name. */
    private static boolean isOfBefore(
            ConstraintViolation<?> violation, ObjectNode changes, Class<?> type) {
        var member = violation.getPropertyPath().iterator().next().getName();
        return !changes.has(member)
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(member));
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
