package com.lead2order.kit.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.lead2order.kit.json.MergePatch;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The key of a record in one system, whose name is in the path. */
public record SystemKey(
        @NotNull @Size(min = 1, max = ExternalKey.MAX_LENGTH) @ExternalKey String key) {

    private static final String REFS = "externalRefs";

    /** The patch that makes this the record's only key in the system; other systems' keys stay. */
    public JsonNode patchFor(String system) {
        return patch(system, key);
    }

    /** The patch that takes a record's keys in a system away. */
    public static JsonNode removalFrom(String system) {
        return patch(system, null);
    }

    private static JsonNode patch(String system, @Nullable String key) {
        ExternalRef.requireSystem(system);
        var patch = JsonNodeFactory.instance.objectNode();
        MergePatch.Edit edit = current -> edited(current, system, key);
        return patch.putPOJO(REFS, edit);
    }

    private static ArrayNode edited(JsonNode current, String system, @Nullable String key) {
        var refs = JsonNodeFactory.instance.arrayNode();
        var isThere = false;
        for (var ref : current) {
            if (!ref.path("system").asText().equals(system)) {
                refs.add(ref);
            } else if (ref.path("key").asText().equals(key)) {
                refs.add(ref);
                isThere = true;
            }
        }
        if (key != null && !isThere) {
            refs.addObject().put("system", system).put("key", key);
        }
        return refs;
    }
}
