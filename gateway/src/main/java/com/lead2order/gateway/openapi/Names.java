package com.lead2order.gateway.openapi;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names as they look in the merged description. */
final class Names {
    private Names() {}

    /** {@code target-agreement} becomes {@code TargetAgreement}. */
    static String pascalCase(String key) {
        return Arrays.stream(key.split("-", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }

    static JsonObject sorted(JsonObject object) {
        JsonObject sorted = new JsonObject();
        object.fieldNames().stream()
                .sorted()
                .forEach(name -> sorted.put(name, object.getValue(name)));
        return sorted;
    }
}
