package com.lead2order.kit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.kit.json.MergePatch;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** An example for every request body that has none, made of its schema. */
final class BodyExamples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXTERNAL = "/external/{system}/{key}";

    private final Map<String, PathItem> paths;
    private final Sample sample;

    BodyExamples(OpenAPI api) {
        paths = api.getPaths().getPathItems();
        sample = new Sample(api.getComponents().getSchemas());
    }

    void addTo(Operation operation, String path) {
        var body = operation.getRequestBody();
        if (body == null || body.getContent() == null) {
            return;
        }
        body.getContent()
                .getMediaTypes()
                .forEach((type, media) -> {
                    if (media.getExample() == null && media.getExamples() == null) {
                        var example = example(type, media, operation, path);
                        if (example != null) {
                            media.setExample(example);
                        }
                    }
                });
    }

    private @Nullable Object example(
            String type, MediaType media, Operation operation, String path) {
        if (type.endsWith("ndjson")) {
            return lines(path);
        }
        if (type.equals(MergePatch.MEDIA_TYPE)) {
            return patch(path);
        }
        return media.getSchema() == null
                ? null
                : sample.of(media.getSchema(), variables(operation));
    }

    /** A line is what a single request sends, with what stands in that request's path. */
    private @Nullable String lines(String path) {
        var single = example(paths.get(path.replaceAll("/bulk$", EXTERNAL)));
        if (single != null) {
            var line = fields(single);
            line.put("externalRefs", sample.externalRefs());
            return written(line);
        }
        var order =
                body(paths.get(ResourceMethods.API + "/orders/{sourceSystem}/{externalOrderNo}"));
        return order == null ? null : written(fields(sample.of(order, Set.of("sourceSystem"))));
    }

    /** A change of the first text that a new record needs. */
    private Object patch(String path) {
        var created = body(paths.get(path.replaceAll("/\\{id}$", "")));
        if (created != null) {
            for (var field : fields(sample.of(created, Set.of())).entrySet()) {
                if (field.getValue() instanceof String) {
                    return Map.of(field.getKey(), field.getValue());
                }
            }
        }
        return Map.of("name", "A new name");
    }

    private static @Nullable Object example(@Nullable PathItem item) {
        return item == null || item.getPUT() == null
                ? null
                : item.getPUT()
                        .getRequestBody()
                        .getContent()
                        .getMediaTypes()
                        .values()
                        .iterator()
                        .next()
                        .getExample();
    }

    private static @Nullable Schema body(@Nullable PathItem item) {
        if (item == null) {
            return null;
        }
        var operation = item.getPOST() == null ? item.getPUT() : item.getPOST();
        if (operation == null || operation.getRequestBody() == null) {
            return null;
        }
        var json = operation.getRequestBody().getContent().getMediaType("application/json");
        return json == null ? null : json.getSchema();
    }

    private static Map<String, Object> fields(@Nullable Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> fields.put(String.valueOf(name), field));
        }
        return fields;
    }

    /** What the path says is not said again in the body. */
    private static Set<String> variables(Operation operation) {
        Set<String> names = new HashSet<>();
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> names.add(parameter.getName()));
        }
        return names;
    }

    private static String written(Map<String, Object> line) {
        try {
            return JSON.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An example cannot be written", e);
        }
    }
}
