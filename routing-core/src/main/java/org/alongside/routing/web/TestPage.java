package org.alongside.routing.web;

import java.util.List;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * One test case, to be changed.
 *
 * @param rules names of all, in the order of precedence
 * @param save where the form goes
 * @param delete where it is deleted; empty for a new one
 */
public record TestPage(
        TestForm form,
        List<PlaygroundPage.Choice> intents,
        List<String> rules,
        List<String> languages,
        @Nullable Refusal refusal,
        String save,
        String delete,
        String back,
        String board)
        implements View {

    public Tabs tabs() {
        return TiersPlace.TESTS.tabs(board);
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public boolean isNew() {
        return delete.isEmpty();
    }
}
