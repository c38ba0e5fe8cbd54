package org.alongside.it;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An address of the product, found in its classes.
 *
 * @param template such as {@code /api/{tenant}/members}
 * @param consumes media type of the body, or empty
 * @param streams whether the answer never ends
 */
public record Route(String method, String template, String consumes, boolean streams, String declaredBy) {

    /** All of them. A route that this does not find is not tested: sub-resource locators are not used here. */
    public static List<Route> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.alongside").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(Route::of)
                        .sorted(java.util.Comparator.comparing(Route::toString))
                        .toList();
    }

    private static Stream<Route> of(JavaClass type) {
        Class<?> resource = type.reflect();
        return type.getMethods().stream().map(JavaMethod::reflect).flatMap(method -> of(resource, method).stream());
    }

    private static Optional<Route> of(Class<?> resource, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .findFirst()
                .map(verb -> new Route(
                        verb.value(),
                        join(path(resource.getAnnotation(Path.class)), path(method.getAnnotation(Path.class))),
                        declared(resource, method),
                        streams(method),
                        resource.getSimpleName()));
    }

    public boolean ofTenant() {
        return template.startsWith("/{tenant}/") || template.startsWith("/api/{tenant}/");
    }

    public boolean ofPlatform() {
        return template.equals("/platform")
                || template.startsWith("/platform/")
                || template.startsWith("/api/platform/");
    }

    public boolean api() {
        return template.startsWith("/api/");
    }

    public boolean hasIds() {
        return template.replace("{tenant}", "").contains("{");
    }

    /** The address in a business, with the same text for every other parameter. */
    public String in(String tenant, String id) {
        return template.replace("{tenant}", tenant).replaceAll("\\{[^/]+}", id);
    }

    @Override
    public String toString() {
        return method + " " + template + " (" + declaredBy + ")";
    }

    private static boolean streams(Method method) {
        Produces produces = method.getAnnotation(Produces.class);
        return produces != null && String.join(",", produces.value()).contains("event-stream");
    }

    private static String declared(Class<?> resource, Method method) {
        Consumes onMethod = method.getAnnotation(Consumes.class);
        Consumes consumes = onMethod != null ? onMethod : resource.getAnnotation(Consumes.class);
        return consumes == null ? "" : consumes.value()[0];
    }

    private static String path(Path path) {
        return path == null ? "" : path.value();
    }

    private static String join(String one, String other) {
        String joined = ("/" + one + "/" + other).replaceAll("/+", "/");
        return joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }
}
