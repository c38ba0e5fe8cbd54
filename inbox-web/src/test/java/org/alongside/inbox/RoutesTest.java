package org.alongside.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every address reaches its own method. REST first picks the class whose path has the most literal characters and never
 * looks back: {@code /{tenant}/inbox/{id}} on one class hides {@code /live} of another at {@code /{tenant}/inbox}.
 */
class RoutesTest {

    private static final Pattern CLASS = Pattern.compile("package ([\\w.]+);.*?\\bclass (\\w+)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})+))?}");
    private static final String SOME_ID = "01a1fc86-1eb8-72ef-9399-e86f5209e199";

    private final List<Class<?>> resources = resources();

    @Test
    void noClassHidesAnAddressOfAnother() {
        List<String> hidden = new ArrayList<>();
        for (Class<?> resource : resources) {
            for (String address : addresses(resource)) {
                Class<?> first = firstMatch(address);
                if (!root(first).equals(root(resource))) {
                    hidden.add(address + " of " + resource.getSimpleName() + " goes to " + first.getSimpleName());
                }
            }
        }
        assertEquals(List.of(), hidden);
    }

    @Test
    void thereAreRoutes() {
        assertFalse(resources.isEmpty());
    }

    private Class<?> firstMatch(String address) {
        return resources.stream()
                .filter(resource -> address.matches(regex(root(resource)) + (hasSubPaths(resource) ? "(/.*)?" : "/?")))
                .max(Comparator.comparingInt(resource -> literals(root(resource))))
                .orElseThrow(() -> new AssertionError("nothing matches " + address));
    }

    private static Stream<Method> methodsWithPath(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Path.class));
    }

    private static boolean hasSubPaths(Class<?> resource) {
        return methodsWithPath(resource).findAny().isPresent();
    }

    private static List<String> addresses(Class<?> resource) {
        return methodsWithPath(resource)
                .map(method -> root(resource) + "/"
                        + trimmed(method.getAnnotation(Path.class).value()))
                .map(template -> PARAMETER.matcher(template).replaceAll(SOME_ID))
                .toList();
    }

    private static String root(Class<?> resource) {
        return "/" + trimmed(resource.getAnnotation(Path.class).value());
    }

    private static String trimmed(String path) {
        return path.replaceAll("^/|/$", "");
    }

    private static String regex(String template) {
        return PARAMETER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null ? "[^/]+" : found.group(1)));
    }

    private static int literals(String template) {
        return PARAMETER.matcher(template).replaceAll("").length();
    }

    private static List<Class<?>> resources() {
        return SourceTree.javaFiles().stream()
                .map(SourceTree::read)
                .filter(text -> text.contains("jakarta.ws.rs.Path;"))
                .map(CLASS::matcher)
                .filter(Matcher::find)
                .<Class<?>>map(found -> named(found.group(1) + "." + found.group(2)))
                .filter(resource -> resource.isAnnotationPresent(Path.class))
                .toList();
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, RoutesTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }
}
