package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision with all that it rested on, as it was stored: enough to decide it again.
 *
 * @param messageSequence of the contact's message in its conversation
 * @param tier of the intent at that moment
 * @param reasons all rules that fired; the first named the decision
 * @param autonomy in force for the intent, where it was stored
 * @param guesses the likeliest five, best first
 * @param facts everything else that was observed, by name: language, turns, ageSeconds, …
 */
public record LoggedDecision(
        ConversationId conversation,
        long messageSequence,
        RoutingDecision.Kind kind,
        String intent,
        Optional<IntentTier> tier,
        List<Reason> reasons,
        int policyNumber,
        Optional<Autonomy> autonomy,
        Instant at,
        List<IntentGuess> guesses,
        List<Seen> signals,
        Map<String, String> facts) {

    /** @param kind name of the signal's kind */
    public record Seen(String kind, String evidence) {}

    /** Of the best guess; 0 without one. */
    public double probability() {
        return guesses.isEmpty() ? 0 : guesses.get(0).probability();
    }

    /** The rule that named it; empty when nothing spoke against containing. */
    public String rule() {
        return reasons.isEmpty() ? "" : reasons.get(0).rule();
    }
}
