package org.alongside.inbox.shell;

/**
 * The template that a view is rendered with is named by the view: {@code org.alongside.knowledge.web.SourcesPage} by
 * {@code templates/knowledge/SourcesPage.html}.
 */
final class TemplateName {

    private static final String BASE = "org.alongside.";

    private TemplateName() {}

    static String of(Class<?> view) {
        String name = view.getSimpleName();
        String expected = path(view);
        if (!name.endsWith("Page") && !name.endsWith("Partial")) {
            throw new IllegalStateException(
                    view.getName() + " must end in Page (a whole page) or Partial (an answer to htmx).");
        }
        if (view.getClassLoader().getResource("templates/" + expected + ".html") == null) {
            throw new IllegalStateException(view.getName() + " has no template. Expected templates/" + expected
                    + ".html on the class path of its module.");
        }
        return expected;
    }

    private static String path(Class<?> view) {
        if (!view.getPackageName().startsWith(BASE)) {
            throw new IllegalStateException(view.getName() + " is not below " + BASE + "<module>.");
        }
        String rest = view.getPackageName().substring(BASE.length());
        String module = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
        return module + "/" + view.getSimpleName();
    }
}
