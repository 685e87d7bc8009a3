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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which types of bodies each operation reads, to be told to those who sent another one. */
@ApplicationScoped
class BodyTypes {

    private record Operation(String method, Pattern path, List<String> types) {}

    private final List<Operation> operations = new ArrayList<>();

    BodyTypes() {
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

    /** The types that the operation reads; none where there is no such operation. */
    List<String> of(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.path().matcher(path).matches())
                .findFirst()
                .map(Operation::types)
                .orElse(List.of());
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
