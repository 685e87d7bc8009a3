package com.lead2order.kit.openapi;

import static org.eclipse.microprofile.openapi.models.PathItem.HttpMethod.GET;

import com.lead2order.kit.rule.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problems (RFC 9457) that an operation may answer with, described once for all. */
final class Refusals {

    private static final String PROBLEM = "Problem";
    private static final String RESPONSES = "#/components/responses/";

    /** A refusal that several operations share. */
    private enum Refusal {
        MALFORMED(
                400,
                "RequestMalformed",
                "The request cannot be read: wrong syntax, an unknown field or parameter",
                "malformed-body",
                "The body is not readable"),
        NO_TOKEN(
                401,
                "TokenMissing",
                "There is no valid bearer token",
                "unauthenticated",
                "A valid bearer token is needed"),
        NOT_FOUND(
                404,
                "RecordNotFound",
                "There is no such record, or the caller may not see it",
                "not-found",
                "There is no such record"),
        CONFLICT(
                409,
                "StateConflict",
                "The current state or another record forbids it",
                "illegal-transition",
                "The current state forbids this step"),
        STALE(
                412,
                "VersionStale",
                "The record has changed since the version in If-Match; ETag has the current one",
                "stale-version",
                "The record has changed since you read it"),
        INVALID(
                422,
                "ValuesInvalid",
                "The values are readable but not acceptable; all of them are named in errors",
                "invalid-values",
                "Some values are not acceptable"),
        NO_VERSION(
                428,
                "VersionMissing",
                "If-Match is needed; ETag has the current version",
                "if-match-required",
                "Say which version you are changing");

        private final int status;
        private final String component;
        private final String description;
        private final String slug;
        private final String title;

        Refusal(int status, String component, String description, String slug, String title) {
            this.status = status;
            this.component = component;
            this.description = description;
            this.slug = slug;
            this.title = title;
        }
    }

    private Refusals() {}

    static void describe(Components components) {
        components.addSchema(PROBLEM, problem());
        for (var refusal : Refusal.values()) {
            components.addResponse(
                    refusal.component,
                    OASFactory.createAPIResponse()
                            .description(refusal.description)
                            .content(content(refusal.status, refusal.slug, refusal.title)));
        }
    }

    static void addTo(Operation operation, HttpMethod verb, String path, List<String> permissions) {
        add(operation, Refusal.MALFORMED);
        if (operation.getSecurity() != null) {
            add(operation, Refusal.NO_TOKEN);
            addForbidden(operation, permissions);
        }
        if (path.contains("{")) {
            add(operation, Refusal.NOT_FOUND);
        }
        if (verb != GET) {
            add(operation, Refusal.CONFLICT);
        }
        if (operation.getRequestBody() != null) {
            add(operation, Refusal.INVALID);
        }
        if (asksForVersion(operation)) {
            add(operation, Refusal.STALE);
            add(operation, Refusal.NO_VERSION);
        }
    }

    private static boolean asksForVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static void add(Operation operation, Refusal refusal) {
        set(
                operation,
                refusal.status,
                OASFactory.createAPIResponse().ref(RESPONSES + refusal.component));
    }

    private static void addForbidden(Operation operation, List<String> permissions) {
        var needed =
                permissions.isEmpty()
                        ? "The caller may not do this"
                        : "The caller lacks the permission " + String.join(" or ", permissions);
        set(
                operation,
                403,
                OASFactory.createAPIResponse()
                        .description(needed)
                        .content(content(403, "permission-missing", "You may not do this")));
    }

    /** What a resource says of an answer itself, with its content, is kept. */
    private static void set(Operation operation, int status, APIResponse response) {
        var responses = operation.getResponses();
        var given = responses.getAPIResponse(String.valueOf(status));
        if (given == null || (given.getContent() == null && given.getRef() == null)) {
            responses.addAPIResponse(String.valueOf(status), response);
        }
    }

    private static Content content(int status, String slug, String title) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/problems/" + slug);
        example.put("title", title);
        example.put("status", status);
        example.put("instance", "/api/v1/...");
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(
                                        OASFactory.createSchema()
                                                .ref("#/components/schemas/" + PROBLEM))
                                .example(example));
    }

    private static Schema problem() {
        var violation =
                object("One value at fault")
                        .addProperty("pointer", text("JSON Pointer or name of the value"))
                        .addProperty(
                                "code", text("What is wrong with it, the same in all languages"))
                        .addProperty(
                                "message", text("What is wrong with it, in the caller's language"))
                        .required(List.of("pointer", "code", "message"));
        return object("A refused request (RFC 9457); its type is explained at /problems/{slug}")
                .addProperty("type", text("/problems/{slug}"))
                .addProperty("title", text("The rule that does not hold, in the caller's language"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("About this very case"))
                .addProperty("instance", text("The path of the request"))
                .addProperty("traceId", text("Finds the request in logs and traces"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(violation))
                .required(List.of("type", "title", "status"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
