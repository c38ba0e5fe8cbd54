package org.alongside.routing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.routing.IntentTier;
import org.alongside.routing.LoggedDecision;
import org.alongside.routing.SmallTalk;
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
    /** Languages that the messages name. */
    private static final Set<String> SPOKEN = Set.of("en", "es", "pt", "und");

    /** The likeliest intents, by their names in the policy that is in force now. */
    public record Guess(String name, Optional<IntentTier> tier, double probability) {}

    /** What was observed, as far as this version has words for it; what says nothing is left out. */
    public Map<String, String> facts() {
        Map<String, String> named = new LinkedHashMap<>();
        NAMED.stream()
                .filter(fact -> !decision.facts().getOrDefault(fact, "").isBlank())
                .forEach(fact -> named.put(fact, decision.facts().get(fact)));
        return named;
    }

    /** The message that says the value in the reader's language; empty for one that reads alike in all. */
    public String wording(String fact) {
        String value = decision.facts().getOrDefault(fact, "");
        return switch (fact) {
            case "language" -> SPOKEN.contains(value) ? "routing.language." + value : "";
            case "smallTalk" -> yesOrNo(!value.equals(SmallTalk.NONE.name()));
            default -> value.equals("true") || value.equals("false") ? yesOrNo(Boolean.parseBoolean(value)) : "";
        };
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "routing.yes" : "routing.no";
    }

    public Tabs tabs() {
        return TiersPlace.DECISIONS.tabs(board);
    }
}
