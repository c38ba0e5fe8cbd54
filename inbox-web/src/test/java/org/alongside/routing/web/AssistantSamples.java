package org.alongside.routing.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alongside.routing.GuardedSubject;
import org.alongside.routing.Instructions;
import org.alongside.routing.ModelConnection;
import org.alongside.routing.ModelTrials.Outcome;
import org.alongside.routing.ModelUse;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/** The pages about the assistant in each of their states. */
final class AssistantSamples {

    private static final String BASE = "/acme/assistant/";
    private static final String BOARD = "/acme/intents";
    private static final ModelUse USE = new ModelUse(12, 1, 8_000, 120, new BigDecimal("0.0172"), "EUR");

    private AssistantSamples() {}

    static Map<String, View> all() {
        ModelConnection model = new ModelConnection(
                "https://models.example.com/v1",
                "small-3",
                true,
                true,
                50_000,
                0,
                new BigDecimal("0.15"),
                new BigDecimal("0.6"),
                "EUR");
        Refusal refusal = new Refusal("routing.model.fault.address", List.of(), "url");
        return Map.of(
                "model-none", model(ModelForm.of(ModelConnection.NONE), false, null, null),
                "model-works", model(ModelForm.of(model), true, new Outcome(true, "", 812, 214), null),
                "model-fails",
                        model(ModelForm.of(model), true, new Outcome(false, "TimeoutException", 12_000, 0), null),
                "model-refused", model(ModelForm.of(model), true, null, refusal),
                "instructions-none", instructions(Instructions.NONE, List.of()),
                "instructions", instructions(version(3), List.of(version(3), version(2))));
    }

    private static ModelPage model(
            ModelForm form, boolean connected, @Nullable Outcome outcome, @Nullable Refusal refusal) {
        return new ModelPage(form, connected, connected, connected, USE, USE, outcome, refusal, BASE + "model", BOARD);
    }

    private static InstructionsPage instructions(Instructions now, List<Instructions> history) {
        List<String> guards = List.of("promise-made", "not-grounded");
        return new InstructionsPage(InstructionsForm.of(now), history, guards, null, BASE + "instructions", BOARD);
    }

    private static Instructions version(int number) {
        return new Instructions(
                number,
                "A calm helper",
                "Short and plain",
                "No advice about money",
                600,
                List.of("cheap"),
                List.of(new GuardedSubject("Batteries", List.of("lithium"))),
                Instant.parse("2026-11-21T12:40:00Z"),
                "maya.lin");
    }
}
