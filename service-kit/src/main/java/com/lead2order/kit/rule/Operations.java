package com.lead2order.kit.rule;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is under each path, to be told to those who asked for something else. */
@ApplicationScoped
class Operations {

    /**
     * One of them.
     *
     * @param literals how many characters of the path are no variable: of two paths that match, the
     *     one with more is meant
     */
    private record Operation(String method, Pattern path, int literals, List<String> types) {}

    private final List<Operation> operations = new ArrayList<>();

    Operations() {
        for (var bean :
                Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            var resource = bean.getBeanClass();
            var base = resource.getAnnotation(Path.class);
            if (base != null) {
                for (var method : resource.getMethods()) {
                    read(method, base.value(), resource.getAnnotation(Consumes.class));
                }
            }
        }
    }

    /** The types of bodies that an operation reads; none where there is no such operation. */
    List<String> bodyTypes(String method, String path) {
        return under(path)
                .filter(operation -> operation.method().equals(method))
                .findFirst()
                .map(Operation::types)
                .orElse(List.of());
    }

    /** The methods that a path knows; none where there is no such path. */
    Set<String> methods(String path) {
        var methods =
                under(path).map(Operation::method).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private Stream<Operation> under(String path) {
        var matching =
                operations.stream()
                        .filter(operation -> operation.path().matcher(path).matches())
                        .toList();
        var most = matching.stream().mapToInt(Operation::literals).max().orElse(0);
        return matching.stream().filter(operation -> operation.literals() == most);
    }

    private void read(Method method, String base, @Nullable Consumes ofAll) {
        var own = method.getAnnotation(Path.class);
        var path = "/" + base + "/" + (own == null ? "" : own.value());
        var pattern =
                path.replaceAll("/+", "/").replaceAll("/$", "").replaceAll("\\{[^}]*}", "[^/]+");
        var consumes = method.getAnnotation(Consumes.class);
        var types = consumes == null ? ofAll : consumes;
        verb(method)
                .forEach(verb ->
                        operations.add(
                                new Operation(
                                        verb,
                                        Pattern.compile(".*" + pattern),
                                        path.replaceAll("\\{[^}]*}", "").length(),
                                        types == null
                                                ? List.of(MediaType.APPLICATION_JSON)
                                                : List.of(types.value()))));
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value);
    }
}
