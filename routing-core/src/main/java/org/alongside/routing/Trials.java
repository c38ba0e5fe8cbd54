package org.alongside.routing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Answerer.Answer;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.shared.TenantId;

/**
 * The playground: plays typed conversations as if customers had them, by the same reading, rules, answers and guards.
 * Nothing is stored, nobody is answered, no measure counts it. Not inside a transaction.
 */
public interface Trials {

    enum Edition {
        PUBLISHED,
        DRAFT
    }

    /** Whether an edition can be played now. */
    enum Readiness {
        /** Nothing is published, or the draft has too few intents to be trained. */
        ABSENT,
        /** A draft whose model nobody asked for yet: see {@link #prepare}. */
        UNTRAINED,
        TRAINING,
        READY,
        FAILED
    }

    Readiness readiness(TenantId tenant, Edition edition);

    /** Trains a model for the draft in the background, unless it is there; seconds. */
    void prepare(TenantId tenant);

    /** @return what would happen at each message; empty unless the edition is ready */
    Optional<Trial> play(TenantId tenant, Edition edition, Scene scene);

    /** Names of all rules, in the order of precedence. */
    List<String> rules();

    /**
     * A conversation as a customer might have it.
     *
     * @param language that the customer's page says, ISO 639-1, or empty
     * @param lines at most {@link #MOST_LINES}, in their order
     */
    record Scene(String language, List<Line> lines) {
        public Scene {
            lines = List.copyOf(lines);
        }
    }

    int MOST_LINES = 20;

    /** In characters. */
    int LONGEST_LINE = 2_000;

    /** @param pause since the customer's message before; zero for the first */
    record Line(String text, Duration pause) {}

    /** @param policyNumber of the version; for the draft, the number that it would get */
    record Trial(Edition edition, int policyNumber, List<Played> turns) {}

    /**
     * What happens at one message.
     *
     * @param routed by the rules, before any guard looked at an answer
     * @param decision in the end
     * @param reply what would be said, or what an agent would get as a draft; empty when no answer was looked for
     * @param rules all of them in the order of precedence
     * @param guards that looked at the reply, in their order; empty when there was none to look at
     * @param withPerson whether a person has the conversation since an earlier message: then the assistant would only
     *     listen, and this is what it would do if the conversation came back
     */
    record Played(
            Line line,
            Understood understood,
            Circumstances circumstances,
            Map<IntentTier, Double> tiers,
            RoutingDecision routed,
            RoutingDecision decision,
            Optional<Answer> reply,
            List<RuleCheck> rules,
            List<GuardResult> guards,
            boolean withPerson) {}

    /** What the conversation so far says; see the facts of a decision. */
    record Circumstances(int turns, int negativeTurns, Duration age, boolean repeated, boolean escalatedBefore) {}

    /**
     * What one rule said.
     *
     * @param limit the most that it leaves to the assistant when it fires
     * @param evidence what it saw; empty when it did not fire
     */
    record RuleCheck(String rule, Kind limit, Optional<String> evidence) {
        public boolean fired() {
            return evidence.isPresent();
        }
    }
}
