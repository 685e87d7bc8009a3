package com.lead2order.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every endpoint of a service refuses. Which ones there are is read from the description that
 * the service gives of itself, so none is forgotten; a service's test only extends this class.
 */
public abstract class EveryEndpoint {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** One operation; {@code body} is the media type of its body, if it takes one. */
    private record Endpoint(
            String method, String path, @Nullable String body, boolean streams, boolean pages) {

        boolean takesJson() {
            return body != null && body.endsWith("json") && !body.endsWith("ndjson");
        }

        /** A list below a record, which looks for the record before it reads its parameters. */
        boolean isOfARecord() {
            return pages && path.contains("{");
        }

        boolean readsARecord() {
            return method.equals("GET") && path.contains("{") && !streams;
        }

        Response ask(RequestSpecification caller) {
            var typed = body == null ? caller.noContentType() : caller.contentType(body);
            return typed.request(method, path.replaceAll("\\{\\w+}", UUID.randomUUID().toString()));
        }
    }

    @BeforeEach
    final void prepare() {
        organisation();
    }

    /** Makes the people known; forecast-service knows them from its own hand. */
    protected void organisation() {
        Organisation.known();
    }

    @Test
    void needsAToken() {
        assertRefused(all(), endpoint -> endpoint.ask(given()), 401, "/problems/unauthenticated");
    }

    @Test
    void needsAnAccessTokenForThisApi() {
        var endpoint = all().getFirst();
        for (var token :
                List.of(
                        Tokens.forAnotherApi("ada.admin", "admin"),
                        Tokens.idToken("ada.admin", "admin"),
                        Tokens.idTokenForThisApi("ada.admin", "admin"),
                        Tokens.fromAnotherIssuer("ada.admin", "admin"))) {
            assertRefused(
                    List.of(endpoint),
                    any -> any.ask(given().auth().oauth2(token)),
                    401,
                    "/problems/unauthenticated");
        }
    }

    @Test
    void needsAPermission() {
        assertRefused(
                all(),
                endpoint -> endpoint.ask(as("no-role-of-ours")),
                403,
                "/problems/permission-missing");
    }

    @Test
    void namesABodyThatIsNotReadable() {
        assertRefused(
                thoseThat(Endpoint::takesJson),
                endpoint -> endpoint.ask(as("admin").header("If-Match", "*").body("{\"name\":")),
                400,
                "/problems/malformed-body");
    }

    @Test
    void namesAParameterThatItDoesNotKnow() {
        assertRefused(
                thoseThat(Predicate.not(Endpoint::isOfARecord)),
                endpoint ->
                        endpoint.ask(
                                as("admin").header("If-Match", "*").queryParam("colour", "red")),
                400,
                "/problems/unknown-parameter");
    }

    @Test
    void namesTheMethodsOfItsPathToWhoeverAsksByAnother() {
        var methods = new TreeMap<String, Set<String>>();
        for (var endpoint : all()) {
            methods.computeIfAbsent(endpoint.path(), any -> new TreeSet<>()).add(endpoint.method());
        }
        var other = new ArrayList<String>();
        methods.forEach((path, known) -> {
            var asked = known.contains("PUT") ? "PATCH" : "PUT";
            if (!known.contains(asked)) {
                var answer =
                        new Endpoint(asked, path, "application/json", false, false)
                                .ask(as("admin"));
                var expected = new TreeSet<>(known);
                if (known.contains("GET")) {
                    expected.add("HEAD");
                }
                if (answer.statusCode() != 405
                        || !String.join(", ", expected).equals(answer.header("Allow"))) {
                    other.add(
                            asked
                                    + ' '
                                    + path
                                    + " answers "
                                    + answer.statusCode()
                                    + " Allow: "
                                    + answer.header("Allow"));
                }
            }
        });
        assertThat(methods).isNotEmpty();
        assertThat(other).isEmpty();
    }

    @Test
    void doesNotFindRecordsThatAreNotThere() {
        assertRefused(
                thoseThat(Endpoint::readsARecord),
                endpoint -> endpoint.ask(as("admin")),
                404,
                null);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.forUser("ada.admin", role));
    }

    /** How an endpoint is asked. */
    private interface Question {
        Response to(Endpoint endpoint);
    }

    private static void assertRefused(
            List<Endpoint> endpoints, Question question, int status, @Nullable String type) {
        assertThat(endpoints).isNotEmpty();
        var others = new ArrayList<String>();
        for (var endpoint : endpoints) {
            var answer = question.to(endpoint);
            var isProblem = answer.contentType().startsWith("application/problem+json");
            if (answer.statusCode() != status
                    || !isProblem
                    || !"no-store".equals(answer.header("Cache-Control"))
                    || (type != null && !type.equals(answer.path("type")))) {
                others.add(
                        endpoint.method()
                                + ' '
                                + endpoint.path()
                                + " answers "
                                + answer.statusCode()
                                + ' '
                                + answer.body().asString());
            }
        }
        assertThat(others).isEmpty();
    }

    private static List<Endpoint> thoseThat(Predicate<Endpoint> wanted) {
        return all().stream().filter(wanted).toList();
    }

    private static List<Endpoint> all() {
        Map<String, Map<String, Map<String, ?>>> paths =
                given().get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("paths");
        var endpoints = new ArrayList<Endpoint>();
        paths.forEach((path, operations) ->
                operations.forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        endpoints.add(
                                new Endpoint(
                                        method.toUpperCase(Locale.ROOT),
                                        path,
                                        bodyOf(operation),
                                        operation.toString().contains("text/event-stream"),
                                        String.valueOf(operation.get("parameters"))
                                                .contains("name=limit")));
                    }
                }));
        return endpoints;
    }

    private static @Nullable String bodyOf(Map<String, ?> operation) {
        return operation.get("requestBody") instanceof Map<?, ?> body
                        && body.get("content") instanceof Map<?, ?> content
                        && !content.isEmpty()
                ? String.valueOf(content.keySet().iterator().next())
                : null;
    }
}
