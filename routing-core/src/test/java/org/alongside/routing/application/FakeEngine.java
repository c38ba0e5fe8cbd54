package org.alongside.routing.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Signal;
import org.alongside.routing.SignalKind;
import org.alongside.routing.Understanding;
import org.alongside.routing.Understood;
import org.alongside.shared.TenantId;

/** Knows an intent by one word of the message. */
final class FakeEngine implements Understanding {

    private static final Map<String, String> INTENTS = Map.of(
            "card", "change_card",
            "hours", "opening_hours",
            "parcel", "late_parcel",
            "charge", "unknown_charge");

    RuntimeException failure;

    @Override
    public Understood understand(
            TenantId tenant, PolicyVersion policy, String text, String languageHint, List<String> languages) {
        if (failure != null) {
            throw failure;
        }
        List<Signal> signals = new ArrayList<>();
        if (text.contains("person")) {
            signals.add(new Signal(SignalKind.ASKS_FOR_PERSON, "person"));
        }
        if (text.contains("awful")) {
            signals.add(new Signal(SignalKind.NEGATIVE_SENTIMENT, "awful"));
        }
        List<IntentGuess> guesses = INTENTS.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(entry -> new IntentGuess(entry.getValue(), text.contains("maybe") ? 0.45 : 0.97))
                .sorted(Comparator.comparing(IntentGuess::intent))
                .toList();
        return new Understood(
                text.contains("tarjeta") ? "es" : "en", true, guesses, guesses.isEmpty(), signals, new float[0]);
    }

    @Override
    public byte[] train(List<Intent> intents) {
        return new byte[0];
    }

    @Override
    public void load(TenantId tenant, UUID policyVersion, byte[] model) {}

    @Override
    public boolean loaded(TenantId tenant, UUID policyVersion) {
        return true;
    }
}
