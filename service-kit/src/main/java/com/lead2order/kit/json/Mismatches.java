package com.lead2order.kit.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.kit.rule.Problems;
import com.lead2order.kit.rule.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds all values of a JSON tree that cannot become what a type wants. Jackson stops at the first
 * one; this walks the tree beside the type once Jackson has stopped.
 */
final class Mismatches {

    private static final int MOST = 50;

    private final ObjectMapper json;
    private final List<Violation> found = new ArrayList<>();

    Mismatches(ObjectMapper json) {
        this.json = json;
    }

    List<Violation> in(JsonNode tree, JavaType type) {
        check(tree, type, "");
        return List.copyOf(found);
    }

    private void check(JsonNode value, JavaType type, String at) {
        if (found.size() >= MOST) {
            return;
        }
        var mismatch = mismatch(value, type);
        if (mismatch == null) {
            return;
        }
        var before = found.size();
        if (value.isArray() && (type.isCollectionLikeType() || type.isArrayType())) {
            for (int i = 0; i < value.size(); i++) {
                check(value.get(i), type.getContentType(), at + "/" + i);
            }
        } else if (value.isObject() && type.isMapLikeType()) {
            value.properties()
                    .forEach(entry ->
                            check(
                                    entry.getValue(),
                                    type.getContentType(),
                                    at + "/" + Violation.step(entry.getKey())));
        } else if (value.isObject() && type.getRawClass().isRecord()) {
            checkFields(value, type.getRawClass(), at);
        }
        if (found.size() == before) {
            Problems.violationOf(mismatch)
                    .violations()
                    .forEach(violation -> found.add(violation.below(at)));
        }
    }

    private void checkFields(JsonNode value, Class<?> type, String at) {
        var fields = new LinkedHashMap<String, JavaType>();
        addFields(type, fields);
        value.properties()
                .forEach(entry -> {
                    var field = fields.remove(entry.getKey());
                    var place = at + "/" + Violation.step(entry.getKey());
                    if (field == null) {
                        found.add(new Violation(place, "unknown-field"));
                    } else {
                        check(entry.getValue(), field, place);
                    }
                });
        fields.forEach((name, missing) -> {
            if (missing.isPrimitive()) {
                found.add(new Violation(at + "/" + name, "required"));
            }
        });
    }

    private void addFields(Class<?> type, Map<String, JavaType> fields) {
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                addFields(component.getType(), fields);
            } else {
                fields.put(nameOf(component), json.constructType(component.getGenericType()));
            }
        }
    }

    private static String nameOf(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private @Nullable JsonProcessingException mismatch(JsonNode value, JavaType type) {
        try {
            json.readerFor(type).readValue(json.treeAsTokens(value));
            return null;
        } catch (JsonProcessingException mismatch) {
            return mismatch;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
