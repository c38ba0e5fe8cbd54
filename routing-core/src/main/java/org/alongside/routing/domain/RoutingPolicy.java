package org.alongside.routing.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.alongside.routing.Autonomy;
import org.alongside.routing.IntentTier;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Reason;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.RoutingDecision.Assist;
import org.alongside.routing.RoutingDecision.Clarify;
import org.alongside.routing.RoutingDecision.Contain;
import org.alongside.routing.RoutingDecision.Escalate;
import org.alongside.routing.RoutingDecision.Greet;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.Trials.RuleCheck;

/**
 * Decides what happens with a contact's message. Pure: the same facts, policy and autonomy give the same decision.
 * Every rule can only lower what the assistant may do, so nothing that is learned later can raise it.
 */
public final class RoutingPolicy {

    private RoutingPolicy() {}

    /**
     * @param autonomy in force by intent key; an intent that is absent has its tier's start
     * @param charterComplete whether automation may speak to customers at all
     */
    public static RoutingDecision decide(
            TurnFacts facts, PolicyVersion policy, Map<String, Autonomy> autonomy, boolean charterComplete) {
        Turn turn = new Turn(facts, policy, autonomy, charterComplete);
        List<Reason> reasons = new ArrayList<>();
        Kind kind = Kind.CONTAIN;
        for (Rule rule : Rules.IN_ORDER) {
            Optional<Reason> fired = rule.fired(turn);
            if (fired.isPresent()) {
                reasons.add(fired.get());
                kind = rule.limit().compareTo(kind) > 0 ? rule.limit() : kind;
            }
        }
        return of(kind, turn, reasons);
    }

    /**
     * What becomes of a decision to contain once the answer was looked at: the same, or a draft for an agent.
     *
     * @param doubts what the guards found, worst first
     */
    public static RoutingDecision guarded(RoutingDecision decision, List<Reason> doubts) {
        if (doubts.isEmpty()) {
            return decision;
        }
        List<Reason> all =
                Stream.concat(decision.reasons().stream(), doubts.stream()).toList();
        return decision.fold(
                contain -> new Assist(contain.intent(), all),
                greet -> new Assist(greet.intent(), all),
                clarify -> new Assist(clarify.intent(), all),
                assist -> new Assist(assist.intent(), all),
                escalate -> new Escalate(escalate.intent(), all));
    }

    /** What becomes of a decision whose answer may not even be a draft: a person, for the same reasons. */
    public static RoutingDecision discarded(RoutingDecision decision, List<Reason> doubts) {
        List<Reason> all =
                Stream.concat(decision.reasons().stream(), doubts.stream()).toList();
        return new Escalate(decision.intent(), all);
    }

    /** The decision for a message that nothing could be made of: a person, always. */
    public static RoutingDecision handedOver(RoutingDecision decision, Reason reason) {
        List<Reason> all =
                Stream.concat(Stream.of(reason), decision.reasons().stream()).toList();
        return new Escalate(decision.intent(), all);
    }

    /**
     * What would have been decided, had the assistant been allowed to answer the intent by itself.
     *
     * @param intent key of the best intent
     */
    public static RoutingDecision released(
            TurnFacts facts, PolicyVersion policy, Map<String, Autonomy> autonomy, String intent) {
        Map<String, Autonomy> higher = new HashMap<>(autonomy);
        higher.put(intent, Autonomy.CONTAIN);
        return decide(facts, policy, higher, true);
    }

    /** Whether the draft for it is for nobody's eyes. */
    public static boolean inShadow(RoutingDecision decision) {
        return decision.reasons().stream().map(Reason::rule).anyMatch(Rules.IN_SHADOW::equals);
    }

    /** What every rule says, fired or not, in the order of precedence: for people who want to know why. */
    public static List<RuleCheck> checks(
            TurnFacts facts, PolicyVersion policy, Map<String, Autonomy> autonomy, boolean charterComplete) {
        Turn turn = new Turn(facts, policy, autonomy, charterComplete);
        return Rules.IN_ORDER.stream()
                .map(rule -> new RuleCheck(
                        rule.name(), rule.limit(), rule.fired(turn).map(Reason::evidence)))
                .toList();
    }

    /** Summed probability of the guesses by the tier of their intents. */
    public static Map<IntentTier, Double> tiers(TurnFacts facts, PolicyVersion policy) {
        Map<IntentTier, Double> sums = new EnumMap<>(IntentTier.class);
        for (IntentTier tier : IntentTier.values()) {
            sums.put(tier, 0.0);
        }
        facts.guesses()
                .forEach(guess -> policy.intent(guess.intent())
                        .ifPresent(intent -> sums.merge(intent.tier(), guess.probability(), Double::sum)));
        return sums;
    }

    /**
     * How far the probabilities are from the nearer of the two lines that the policy drew through them, 0..1: a small
     * margin says that the decision could have been the other one. Empty when nothing was recognised.
     */
    public static OptionalDouble margin(TurnFacts facts, PolicyVersion policy) {
        if (facts.guesses().isEmpty() || policy.number() == 0) {
            return OptionalDouble.empty();
        }
        Map<IntentTier, Double> tiers = tiers(facts, policy);
        double simple = Math.abs(tiers.get(IntentTier.A) - policy.thresholds().tierAProbability());
        double grave = Math.abs(tiers.get(IntentTier.C) - policy.thresholds().tierCProbability());
        return OptionalDouble.of(Math.min(simple, grave));
    }

    /** Names of all rules, in the order of precedence. */
    public static List<String> ruleNames() {
        return Rules.IN_ORDER.stream().map(Rule::name).toList();
    }

    /** The first reason's rule, or empty. */
    public static String namedBy(RoutingDecision decision) {
        return decision.reasons().isEmpty() ? "" : decision.reasons().get(0).rule();
    }

    private static RoutingDecision of(Kind kind, Turn turn, List<Reason> reasons) {
        String intent = turn.intentKey();
        return switch (kind) {
            case CONTAIN -> new Contain(intent, reasons);
            case GREET -> new Greet(reasons);
            case CLARIFY -> new Clarify(intent, turn.choices(), reasons);
            case ASSIST -> new Assist(intent, reasons);
            case ESCALATE -> new Escalate(intent, reasons);
        };
    }
}
