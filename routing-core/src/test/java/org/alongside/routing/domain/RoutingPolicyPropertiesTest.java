package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Reason;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.Signal;
import org.alongside.routing.SignalKind;
import org.alongside.routing.SmallTalk;
import org.junit.jupiter.api.Test;

/** What must hold for every turn, tried on many random ones. */
class RoutingPolicyPropertiesTest {

    private static final int TURNS = 50_000;

    private static final Predicate<String> OF_CONFIDENCE =
            Set.of("low-confidence", "which-of-these", "tier-c-likely")::contains;

    private final Random random = new Random(20261121);

    @Test
    void askingForAPersonAlwaysBringsOne() {
        each(turn -> {
            RoutingDecision decision = turn.with(SignalKind.ASKS_FOR_PERSON).decide();
            assertEquals(Kind.ESCALATE, decision.kind());
            assertEquals("asked-for-person", RoutingPolicy.namedBy(decision));
        });
    }

    @Test
    void tierCIsNeverContainedNorAssisted() {
        each(turn -> turn.facts.best().ifPresent(best -> {
            Intent intent = Policy.SIX_INTENTS.intent(best.intent()).orElseThrow();
            if (intent.tier() == IntentTier.C) {
                assertEquals(Kind.ESCALATE, turn.decide().kind(), turn::toString);
            }
        }));
    }

    @Test
    void anotherSignalNeverRaisesAutonomy() {
        each(turn -> {
            Kind before = turn.decide().kind();
            for (SignalKind kind : SignalKind.values()) {
                Kind after = turn.with(kind).decide().kind();
                assertTrue(after.compareTo(before) >= 0, () -> kind + " raised " + turn);
            }
        });
    }

    @Test
    void aMissingCharterNeverRaisesAutonomy() {
        each(turn -> assertTrue(new RandomTurn(turn.facts, turn.autonomy, false)
                        .decide()
                        .kind()
                        .compareTo(turn.decide().kind())
                >= 0));
    }

    @Test
    void moreConfidenceUndoesNothingThatAnotherRuleBrought() {
        each(turn -> {
            RoutingDecision before = turn.decide();
            boolean byOthers = before.reasons().stream()
                    .map(Reason::rule)
                    .filter(OF_CONFIDENCE.negate())
                    .findAny()
                    .isPresent();
            if (byOthers && before.kind().needsPerson() && !turn.facts.guesses().isEmpty()) {
                assertNotEquals(Kind.CONTAIN, turn.surer().decide().kind(), turn::toString);
            }
        });
    }

    @Test
    void aQuestionIsAskedOnceAndOffersTwoOrThree() {
        each(turn -> turn.decide()
                .fold(
                        contain -> true,
                        greet -> true,
                        clarify -> {
                            assertFalse(turn.facts.clarified());
                            assertTrue(clarify.choices().size() == 2
                                    || clarify.choices().size() == 3);
                            return true;
                        },
                        assist -> true,
                        escalate -> true));
    }

    @Test
    void nothingIsGreetedWhileASignalIsSeen() {
        each(turn -> assertTrue(turn.decide().kind() != Kind.GREET
                || turn.facts.signals().isEmpty()
                || !turn.facts.guesses().isEmpty()));
    }

    @Test
    void sameTurnGetsTheSameDecision() {
        each(turn -> assertEquals(turn.decide(), turn.decide()));
    }

    @Test
    void whateverIsNotContainedSaysWhy() {
        each(turn -> assertEquals(
                turn.decide().kind() == Kind.CONTAIN, turn.decide().reasons().isEmpty()));
    }

    private void each(java.util.function.Consumer<RandomTurn> property) {
        for (int i = 0; i < TURNS; i++) {
            property.accept(next());
        }
    }

    private record RandomTurn(TurnFacts facts, Map<String, Autonomy> autonomy, boolean charterComplete) {

        RoutingDecision decide() {
            return RoutingPolicy.decide(facts, Policy.SIX_INTENTS, autonomy, charterComplete);
        }

        /** The best guess takes half of what the others have. */
        RandomTurn surer() {
            List<IntentGuess> guesses = new ArrayList<>(facts.guesses());
            IntentGuess best = guesses.get(0);
            guesses.set(0, new IntentGuess(best.intent(), best.probability() + (1 - best.probability()) / 2));
            for (int i = 1; i < guesses.size(); i++) {
                guesses.set(
                        i,
                        new IntentGuess(guesses.get(i).intent(), guesses.get(i).probability() / 2));
            }
            TurnFacts surer = new TurnFacts(
                    facts.language(),
                    facts.languageSupported(),
                    guesses,
                    facts.outOfScope(),
                    facts.signals(),
                    facts.negativeTurns(),
                    facts.turns(),
                    facts.age(),
                    facts.repeated(),
                    facts.escalatedBefore(),
                    facts.failure(),
                    facts.smallTalk(),
                    facts.clarified());
            return new RandomTurn(surer, autonomy, charterComplete);
        }

        RandomTurn with(SignalKind kind) {
            List<Signal> signals = new ArrayList<>(facts.signals());
            signals.add(new Signal(kind, "words"));
            TurnFacts more = new TurnFacts(
                    facts.language(),
                    facts.languageSupported(),
                    facts.guesses(),
                    facts.outOfScope(),
                    signals,
                    facts.negativeTurns() + (kind == SignalKind.NEGATIVE_SENTIMENT ? 1 : 0),
                    facts.turns(),
                    facts.age(),
                    facts.repeated(),
                    facts.escalatedBefore(),
                    facts.failure(),
                    facts.smallTalk(),
                    facts.clarified());
            return new RandomTurn(more, autonomy, charterComplete);
        }
    }

    private RandomTurn next() {
        List<Intent> intents = new ArrayList<>(Policy.SIX_INTENTS.intents());
        java.util.Collections.shuffle(intents, random);
        List<IntentGuess> guesses = new ArrayList<>();
        double left = 1;
        for (Intent intent : intents.subList(0, random.nextInt(4))) {
            double share = left * (0.3 + 0.7 * random.nextDouble());
            guesses.add(new IntentGuess(intent.key(), share));
            left -= share;
        }
        List<Signal> signals = new ArrayList<>();
        for (SignalKind kind : SignalKind.values()) {
            if (seldom()) {
                signals.add(new Signal(kind, "words"));
            }
        }
        Map<String, Autonomy> autonomy = new HashMap<>();
        for (Intent intent : intents) {
            if (random.nextBoolean()) {
                autonomy.put(intent.key(), Autonomy.values()[random.nextInt(4)]);
            }
        }
        TurnFacts facts = new TurnFacts(
                "en",
                !seldom(),
                guesses,
                seldom(),
                signals,
                random.nextInt(3),
                1 + random.nextInt(9),
                Duration.ofHours(random.nextInt(26)),
                seldom(),
                seldom(),
                seldom() ? "engine" : "",
                seldom() ? SmallTalk.values()[random.nextInt(4)] : SmallTalk.NONE,
                random.nextBoolean());
        return new RandomTurn(facts, autonomy, !seldom());
    }

    private boolean seldom() {
        return random.nextInt(8) == 0;
    }
}
