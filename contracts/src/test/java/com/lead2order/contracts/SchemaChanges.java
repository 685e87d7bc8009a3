package com.lead2order.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What has changed in a schema that somebody already reads by. Messages written before have to fit
 * the new schema, since topics are read from the start; messages written now have to fit the old
 * one, since consumers move later. So only properties that nobody requires may be added.
 */
final class SchemaChanges {

    private static final Set<String> SAYS_NOTHING_ABOUT_VALUES =
            Set.of(
                    "$schema",
                    "$id",
                    "$comment",
                    "title",
                    "description",
                    "examples",
                    "default",
                    "deprecated");

    private final List<String> incompatible = new ArrayList<>();

    private SchemaChanges() {}

    /** The incompatible changes, each with the JSON Pointer of its place. */
    static List<String> incompatible(JsonNode released, JsonNode current) {
        var changes = new SchemaChanges();
        changes.compare("", released, current);
        return List.copyOf(changes.incompatible);
    }

    private void compare(String place, JsonNode released, JsonNode current) {
        if (!released.isObject() || !current.isObject()) {
            compareWhole(place, released, current);
            return;
        }
        var keywords = new LinkedHashSet<String>();
        released.fieldNames().forEachRemaining(keywords::add);
        current.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(SAYS_NOTHING_ABOUT_VALUES);
        for (var keyword : keywords) {
            var before = released.path(keyword);
            var now = current.path(keyword);
            var where = place + "/" + keyword;
            switch (keyword) {
                case "properties" -> compareProperties(where, before, now, isClosed(released));
                case "$defs" -> compareProperties(where, before, now, false);
                case "required" -> compareRequired(where, before, now);
                case "type" -> compareValues(where, asList(before), asList(now), "type");
                case "enum" -> compareValues(where, before, now, "value");
                case "items", "additionalProperties", "not" -> compare(where, before, now);
                case "anyOf", "oneOf", "allOf" -> compareEach(where, before, now);
                default -> compareWhole(where, before, now);
            }
        }
    }

    private void compareProperties(
            String place, JsonNode released, JsonNode current, boolean closed) {
        released.properties()
                .forEach(property -> {
                    var where = place + "/" + property.getKey();
                    if (current.has(property.getKey())) {
                        compare(where, property.getValue(), current.get(property.getKey()));
                    } else {
                        incompatible.add(where + " is gone");
                    }
                });
        if (closed) {
            current.fieldNames()
                    .forEachRemaining(name -> {
                        if (!released.has(name)) {
                            incompatible.add(
                                    place + "/" + name + " is new, and the schema forbade others");
                        }
                    });
        }
    }

    private void compareRequired(String place, JsonNode released, JsonNode current) {
        missing(released, current)
                .forEach(name ->
                        incompatible.add(
                                place + ": " + name + " may be left out now; readers rely on it"));
        missing(current, released)
                .forEach(name ->
                        incompatible.add(
                                place + ": " + name + " is required now; older messages lack it"));
    }

    private void compareValues(String place, JsonNode released, JsonNode current, String what) {
        if (released.isMissingNode() || current.isMissingNode()) {
            compareWhole(place, released, current);
            return;
        }
        missing(released, current)
                .forEach(value ->
                        incompatible.add(
                                "%s: %s %s is gone; older messages have it"
                                        .formatted(place, what, value)));
        missing(current, released)
                .forEach(value ->
                        incompatible.add(
                                "%s: %s %s is new; readers do not know it"
                                        .formatted(place, what, value)));
    }

    private void compareEach(String place, JsonNode released, JsonNode current) {
        if (released.size() != current.size()) {
            compareWhole(place, released, current);
            return;
        }
        for (int i = 0; i < released.size(); i++) {
            compare(place + "/" + i, released.get(i), current.get(i));
        }
    }

    private void compareWhole(String place, JsonNode released, JsonNode current) {
        if (!released.equals(current)) {
            incompatible.add("%s was %s and is %s".formatted(place, told(released), told(current)));
        }
    }

    private static List<String> missing(JsonNode from, JsonNode in) {
        return from.valueStream()
                .filter(value -> in.valueStream().noneMatch(value::equals))
                .map(JsonNode::asText)
                .toList();
    }

    /** A type may be written as one word or as a list of one. */
    private static JsonNode asList(JsonNode type) {
        return type.isTextual() ? Json.MAPPER.createArrayNode().add(type) : type;
    }

    private static boolean isClosed(JsonNode schema) {
        return schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").booleanValue();
    }

    private static String told(JsonNode part) {
        return part.isMissingNode() ? "not there" : part.toString();
    }
}
