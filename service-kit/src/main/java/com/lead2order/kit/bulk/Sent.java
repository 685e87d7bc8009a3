package com.lead2order.kit.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.rule.RequestRule;
import org.jspecify.annotations.Nullable;

/**
 * A record of an upsert as it was sent: only the members that it names are changed.
 *
 * @param key the external key that the path names, if one does
 */
public record Sent(@Nullable ExternalRef key, ObjectNode body) {

    /** What was sent to the path of an external key. */
    public static Sent at(String system, String key, JsonNode body) {
        return new Sent(ExternalRef.ofPath(system, key), object(body));
    }

    /** What names its external keys itself. */
    public static Sent of(JsonNode body) {
        return new Sent(null, object(body));
    }

    private static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw RequestRule.MALFORMED_BODY.violated("record-no-object");
    }
}
