package org.alongside.knowledge.web;

import java.util.List;
import java.util.Map;
import org.alongside.shared.web.View;

/**
 * The texts released in advance, and the form for one of them.
 *
 * @param intents that have a reply already: suggestions for the form
 * @param errors message keys by field of the form
 */
public record RepliesPage(
        String up,
        String save,
        String remove,
        List<Row> rows,
        List<String> intents,
        List<String> languages,
        boolean mayChange,
        Form form,
        Map<String, String> errors)
        implements View {

    /** @param edit address of this page with the reply in the form */
    public record Row(String intent, String language, String text, String edit) {}

    /** What the form holds. */
    public record Form(String intent, String language, String text) {}
}
