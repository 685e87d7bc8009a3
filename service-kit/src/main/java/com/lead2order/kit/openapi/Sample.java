package com.lead2order.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * A value that fits a schema. It has what is required and, where nothing is, everything but ids;
 * texts are told from the names of their fields.
 */
final class Sample {

    private static final int DEEPEST = 6;
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Object ID = "019ab3c0-5e1f-7a44-9a64-0c2f6d1b7e01";
    private static final Map<String, Object> BY_NAME =
            Map.ofEntries(
                    Map.entry("currency", "EUR"),
                    Map.entry("amount", "25000.00"),
                    Map.entry("nettotal", "1000.00"),
                    Map.entry("netamount", "1000.00"),
                    Map.entry("taxtotal", "190.00"),
                    Map.entry("freighttotal", "0.00"),
                    Map.entry("qty", "10"),
                    Map.entry("unitprice", "100.00"),
                    Map.entry("discountpercent", "0"),
                    Map.entry("weightpercent", "20"),
                    Map.entry("country", "DE"),
                    Map.entry("email", "anna.mueller@example.com"),
                    Map.entry("username", "rita.rep"),
                    Map.entry("firstname", "Anna"),
                    Map.entry("lastname", "Müller"),
                    Map.entry("name", "Example AG"),
                    Map.entry("title", "New line for plant 2"),
                    Map.entry("reason", "Agreed by phone on Monday"),
                    Map.entry("system", "SAP"),
                    Map.entry("key", "4711"),
                    Map.entry("sourcesystem", "SAP"),
                    Map.entry("externalorderno", "4711"),
                    Map.entry("period", "AW:FY2012-Q1"),
                    Map.entry("fiscalyear", "AW:FY2012"),
                    Map.entry("topic", "orders"),
                    Map.entry("uom", "PC"));

    private final Map<String, Schema> schemas;

    Sample(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    @Nullable Object of(Schema schema, Set<String> without) {
        return value("", schema, without, 0);
    }

    List<Object> externalRefs() {
        return List.of(external());
    }

    private static Map<String, Object> external() {
        Map<String, Object> external = new LinkedHashMap<>();
        external.put("system", "SAP");
        external.put("key", "4711");
        return external;
    }

    private @Nullable Object value(String name, Schema schema, Set<String> without, int depth) {
        if (schema.getRef() != null) {
            var target = schema.getRef().substring(SCHEMAS.length());
            if (target.equals("Reference")) {
                return external();
            }
            var resolved = schemas.get(target);
            return resolved == null ? null : value(name, resolved, without, depth);
        }
        if (depth > DEEPEST) {
            return null;
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        return switch (type(schema)) {
            case OBJECT -> object(schema, without, depth);
            case ARRAY -> array(name, schema, depth);
            case INTEGER -> integer(schema);
            case BOOLEAN -> true;
            case NUMBER -> 0.5;
            case STRING -> text(name, schema);
            case NULL -> null;
        };
    }

    private static SchemaType type(Schema schema) {
        if (schema.getType() == null || schema.getType().isEmpty()) {
            return schema.getProperties() == null ? SchemaType.STRING : SchemaType.OBJECT;
        }
        return schema.getType().getFirst();
    }

    private Map<String, Object> object(Schema schema, Set<String> without, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        var required = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
        if (schema.getProperties() != null) {
            schema.getProperties()
                    .forEach((name, property) -> {
                        var wanted = required.isEmpty() ? !isId(name) : required.contains(name);
                        if (wanted && !without.contains(name)) {
                            var value = value(name, property, Set.of(), depth + 1);
                            if (value != null) {
                                fields.put(name, value);
                            }
                        }
                    });
        }
        return fields;
    }

    private static boolean isId(String name) {
        return name.equals("id") || name.endsWith("Id") || name.endsWith("Ids");
    }

    private List<Object> array(String name, Schema schema, int depth) {
        if (schema.getItems() == null) {
            return List.of();
        }
        var one = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        var item = value(one, schema.getItems(), Set.of(), depth + 1);
        return item == null ? List.of() : List.of(item);
    }

    private static Object integer(Schema schema) {
        var least = schema.getMinimum() == null ? 1 : schema.getMinimum().intValue();
        return Math.max(1, least);
    }

    private static Object text(String name, Schema schema) {
        var known = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        var format = schema.getFormat() == null ? "" : schema.getFormat();
        return switch (format) {
            case "uuid" -> ID;
            case "date" -> "2026-11-23";
            case "date-time" -> "2026-11-23T09:30:00Z";
            default -> {
                if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
                    yield schema.getExamples().getFirst();
                }
                yield decimal(schema) ? "1000.00" : name.toUpperCase(Locale.ROOT);
            }
        };
    }

    private static boolean decimal(Schema schema) {
        return schema.getPattern() != null && schema.getPattern().contains("\\d{1,");
    }
}
