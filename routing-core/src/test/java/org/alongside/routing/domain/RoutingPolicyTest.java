package org.alongside.routing.domain;

import static org.alongside.routing.domain.Policy.SIX_INTENTS;
import static org.alongside.routing.domain.Policy.wants;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.alongside.routing.Autonomy;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.Reason;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.SignalKind;
import org.alongside.routing.SmallTalk;
import org.junit.jupiter.api.Test;

class RoutingPolicyTest {

    @Test
    void containsASureTierAQuestion() {
        RoutingDecision decision = decide(wants("change_card"));

        assertEquals(Kind.CONTAIN, decision.kind());
        assertEquals("change_card", decision.intent());
        assertEquals(List.of(), decision.reasons());
    }

    @Test
    void escalatesWhenContactAsksForPerson() {
        assertEquals(
                "asked-for-person", RoutingPolicy.namedBy(decide(wants("change_card", SignalKind.ASKS_FOR_PERSON))));
    }

    @Test
    void askingForAPersonNamesTheDecisionBeforeTierC() {
        RoutingDecision decision = decide(wants("unknown_charge", SignalKind.FRAUD, SignalKind.ASKS_FOR_PERSON));

        assertEquals(
                List.of("asked-for-person", "tier-c-intent", "tier-c-likely", "fraud-language"),
                decision.reasons().stream().map(Reason::rule).toList());
    }

    @Test
    void escalatesOnSummedTierCProbability() {
        TurnFacts facts = guesses(
                new IntentGuess("change_card", 0.88),
                new IntentGuess("unknown_charge", 0.06),
                new IntentGuess("cannot_pay", 0.05));

        assertEquals("tier-c-likely", RoutingPolicy.namedBy(decide(facts)));
        assertEquals(Kind.ESCALATE, decide(facts).kind());
    }

    @Test
    void assistsWithTierBUntilPromoted() {
        assertEquals("tier-b-not-promoted", RoutingPolicy.namedBy(decide(wants("late_parcel"))));
        assertEquals(
                Kind.CONTAIN,
                RoutingPolicy.decide(wants("late_parcel"), SIX_INTENTS, Map.of("late_parcel", Autonomy.CONTAIN), true)
                        .kind());
    }

    @Test
    void neverContainsTierCWhateverTheBrakeSays() {
        assertEquals(
                Kind.ESCALATE,
                RoutingPolicy.decide(
                                wants("unknown_charge"), SIX_INTENTS, Map.of("unknown_charge", Autonomy.CONTAIN), true)
                        .kind());
    }

    @Test
    void assistsWithoutCharter() {
        RoutingDecision decision = RoutingPolicy.decide(wants("change_card"), SIX_INTENTS, Map.of(), false);

        assertEquals(Kind.ASSIST, decision.kind());
        assertEquals("no-charter", RoutingPolicy.namedBy(decision));
    }

    @Test
    void assistsWhenUnsure() {
        RoutingDecision decision = decide(guesses(new IntentGuess("change_card", 0.8499)));

        assertEquals(List.of(new Reason("low-confidence", "0.85")), decision.reasons());
        assertEquals(
                Kind.CONTAIN,
                decide(guesses(new IntentGuess("change_card", 0.85))).kind());
    }

    @Test
    void escalatesAtTheThresholdOfTurnsAndPastTheAge() {
        assertEquals(Kind.CONTAIN, decide(at(7, Duration.ofHours(24))).kind());
        assertEquals("too-many-turns", RoutingPolicy.namedBy(decide(at(8, Duration.ofHours(24)))));
        assertEquals("conversation-too-old", RoutingPolicy.namedBy(decide(at(7, Duration.ofHours(25)))));
    }

    @Test
    void asksWhichWhenItMayBeOneOfTwo() {
        IntentGuess[] two = {new IntentGuess("change_card", 0.6), new IntentGuess("late_parcel", 0.3)};
        RoutingDecision decision = decide(guesses(two));

        assertEquals(
                new RoutingDecision.Clarify(
                        "change_card",
                        List.of("change_card", "late_parcel"),
                        List.of(new Reason("which-of-these", "0.60"))),
                decision);
        assertEquals("low-confidence", RoutingPolicy.namedBy(decide(clarified(two))));
        assertEquals(
                "low-confidence",
                RoutingPolicy.namedBy(
                        decide(guesses(new IntentGuess("change_card", 0.39), new IntentGuess("opening_hours", 0.0)))));
    }

    @Test
    void returnsAGreetingUnlessSomethingElseIsSeen() {
        assertEquals(Kind.GREET, decide(courtesy(List.of(), 20)).kind());
        assertEquals(
                Kind.ESCALATE,
                decide(courtesy(Policy.signals(SignalKind.ASKS_FOR_PERSON), 1)).kind());
        assertEquals(
                Kind.ASSIST,
                decide(courtesy(Policy.signals(SignalKind.HIGH_VALUE), 1)).kind());
        assertEquals(
                "no-charter",
                RoutingPolicy.namedBy(RoutingPolicy.decide(courtesy(List.of(), 1), SIX_INTENTS, Map.of(), false)));
    }

    @Test
    void guardsTurnAnAnswerIntoADraft() {
        RoutingDecision guarded =
                RoutingPolicy.guarded(decide(wants("change_card")), List.of(new Reason("number-not-in-source", "14")));

        assertEquals(Kind.ASSIST, guarded.kind());
        assertEquals("number-not-in-source", RoutingPolicy.namedBy(guarded));
    }

    @Test
    void everyRuleIsExplainedInEveryLanguage() {
        for (String language : List.of("en", "es", "pt")) {
            ResourceBundle texts = ResourceBundle.getBundle("messages/routing", Locale.forLanguageTag(language));
            for (String rule : RoutingPolicy.ruleNames()) {
                assertTrue(texts.containsKey("routing.rule." + rule), language + " lacks " + rule);
            }
        }
    }

    private static RoutingDecision decide(TurnFacts facts) {
        return RoutingPolicy.decide(facts, SIX_INTENTS, Map.of(), true);
    }

    private static TurnFacts guesses(IntentGuess... guesses) {
        return new TurnFacts(
                "en",
                true,
                List.of(guesses),
                false,
                List.of(),
                0,
                1,
                Duration.ZERO,
                false,
                false,
                "",
                SmallTalk.NONE,
                false);
    }

    private static TurnFacts clarified(IntentGuess... guesses) {
        return new TurnFacts(
                "en",
                true,
                List.of(guesses),
                false,
                List.of(),
                0,
                1,
                Duration.ZERO,
                false,
                false,
                "",
                SmallTalk.NONE,
                true);
    }

    private static TurnFacts courtesy(List<org.alongside.routing.Signal> signals, int turns) {
        return new TurnFacts(
                "en",
                true,
                List.of(),
                false,
                signals,
                0,
                turns,
                Duration.ZERO,
                false,
                false,
                "",
                SmallTalk.GREETING,
                false);
    }

    private static TurnFacts at(int turns, Duration age) {
        List<IntentGuess> sure = List.of(new IntentGuess("change_card", 0.97));
        return new TurnFacts(
                "en", true, sure, false, List.of(), 0, turns, age, false, false, "", SmallTalk.NONE, false);
    }
}
