package com.lead2order.gateway.openapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds and renames what parts of a description refer to. */
final class References {
    private static final String REF = "$ref";
    private static final String MAPPING = "mapping";

    private References() {}

    static Set<String> in(Object part) {
        Set<String> found = new HashSet<>();
        collect(part, found);
        return found;
    }

    private static void collect(Object part, Set<String> found) {
        if (part instanceof JsonObject object) {
            for (Map.Entry<String, Object> entry : object) {
                if (entry.getValue() instanceof String text && text.startsWith("#/components/")) {
                    found.add(text);
                } else {
                    collect(entry.getValue(), found);
                }
            }
        } else if (part instanceof JsonArray array) {
            array.forEach(item -> collect(item, found));
        }
    }

    /** A copy in which each reference that has a new name is given it. */
    static @Nullable Object renamed(@Nullable Object part, Map<String, String> names) {
        if (part instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            for (Map.Entry<String, Object> entry : object) {
                copy.put(entry.getKey(), renamedValue(entry, names));
            }
            return copy;
        }
        if (part instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(item -> copy.add(renamed(item, names)));
            return copy;
        }
        return part;
    }

    private static @Nullable Object renamedValue(
            Map.Entry<String, Object> entry, Map<String, String> names) {
        Object value = entry.getValue();
        if (value instanceof String text && entry.getKey().equals(REF)) {
            return names.getOrDefault(text, text);
        }
        if (value instanceof JsonObject mapping && entry.getKey().equals(MAPPING)) {
            // values of a discriminator's mapping are references without being called so
            JsonObject copy = new JsonObject();
            mapping.forEach(item ->
                    copy.put(
                            item.getKey(),
                            item.getValue() instanceof String text
                                    ? names.getOrDefault(text, text)
                                    : item.getValue()));
            return copy;
        }
        return renamed(value, names);
    }
}
