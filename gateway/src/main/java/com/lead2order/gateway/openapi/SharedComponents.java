package com.lead2order.gateway.openapi;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the components of all services together. What several services describe in exactly the
 * same way, down to everything it refers to, is kept once; where they differ under one name, each
 * gets the name of its service in front.
 */
final class SharedComponents {
    private static final Set<String> NOT_MERGED = Set.of("securitySchemes");
    private static final String ROOT = "#/components/";

    /** For each service, by its key: the reference to each of its components, and the component. */
    private final Map<String, Map<String, JsonObject>> byService = new HashMap<>();

    private final Set<String> conflicting = new HashSet<>();

    void add(String service, JsonObject description) {
        Map<String, JsonObject> found = new HashMap<>();
        JsonObject components = description.getJsonObject("components", new JsonObject());
        for (String kind : components.fieldNames()) {
            if (!NOT_MERGED.contains(kind)
                    && components.getValue(kind) instanceof JsonObject ofKind) {
                for (String name : ofKind.fieldNames()) {
                    if (ofKind.getValue(name) instanceof JsonObject component) {
                        found.put(ROOT + kind + "/" + name, component);
                    }
                }
            }
        }
        byService.put(service, found);
    }

    /** The new references of a service's components, where they differ from the old. */
    Map<String, String> namesFor(String service) {
        if (conflicting.isEmpty()) {
            findConflicts();
        }
        Map<String, String> names = new HashMap<>();
        for (String reference : byService.getOrDefault(service, Map.of()).keySet()) {
            if (conflicting.contains(reference)) {
                names.put(reference, prefixed(reference, service));
            }
        }
        return names;
    }

    JsonObject merged() {
        JsonObject merged = new JsonObject();
        byService.keySet().stream()
                .sorted()
                .forEach(service -> {
                    Map<String, String> names = namesFor(service);
                    byService
                            .getOrDefault(service, Map.of())
                            .forEach((reference, component) ->
                                    put(
                                            merged,
                                            names.getOrDefault(reference, reference),
                                            References.renamed(component, names)));
                });
        return sorted(merged);
    }

    private void findConflicts() {
        Map<String, List<JsonObject>> all = new HashMap<>();
        byService
                .values()
                .forEach(components ->
                        components.forEach((reference, component) ->
                                all.computeIfAbsent(reference, _ -> new ArrayList<>())
                                        .add(component)));
        all.forEach((reference, versions) -> {
            if (versions.stream().distinct().count() > 1) {
                conflicting.add(reference);
            }
        });
        spreadToReferrers(all);
    }

    /** Same words that refer to different things are different things. */
    private void spreadToReferrers(Map<String, List<JsonObject>> all) {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<String, List<JsonObject>> entry : all.entrySet()) {
                boolean shared = entry.getValue().size() > 1;
                if (shared
                        && !conflicting.contains(entry.getKey())
                        && References.in(entry.getValue().getFirst()).stream()
                                .anyMatch(conflicting::contains)) {
                    grown |= conflicting.add(entry.getKey());
                }
            }
        }
    }

    private String prefixed(String reference, String service) {
        int slash = reference.lastIndexOf('/') + 1;
        String name = Names.pascalCase(service) + reference.substring(slash);
        String candidate = reference.substring(0, slash) + name;
        while (isTaken(candidate)) {
            candidate += "_";
        }
        return candidate;
    }

    private boolean isTaken(String reference) {
        return byService.values().stream().anyMatch(known -> known.containsKey(reference));
    }

    private static void put(JsonObject merged, String reference, @Nullable Object component) {
        String[] parts = reference.substring(ROOT.length()).split("/", 2);
        JsonObject ofKind = merged.getJsonObject(parts[0]);
        if (ofKind == null) {
            ofKind = new JsonObject();
            merged.put(parts[0], ofKind);
        }
        ofKind.put(parts[1], component);
    }

    private static JsonObject sorted(JsonObject components) {
        JsonObject sorted = new JsonObject();
        components.fieldNames().stream()
                .sorted()
                .forEach(kind -> sorted.put(kind, Names.sorted(components.getJsonObject(kind))));
        return sorted;
    }
}
