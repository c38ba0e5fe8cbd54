package org.alongside.routing.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.routing.Marked;
import org.alongside.routing.OwnPhrase;
import org.alongside.routing.SignalKind;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/** The pages about signals in each of their states. */
final class SignalSamples {

    private static final Instant NOW = Instant.parse("2026-11-21T12:40:00Z");

    private SignalSamples() {}

    static Map<String, View> all() {
        return Map.of(
                "signals", signals(null),
                "signals-refused", signals(new Refusal("routing.signals.fault.line", List.of(2), "lines")),
                "signal", signal("legal", null),
                "signal-own", signal("own", new Refusal("routing.signals.fault.name", List.of(), "name")));
    }

    private static SignalsPage signals(@Nullable Refusal refusal) {
        return new SignalsPage(
                Arrays.stream(SignalKind.values())
                        .filter(SignalKind::worded)
                        .map(kind -> new SignalsPage.Row(kind, kind.name(), 2, "/acme/intents/signals/legal"))
                        .toList(),
                "legal | | en",
                refusal,
                true,
                "/acme/intents",
                "/acme/intents/signals");
    }

    private static SignalPage signal(String key, @Nullable Refusal refusal) {
        SignalKind kind = key.equals("own") ? SignalKind.OWN_DRAFT : SignalKind.LEGAL;
        String name = key.equals("own") ? "Goodwill" : "";
        OwnPhrase phrase = new OwnPhrase(new UUID(1, 1), kind, name, "en", "mediation board", "maya", NOW, false);
        return new SignalPage(
                key,
                new SignalPage.Shipped(
                        List.of("my lawyer will write to you"), List.of("my legal name"), List.of("sue you", "court")),
                List.of(phrase),
                List.of(phrase),
                SignalForm.empty("en"),
                new SignalPage.Trial(
                        2000,
                        14,
                        2,
                        List.of(new SignalPage.Catch(
                                Marked.of("the mediation board knows", "mediation board"),
                                true,
                                NOW,
                                "/acme/inbox/1"))),
                refusal,
                List.of("en", "es", "pt"),
                true,
                "/acme/intents",
                "/acme/intents/signals");
    }
}
