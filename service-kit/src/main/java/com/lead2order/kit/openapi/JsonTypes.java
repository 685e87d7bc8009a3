package com.lead2order.kit.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Types as they are in our JSON, where those of the Java classes differ: decimals are strings,
 * currencies are codes, ratios are numbers; see {@link com.lead2order.kit.json.JsonConventions}.
 */
final class JsonTypes {

    private static final String DECIMAL = "^-?(0|[1-9]\\d{0,29})(\\.\\d{1,30})?$";

    private JsonTypes() {}

    static void correct(Components components) {
        var schemas = new HashMap<>(components.getSchemas());
        schemas.values().forEach(JsonTypes::decimalsAreStrings);
        replacements()
                .forEach((name, schema) -> {
                    if (schemas.containsKey(name)) {
                        components.addSchema(name, schema);
                    }
                });
        components.removeSchema("JsonNodeType");
    }

    private static Map<String, Schema> replacements() {
        return Map.of(
                "Currency",
                of(SchemaType.STRING, "A currency by its ISO 4217 code", "EUR")
                        .pattern("^[A-Z]{3}$"),
                "Ratio",
                of(SchemaType.NUMBER, "A ratio; 1.0 is 100 %", 0.822621).format("double"),
                "JsonNode",
                of(
                        SchemaType.OBJECT,
                        "JSON Merge Patch (RFC 7396): the fields to change; null takes a value"
                                + " away",
                        Map.of("name", "A new name")));
    }

    private static Schema of(SchemaType type, String description, Object example) {
        return OASFactory.createSchema()
                .addType(type)
                .description(description)
                .examples(List.of(example));
    }

    private static void decimalsAreStrings(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (isDecimal(schema)) {
            schema.setType(List.of(SchemaType.STRING));
            schema.setDescription(described(schema));
            if (schema.getPattern() == null) {
                schema.setPattern(DECIMAL);
            }
            schema.setMinimum(null);
            schema.setMaximum(null);
            schema.setExclusiveMinimum(null);
            schema.setExclusiveMaximum(null);
        }
        parts(schema).forEach(JsonTypes::decimalsAreStrings);
    }

    private static boolean isDecimal(Schema schema) {
        return schema.getType() != null
                && schema.getType().contains(SchemaType.NUMBER)
                && schema.getFormat() == null;
    }

    /** Bounds of numbers mean nothing to a string, so they are said in words. */
    private static String described(Schema schema) {
        var text = new StringBuilder("A decimal written as a string");
        append(text, ", more than ", schema.getExclusiveMinimum());
        append(text, ", at least ", schema.getMinimum());
        append(text, ", at most ", schema.getMaximum());
        return text.toString();
    }

    private static void append(StringBuilder text, String words, @Nullable Object bound) {
        if (bound != null) {
            text.append(words).append(bound);
        }
    }

    private static Stream<@Nullable Schema> parts(Schema schema) {
        return Stream.of(
                        schema.getProperties() == null
                                ? Stream.<Schema>of()
                                : schema.getProperties().values().stream(),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                        all(schema.getAllOf()),
                        all(schema.getAnyOf()),
                        all(schema.getOneOf()))
                .flatMap(each -> each);
    }

    private static Stream<Schema> all(@Nullable List<Schema> schemas) {
        return schemas == null ? Stream.of() : schemas.stream();
    }
}
