package org.alongside.inbox.shell;

import java.util.List;

/**
 * What a browser may load into our pages, and who may put them into a frame. Nothing inline, nothing from elsewhere.
 */
public final class ContentPolicy {

    public static final String HEADER = "Content-Security-Policy";

    private static final String COMMON = "default-src 'self'; base-uri 'none'; object-src 'none'; ";

    private ContentPolicy() {}

    /** @param formTargets origins besides ours that a form may lead to, such as the identity provider's */
    public static String unframed(List<String> formTargets) {
        return COMMON + "img-src 'self' data:; form-action 'self'" + spaced(formTargets) + "; frame-ancestors 'none'";
    }

    /**
     * For the widget: a resource sets this header itself, and it replaces the strict one. Pictures that it fetched with
     * the visitor's token are shown from memory.
     *
     * @param origins of the pages that may show it
     */
    public static String framedBy(List<String> origins) {
        return COMMON + "img-src 'self' data: blob:; form-action 'self'; frame-ancestors 'self'" + spaced(origins);
    }

    private static String spaced(List<String> origins) {
        return origins.isEmpty() ? "" : " " + String.join(" ", origins);
    }
}
