package com.lead2order.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What we ask of every OpenAPI document, checked by the tests of each service: front-end teams and
 * integrators must be able to call every operation without asking us.
 */
public final class ApiRules {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete");
    private static final String PROBLEM = "application/problem+json";
    private static final String IF_MATCH = "If-Match";
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final JsonNode api;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private ApiRules(JsonNode api) {
        this.api = api;
    }

    /** Everything that is missing or wrong, each with its place; empty where all is well. */
    public static List<String> complaints(String json) {
        try {
            return new ApiRules(new ObjectMapper().readTree(json)).check();
        } catch (JsonProcessingException e) {
            throw new AssertionError("this is no JSON: " + json, e);
        }
    }

    private List<String> check() {
        require(api.path("openapi").asText().startsWith("3.1"), "document", "is not OpenAPI 3.1");
        require(!api.at("/info/title").asText().isBlank(), "document", "has no title");
        api.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue().properties().stream()
                                .filter(operation -> VERBS.contains(operation.getKey()))
                                .forEach(operation ->
                                        check(
                                                operation.getKey(),
                                                path.getKey(),
                                                operation.getValue())));
        checkReferences(api);
        api.at("/components/schemas")
                .properties()
                .forEach(schema -> checkDecimals(schema.getKey(), schema.getValue()));
        return List.copyOf(complaints);
    }

    private void check(String verb, String path, JsonNode operation) {
        var where = verb + " " + path;
        var id = operation.path("operationId").asText();
        require(!id.isBlank(), where, "has no operationId");
        require(ids.add(id), where, "shares its operationId " + id);
        require(!operation.path("summary").asText().isBlank(), where, "has no summary");
        require(!operation.path("tags").isEmpty(), where, "has no tag");
        checkSecurity(where, operation);
        checkAnswers(verb, path, operation);
        operation
                .at("/requestBody/content")
                .properties()
                .forEach(body -> checkExample(where, body.getKey(), body.getValue()));
    }

    private void checkExample(String where, String type, JsonNode body) {
        require(
                body.has("example") || body.has("examples"),
                where,
                "has no example of its body as " + type);
        if (body.has("example") && resolved(body.path("schema")).isObject()) {
            var schema = ((ObjectNode) body.path("schema")).deepCopy();
            schema.set("components", api.path("components"));
            SCHEMAS.getSchema(schema)
                    .validate(body.path("example"))
                    .forEach(misfit ->
                            complaints.add(where + " has an example that does not fit: " + misfit));
        }
    }

    private void checkSecurity(String where, JsonNode operation) {
        var security = operation.path("security");
        require(!security.isEmpty(), where, "has no security requirement");
        require(
                security.valueStream()
                        .flatMap(JsonNode::valueStream)
                        .anyMatch(permissions -> !permissions.isEmpty()),
                where,
                "does not say which permission it needs");
    }

    private void checkAnswers(String verb, String path, JsonNode operation) {
        var where = verb + " " + path;
        var answers = operation.path("responses");
        require(
                answers.propertyStream().anyMatch(answer -> answer.getKey().startsWith("2")),
                where,
                "does not say what it answers");
        var needed = new ArrayList<>(List.of("400", "401", "403"));
        if (path.contains("{")) {
            needed.add("404");
        }
        if (!verb.equals("get")) {
            needed.add("409");
        }
        if (operation.has("requestBody")) {
            needed.add("422");
        }
        if (operation
                .path("parameters")
                .valueStream()
                .anyMatch(it -> it.path("name").asText().equals(IF_MATCH))) {
            needed.addAll(List.of("412", "428"));
        }
        for (var status : needed) {
            require(
                    resolved(answers.path(status)).path("content").has(PROBLEM),
                    where,
                    "does not describe the problem " + status);
        }
    }

    private void checkReferences(JsonNode part) {
        if (part.isObject() && part.path("$ref").isTextual()) {
            require(
                    !resolved(part).isMissingNode(),
                    part.path("$ref").asText(),
                    "is referred to and not there");
        }
        part.valueStream().forEach(this::checkReferences);
    }

    /** In our JSON decimals are strings; a number without a format has been a decimal in Java. */
    private void checkDecimals(String where, JsonNode schema) {
        require(
                !schema.path("type").asText().equals("number") || schema.has("format"),
                where,
                "is a number, but decimals are strings");
        schema.propertyStream()
                .forEach(part -> checkDecimals(where + "/" + part.getKey(), part.getValue()));
    }

    private JsonNode resolved(JsonNode part) {
        var reference = part.path("$ref").asText();
        return reference.startsWith("#") ? api.at(reference.substring(1)) : part;
    }

    private void require(boolean holds, String where, String complaint) {
        if (!holds) {
            complaints.add(where + " " + complaint);
        }
    }
}
