package org.alongside.routing.web;

import java.util.List;
import org.alongside.routing.IntentTier;
import org.alongside.routing.LoggedDecision;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.shared.web.View;

/**
 * The log of decisions.
 *
 * @param next address of the next page, or empty
 * @param export address of all that fit the filter, as CSV
 */
public record DecisionsPage(
        List<Row> rows,
        List<Option> intents,
        List<String> rules,
        Form form,
        String next,
        String export,
        String self,
        String board)
        implements View {

    /** @param url of its facts */
    public record Row(LoggedDecision decision, String name, String url, String conversation) {}

    public record Option(String value, String name) {}

    /** What was asked for, as it was typed. */
    public record Form(String intent, String tier, String rule, String kind, String policy, String from, String until) {

        public boolean filled() {
            return !(intent + tier + rule + kind + policy + from + until).isEmpty();
        }
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public List<IntentTier> tiers() {
        return List.of(IntentTier.values());
    }

    public Tabs tabs() {
        return TiersPlace.DECISIONS.tabs(board);
    }
}
