package com.lead2order.kit.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a violation of bean validation lies in the body as it was sent: what Java keeps in a record
 * of its own but JSON does not is left out, and so is a property that only a rule has.
 */
final class BodyPath {

    private final StringBuilder pointer = new StringBuilder();
    private @Nullable Type type;

    private BodyPath(@Nullable Type type) {
        this.type = type;
    }

    static String of(ConstraintViolation<?> violation) {
        var path = new BodyPath(violation.getRootBeanClass());
        Path.MethodNode method = null;
        for (var node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> method = node.as(Path.MethodNode.class);
                case PARAMETER ->
                        path.type =
                                parameter(
                                        violation.getRootBeanClass(),
                                        method,
                                        node.as(Path.ParameterNode.class).getParameterIndex());
                case PROPERTY, CONTAINER_ELEMENT -> path.step(node);
                case BEAN, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE -> {}
            }
        }
        return path.pointer.toString();
    }

    private void step(Path.Node node) {
        if (node.isInIterable()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(Violation.step(node.getKey().toString()));
            }
            type = elementOf(type);
        }
        if (node.getKind().equals(jakarta.validation.ElementKind.PROPERTY)) {
            property(node.getName());
        }
    }

    private void property(String name) {
        var raw = rawType(type);
        if (raw == null || !raw.isRecord()) {
            pointer.append('/').append(Violation.step(name));
            type = null;
            return;
        }
        Arrays.stream(raw.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .ifPresent(component -> {
                    if (!component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                        pointer.append('/').append(Violation.step(nameOf(component)));
                    }
                    type = component.getGenericType();
                });
    }

    private static String nameOf(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private static @Nullable Type parameter(
            Class<?> resource, Path.@Nullable MethodNode method, int index) {
        if (method == null) {
            return null;
        }
        try {
            return written(resource)
                    .getMethod(
                            method.getName(), method.getParameterTypes().toArray(Class<?>[]::new))
                    .getGenericParameterTypes()[index];
        } catch (NoSuchMethodException notPublic) {
            return null;
        }
    }

    /** What intercepts a resource is generated, and knows nothing of the elements of its lists. */
    private static Class<?> written(Class<?> resource) {
        return resource.getName().endsWith("_Subclass") ? resource.getSuperclass() : resource;
    }

    private static @Nullable Type elementOf(@Nullable Type container) {
        return container instanceof ParameterizedType of
                ? of.getActualTypeArguments()[of.getActualTypeArguments().length - 1]
                : null;
    }

    private static @Nullable Class<?> rawType(@Nullable Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType of -> (Class<?>) of.getRawType();
            case null, default -> null;
        };
    }
}
