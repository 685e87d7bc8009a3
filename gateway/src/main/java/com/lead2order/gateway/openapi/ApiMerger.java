package com.lead2order.gateway.openapi;

import com.lead2order.gateway.routing.Service;
import com.lead2order.gateway.routing.Services;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes one OpenAPI document of those of the services. It keeps only paths that the gateway sends
 * to the service in question, so that everything in it can really be called.
 */
final class ApiMerger {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch");
    private static final String BEARER = "bearer";
    private static final String TAGS = "tags";
    private static final String SECURITY = "security";

    private final Services services;
    private final JsonObject own;
    private final JsonObject paths = new JsonObject();
    private final JsonArray tags = new JsonArray();
    private final JsonArray groups = new JsonArray();
    private final Set<String> operationIds = new HashSet<>();

    /** Starts from the gateway's own part: title, security scheme, problems and pages. */
    ApiMerger(Services services, JsonObject own) {
        this.services = services;
        this.own = own;
    }

    JsonObject merge(List<ServiceDescription> descriptions) {
        SharedComponents components = new SharedComponents();
        components.add("gateway", own);
        List<JsonObject> documents =
                descriptions.stream().map(each -> new JsonObject(each.json())).toList();
        for (int i = 0; i < documents.size(); i++) {
            components.add(descriptions.get(i).service().key(), documents.get(i));
        }
        own.getJsonObject("paths").forEach(path -> paths.put(path.getKey(), path.getValue()));
        for (int i = 0; i < documents.size(); i++) {
            Service service = descriptions.get(i).service();
            addPaths(documents.get(i), service, components.namesFor(service.key()));
        }
        JsonObject all = components.merged();
        all.put("securitySchemes", own.getJsonObject("components").getValue("securitySchemes"));
        return own.copy()
                .put("paths", Names.sorted(paths))
                .put("components", all)
                .put(TAGS, tags)
                .put("x-tagGroups", groups);
    }

    private void addPaths(JsonObject document, Service service, Map<String, String> names) {
        Set<String> used = new TreeSet<>();
        for (Map.Entry<String, Object> path : document.getJsonObject("paths", new JsonObject())) {
            String outside = services.seenFromOutside(service, path.getKey());
            if (outside != null
                    && References.renamed(path.getValue(), names) instanceof JsonObject item) {
                item.fieldNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> complete(item.getJsonObject(method), service, used));
                paths.put(outside, item);
            }
        }
        describeTags(document, used);
        if (!used.isEmpty()) {
            groups.add(
                    new JsonObject()
                            .put("name", service.name())
                            .put(TAGS, new JsonArray(List.copyOf(used))));
        }
    }

    private void complete(JsonObject operation, Service service, Set<String> used) {
        operation.put("x-service", service.name());
        JsonArray given = operation.getJsonArray(TAGS);
        if (given == null || given.isEmpty()) {
            given = new JsonArray().add(service.key());
            operation.put(TAGS, given);
        }
        given.forEach(tag -> used.add(String.valueOf(tag)));
        String id = operation.getString("operationId");
        if (id != null && !operationIds.add(id)) {
            String longer = service.key() + "-" + id;
            operation.put("operationId", longer);
            operationIds.add(longer);
        }
        unifySecurity(operation);
        addOwnAnswers(operation);
    }

    /** Services call the same login by names of their own. */
    private static void unifySecurity(JsonObject operation) {
        JsonArray given = operation.getJsonArray(SECURITY);
        if (given != null && !given.isEmpty()) {
            operation.put(
                    SECURITY, new JsonArray().add(new JsonObject().put(BEARER, scopes(given))));
        }
    }

    private static JsonArray scopes(JsonArray security) {
        Set<Object> scopes = new HashSet<>();
        for (Object scheme : security) {
            if (scheme instanceof JsonObject object) {
                object.forEach(entry -> {
                    if (entry.getValue() instanceof JsonArray array) {
                        array.forEach(scopes::add);
                    }
                });
            }
        }
        return new JsonArray(scopes.stream().map(String::valueOf).sorted().toList());
    }

    /** What the gateway itself may answer to any request, where the service has not said so. */
    private void addOwnAnswers(JsonObject operation) {
        JsonObject answers = operation.getJsonObject("responses");
        if (answers == null) {
            answers = new JsonObject();
            operation.put("responses", answers);
        }
        for (Map.Entry<String, Object> answer : own.getJsonObject("x-answers")) {
            boolean onlyWithBody = answer.getKey().equals("413");
            if (!answers.containsKey(answer.getKey())
                    && (!onlyWithBody || operation.containsKey("requestBody"))) {
                answers.put(
                        answer.getKey(),
                        new JsonObject().put("$ref", String.valueOf(answer.getValue())));
            }
        }
    }

    private void describeTags(JsonObject document, Set<String> used) {
        JsonArray described = document.getJsonArray(TAGS, new JsonArray());
        Set<String> known = new HashSet<>();
        tags.forEach(tag -> known.add(nameOf(tag)));
        for (Object tag : described) {
            if (used.contains(nameOf(tag)) && known.add(nameOf(tag))) {
                tags.add(tag);
            }
        }
        for (String name : used) {
            if (known.add(name)) {
                tags.add(new JsonObject().put("name", name));
            }
        }
    }

    private static String nameOf(@Nullable Object tag) {
        return tag instanceof JsonObject object ? object.getString("name", "") : "";
    }
}
