package org.alongside.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.IntentTier;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Signal;
import org.alongside.routing.SignalKind;
import org.alongside.routing.SmallTalk;
import org.alongside.routing.Thresholds;

/** A small world for tests: two intents of each tier. */
public final class Policy {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final PolicyVersion SIX_INTENTS = new PolicyVersion(
            new UUID(1, 1),
            1,
            NOON,
            "ana",
            List.of(
                    intent("change_card", IntentTier.A),
                    intent("opening_hours", IntentTier.A),
                    intent("change_address", IntentTier.B),
                    intent("late_parcel", IntentTier.B),
                    intent("unknown_charge", IntentTier.C),
                    intent("cannot_pay", IntentTier.C)),
            Thresholds.DEFAULT);

    private Policy() {}

    public static Intent intent(String key, IntentTier tier) {
        return Intent.called(key)
                .name("en", key)
                .caseType("cards")
                .tier(tier)
                .team("front")
                .build();
    }

    /** A first message that surely wants the intent and shows the signals. */
    static TurnFacts wants(String intent, SignalKind... signals) {
        return new TurnFacts(
                "en",
                true,
                List.of(new IntentGuess(intent, 0.97)),
                false,
                signals(signals),
                0,
                1,
                Duration.ZERO,
                false,
                false,
                "",
                SmallTalk.NONE,
                false);
    }

    static List<Signal> signals(SignalKind... kinds) {
        List<Signal> signals = new ArrayList<>();
        for (SignalKind kind : kinds) {
            signals.add(new Signal(kind, "words"));
        }
        return signals;
    }
}
