package com.lead2order.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations of the service under test, as it describes them itself. */
final class Description {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /**
     * One operation.
     *
     * @param permissions one of which the caller needs
     * @param body the media type of its body, if it takes one
     * @param example of its body
     * @param streams whether its answer does not end by itself
     */
    record Operation(
            String method,
            String path,
            List<String> permissions,
            @Nullable String body,
            @Nullable Object example,
            boolean takesIfMatch,
            boolean streams) {

        boolean takesJson() {
            return body != null && body.endsWith("json") && !body.endsWith("ndjson");
        }

        @Override
        public String toString() {
            return method + ' ' + path;
        }
    }

    private Description() {}

    /** All operations. */
    static List<Operation> operations() {
        JsonPath api = given().get("/q/openapi?format=json").then().extract().jsonPath();
        Map<String, Map<String, Map<String, ?>>> paths = api.get("paths");
        var operations = new ArrayList<Operation>();
        paths.forEach((path, methods) ->
                methods.forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(operation(method, path, operation));
                    }
                }));
        return operations;
    }

    private static Operation operation(String method, String path, Map<String, ?> described) {
        var content = at(described.get("requestBody"), "content");
        var body = content instanceof Map<?, ?> types && !types.isEmpty() ? json(types) : null;
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                permissions(described.get("security")),
                body,
                body == null ? null : at(at(content, body), "example"),
                String.valueOf(described.get("parameters")).contains("name=If-Match"),
                described.toString().contains("text/event-stream"));
    }

    private static String json(Map<?, ?> types) {
        return types.keySet().stream()
                .map(String::valueOf)
                .filter(type -> type.endsWith("json") && !type.endsWith("ndjson"))
                .findFirst()
                .orElseGet(() -> String.valueOf(types.keySet().iterator().next()));
    }

    private static @Nullable Object at(@Nullable Object tree, String member) {
        return tree instanceof Map<?, ?> map ? map.get(member) : null;
    }

    private static List<String> permissions(@Nullable Object security) {
        var permissions = new ArrayList<String>();
        if (security instanceof List<?> alternatives) {
            for (var alternative : alternatives) {
                if (alternative instanceof Map<?, ?> schemes) {
                    for (var scopes : schemes.values()) {
                        ((List<?>) scopes).forEach(scope -> permissions.add(scope.toString()));
                    }
                }
            }
        }
        return permissions;
    }
}
