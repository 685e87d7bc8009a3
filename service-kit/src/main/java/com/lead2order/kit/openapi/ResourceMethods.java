package com.lead2order.kit.openapi;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** What the annotations of resource methods say that no OpenAPI document shows by itself. */
final class ResourceMethods {

    /** What every path of the API begins with. */
    static final String API = "/api/v1";

    private static final DotName PATH = DotName.createSimple(Path.class);
    private static final DotName PERMISSIONS = DotName.createSimple(PermissionsAllowed.class);
    private static final DotName UPSERT = DotName.createSimple(UpsertOf.class);
    private static final String JAX_RS = "jakarta.ws.rs.";

    /** The permissions of a method and the simple names of the annotations that it carries. */
    private record Method(
            List<String> permissions, Set<String> marks, UpsertBodies.@Nullable Upsert upsert) {}

    private final Map<String, Method> methods = new HashMap<>();

    private ResourceMethods() {}

    static ResourceMethods in(IndexView index) {
        var found = new ResourceMethods();
        for (var path : index.getAnnotations(PATH)) {
            if (path.target().kind() == AnnotationTarget.Kind.CLASS) {
                found.read(path.target().asClass(), path.value().asString());
            }
        }
        return found;
    }

    List<String> permissionsOf(HttpMethod verb, String path) {
        var method = methods.get(verb + " " + path);
        return method == null ? List.of() : method.permissions();
    }

    /** The simple names of the annotations on the method and its class. */
    Set<String> marksOf(HttpMethod verb, String path) {
        var method = methods.get(verb + " " + path);
        return method == null ? Set.of() : method.marks();
    }

    /** What an upsert takes; null where the method is none. */
    UpsertBodies.@Nullable Upsert upsertOf(HttpMethod verb, String path) {
        var method = methods.get(verb + " " + path);
        return method == null ? null : method.upsert();
    }

    private static UpsertBodies.@Nullable Upsert upsert(MethodInfo method) {
        var mark = method.declaredAnnotation(UPSERT);
        if (mark == null) {
            return null;
        }
        var links = mark.value("links");
        return new UpsertBodies.Upsert(
                mark.value().asClass().name().withoutPackagePrefix(),
                links == null ? List.of() : List.of(links.asStringArray()));
    }

    private void read(ClassInfo resource, String base) {
        for (var method : resource.methods()) {
            for (var verb : HttpMethod.values()) {
                if (method.hasDeclaredAnnotation(DotName.createSimple(JAX_RS + verb))) {
                    var own = method.declaredAnnotation(PATH);
                    var path = API + plain(base) + plain(own == null ? "" : own.value().asString());
                    methods.put(
                            verb + " " + path,
                            new Method(
                                    permissions(method, resource),
                                    marks(method, resource),
                                    upsert(method)));
                }
            }
        }
    }

    private static List<String> permissions(MethodInfo method, ClassInfo resource) {
        var permissions = new ArrayList<>(values(method.declaredAnnotation(PERMISSIONS)));
        if (permissions.isEmpty()) {
            permissions.addAll(values(resource.declaredAnnotation(PERMISSIONS)));
        }
        return List.copyOf(permissions);
    }

    private static List<String> values(@Nullable AnnotationInstance permissions) {
        return permissions == null ? List.of() : List.of(permissions.value().asStringArray());
    }

    private static Set<String> marks(MethodInfo method, ClassInfo resource) {
        var marks = new HashSet<String>();
        method.declaredAnnotations().forEach(it -> marks.add(it.name().withoutPackagePrefix()));
        resource.declaredAnnotations().forEach(it -> marks.add(it.name().withoutPackagePrefix()));
        return Set.copyOf(marks);
    }

    /** With a slash before, none behind, and variables without their patterns. */
    private static String plain(String path) {
        var text = path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("^/|/$", "");
        return text.isEmpty() ? "" : "/" + text;
    }
}
