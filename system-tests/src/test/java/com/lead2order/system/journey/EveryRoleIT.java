package com.lead2order.system.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.stack.LocalStack;
import com.lead2order.stack.Service;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation that a service describes, asked by every role: the gateway lets in and keeps out
 * exactly as the service itself does, whose own tests compare that with the permissions.
 */
@ExtendWith(RunningSystem.class)
class EveryRoleIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final List<String> USERS =
            List.of(
                    "rita.rep",
                    "max.manager",
                    "vera.vp",
                    "chris.channel",
                    "paula.partner",
                    "ada.admin");

    private final LocalStack stack;

    EveryRoleIT(Lead2Order system) {
        stack = system.stack();
    }

    /** One operation; {@code body} is the media type of its body, if it takes one. */
    private record Operation(Service service, String method, String path, @Nullable String body) {}

    @Test
    void isLetInAndKeptOutByTheGatewayAsByTheService() {
        var operations = operations();
        var wrong = new ArrayList<String>();
        for (var token : tokens()) {
            for (var operation : operations) {
                var id = UUID.randomUUID();
                var service =
                        ask(stack.service(operation.service()).address(), operation, id, token);
                var gateway = ask(stack.gateway(), operation, id, token);
                if (gateway.statusCode() != service.statusCode() || gateway.statusCode() >= 500) {
                    wrong.add(
                            "%s: %d from the service, %d from the gateway"
                                    .formatted(
                                            operation, service.statusCode(), gateway.statusCode()));
                }
            }
        }
        assertThat(operations).hasSizeGreaterThan(150);
        assertThat(wrong).isEmpty();
    }

    @Test
    void isKeptOutWithoutAToken() {
        assertThat(operations())
                .allSatisfy(operation ->
                        assertThat(
                                        ask(stack.gateway(), operation, UUID.randomUUID(), "none")
                                                .statusCode())
                                .isEqualTo(401));
    }

    /**
     * A body that no operation can read: nobody is refused or let in by it, and nothing happens.
     */
    private static Response ask(URI origin, Operation operation, UUID id, String token) {
        var request =
                given().baseUri(origin.toString())
                        .urlEncodingEnabled(false)
                        .auth()
                        .oauth2(token)
                        .header("Prefer", "wait=0")
                        .header("If-Match", "\"999999999\"");
        if (operation.body() == null) {
            request.noContentType();
        } else {
            request.contentType(operation.body()).body(new byte[] {'{', '"'});
        }
        return request.request(
                operation.method(), operation.path().replaceAll("\\{\\w+}", id.toString()));
    }

    private List<String> tokens() {
        return Stream.concat(
                        USERS.stream().map(stack.login()::user),
                        Stream.of(stack.login().integrator()))
                .toList();
    }

    private List<Operation> operations() {
        var all = new ArrayList<Operation>();
        for (var service : Service.values()) {
            if (service != Service.GATEWAY) {
                Map<String, Map<String, Map<String, ?>>> paths =
                        given().baseUri(stack.service(service).address().toString())
                                .get("/q/openapi?format=json")
                                .then()
                                .statusCode(200)
                                .extract()
                                .path("paths");
                paths.forEach((path, operations) ->
                        operations.forEach((method, operation) -> {
                            if (METHODS.contains(method) && mayBeTried(method, path, operation)) {
                                all.add(
                                        new Operation(
                                                service,
                                                method.toUpperCase(Locale.ROOT),
                                                path,
                                                bodyOf(operation)));
                            }
                        }));
            }
        }
        return all;
    }

    /**
     * Steps that need no body are taken at once; operations and the audit have other paths at the
     * gateway.
     */
    private static boolean mayBeTried(String method, String path, Map<String, ?> operation) {
        return !path.contains("/operations/")
                && !path.endsWith("/audit")
                && (method.equals("get") || path.contains("{") || bodyOf(operation) != null);
    }

    private static @Nullable String bodyOf(Map<String, ?> operation) {
        return operation.get("requestBody") instanceof Map<?, ?> body
                        && body.get("content") instanceof Map<?, ?> content
                        && !content.isEmpty()
                ? String.valueOf(content.keySet().iterator().next())
                : null;
    }
}
