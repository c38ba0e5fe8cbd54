package org.alongside.routing.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.IntentTier;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.SignalKind;
import org.alongside.routing.SmallTalk;
import org.alongside.routing.Thresholds;

/** The facts, and what the tenant allows: all that a rule may look at. */
record Turn(TurnFacts facts, PolicyVersion policy, Map<String, Autonomy> autonomy, boolean charterComplete) {

    /** Below that the customer would most likely find none of the choices right. */
    private static final double WORTH_ASKING = 0.4;

    private static final double WORTH_NAMING = 0.02;
    private static final int MOST_CHOICES = 3;

    Optional<Intent> intent() {
        return facts.best().flatMap(best -> policy.intent(best.intent()));
    }

    String intentKey() {
        return facts.best().map(IntentGuess::intent).orElse("");
    }

    boolean isTier(IntentTier tier) {
        return intent().filter(intent -> intent.tier() == tier).isPresent();
    }

    /**
     * What the assistant may do for the best intent now: never above the tier's ceiling, nothing for an unknown one.
     */
    Autonomy allowed() {
        return intent().map(this::allowed).orElse(Autonomy.ASSIST);
    }

    private Autonomy allowed(Intent intent) {
        return autonomy.getOrDefault(intent.key(), intent.tier().start())
                .atMost(intent.tier().ceiling());
    }

    double tierCProbability() {
        return facts.guesses().stream()
                .filter(guess -> policy.intent(guess.intent())
                        .filter(intent -> intent.tier() == IntentTier.C)
                        .isPresent())
                .mapToDouble(IntentGuess::probability)
                .sum();
    }

    /** How likely it is that the message wants something that the assistant may answer by itself. */
    double containableProbability() {
        return facts.guesses().stream()
                .filter(guess -> policy.intent(guess.intent())
                        .filter(intent -> allowed(intent) == Autonomy.CONTAIN)
                        .isPresent())
                .mapToDouble(IntentGuess::probability)
                .sum();
    }

    /** The signal of the kind, or what is known without one. */
    Object seen(SignalKind kind, int otherwise) {
        return facts.signal(kind).<Object>map(signal -> signal).orElse(otherwise);
    }

    /** Whether it may be something that the assistant answers by itself, and is not sure enough to be. */
    boolean unsure() {
        return allowed() == Autonomy.CONTAIN
                && containableProbability() < thresholds().tierAProbability();
    }

    /** Whether one question is likely to settle what is meant; it is asked once in a conversation. */
    boolean clarifiable() {
        return !facts.clarified()
                && containableProbability() >= WORTH_ASKING
                && choices().size() > 1;
    }

    /** The likeliest intents, whatever their tier: who means one for people shall be able to say so. */
    List<String> choices() {
        return facts.guesses().stream()
                .filter(guess -> guess.probability() >= WORTH_NAMING)
                .map(IntentGuess::intent)
                .filter(key -> policy.intent(key).isPresent())
                .limit(MOST_CHOICES)
                .toList();
    }

    /** Nothing but courtesy, and nothing that would make one look twice. */
    boolean courtesy() {
        return facts.smallTalk() != SmallTalk.NONE && facts.signals().isEmpty();
    }

    Thresholds thresholds() {
        return policy.thresholds();
    }
}
