package org.alongside.routing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.IntentTier;
import org.alongside.routing.LoggedDecision;
import org.alongside.shared.web.View;

/** One decision with everything that it rested on. */
public record DecisionPage(
        LoggedDecision decision, String name, List<Guess> guesses, String conversation, String log, String board)
        implements View {

    private static final List<String> NAMED = List.of(
            "language",
            "languageSupported",
            "outOfScope",
            "negativeTurns",
            "turns",
            "ageSeconds",
            "repeated",
            "escalatedBefore",
            "failure",
            "smallTalk",
            "clarified");

    /** The likeliest intents, by their names in the policy that is in force now. */
    public record Guess(String name, Optional<IntentTier> tier, double probability) {}

    /** What was observed, as far as this version has words for it. */
    public Map<String, String> facts() {
        Map<String, String> named = new LinkedHashMap<>();
        NAMED.stream()
                .filter(decision.facts()::containsKey)
                .forEach(fact -> named.put(fact, decision.facts().get(fact)));
        return named;
    }

    public Tabs tabs() {
        return TiersPlace.DECISIONS.tabs(board);
    }
}
