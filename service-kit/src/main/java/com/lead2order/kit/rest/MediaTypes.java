package com.lead2order.kit.rest;

import com.lead2order.kit.rule.Problem;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Says which media types a resource takes: in {@code Accept-Patch} wherever a resource can be
 * patched (RFC 5789), and in the answer to a body of another type.
 */
@Singleton
class MediaTypes {

    private record Operation(String verb, Pattern path, List<String> types) {}

    private @Nullable List<Operation> operations;

    @ServerResponseFilter
    void name(ContainerRequestContext request, ContainerResponseContext answer) {
        var status = answer.getStatus();
        if (status >= 500 || status == 404 || status == 401) {
            return;
        }
        var path = request.getUriInfo().getPath();
        var patches = taken("PATCH", path);
        if (!patches.isEmpty()) {
            answer.getHeaders().putSingle("Accept-Patch", String.join(", ", patches));
        }
        if (status == 415 && answer.getEntity() instanceof Problem problem) {
            var expected = taken(request.getMethod(), path);
            answer.getHeaders().putSingle("Accept", String.join(", ", expected));
            answer.setEntity(withExpected(problem, List.copyOf(expected)));
        }
    }

    private static Problem withExpected(Problem problem, List<String> expected) {
        Map<String, Object> members = new LinkedHashMap<>(problem.members());
        members.put("expected", expected);
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.instance(),
                problem.traceId(),
                problem.errors(),
                members);
    }

    private Set<String> taken(String verb, String path) {
        var types = new LinkedHashSet<String>();
        for (var operation : operations()) {
            if (operation.verb().equals(verb) && operation.path().matcher(path).matches()) {
                types.addAll(operation.types());
            }
        }
        return types;
    }

    private List<Operation> operations() {
        if (operations == null) {
            var found = new ArrayList<Operation>();
            for (var bean :
                    Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
                var base = bean.getBeanClass().getAnnotation(Path.class);
                if (base != null) {
                    for (var method : bean.getBeanClass().getDeclaredMethods()) {
                        add(found, base.value(), method);
                    }
                }
            }
            operations = List.copyOf(found);
        }
        return operations;
    }

    private static void add(List<Operation> found, String base, Method method) {
        for (var annotation : method.getAnnotations()) {
            var verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                var own = method.getAnnotation(Path.class);
                found.add(
                        new Operation(
                                verb.value(),
                                pattern(base + "/" + (own == null ? "" : own.value())),
                                types(method)));
            }
        }
    }

    private static List<String> types(Method method) {
        var own = method.getAnnotation(Consumes.class);
        var consumes = own == null ? method.getDeclaringClass().getAnnotation(Consumes.class) : own;
        return consumes == null
                ? List.of(MediaType.APPLICATION_JSON)
                : Arrays.asList(consumes.value());
    }

    private static Pattern pattern(String path) {
        var plain = path.replaceAll("/+", "/").replaceAll("^/|/$", "");
        return Pattern.compile("/?" + plain.replaceAll("\\{[^}]*}", "[^/]+") + "/?");
    }
}
