package org.alongside.routing.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.routing.GuardedSubject;
import org.alongside.routing.Instructions;
import org.alongside.routing.ModelConnection;
import org.alongside.routing.ModelTrials.Outcome;
import org.alongside.routing.ModelUse;
import org.alongside.routing.ToolCall;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/** The pages about the assistant in each of their states. */
final class AssistantSamples {

    private static final String BASE = "/acme/assistant/";
    private static final String BOARD = "/acme/intents";
    private static final String ORDERS = "https://shop.example.com/orders/{order}";
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
                "instructions", instructions(version(3), List.of(version(3), version(2))),
                "tools-none", tools(List.of(), null),
                "tools",
                        tools(
                                List.of(row(List.of("Where is my order?"), true), row(List.of(), false)),
                                new Refusal("tools.fault.twice", List.of("order_status"), "name")),
                "tool", tool(null),
                "tool-tried", tool(new ToolCall("order_status", 200, "", 120, Map.of("order_status", "on its way"))));
    }

    private static ModelPage model(
            ModelForm form, boolean connected, @Nullable Outcome outcome, @Nullable Refusal refusal) {
        return new ModelPage(form, connected, connected, connected, USE, USE, outcome, refusal, BASE + "model", BOARD);
    }

    private static InstructionsPage instructions(Instructions now, List<Instructions> history) {
        List<String> guards = List.of("promise-made", "not-grounded");
        return new InstructionsPage(InstructionsForm.of(now), history, guards, null, BASE + "instructions", BOARD);
    }

    private static ToolsPage tools(List<ToolsPage.Row> rows, @Nullable Refusal refusal) {
        return new ToolsPage(rows, rows.size() > 1, ToolForm.EMPTY, refusal, BASE + "tools", BOARD);
    }

    private static ToolsPage.Row row(List<String> intents, boolean on) {
        return new ToolsPage.Row(
                "order_status", ORDERS, on, List.of("order_status"), intents, BASE + "tools/order_status");
    }

    private static ToolPage tool(@Nullable ToolCall outcome) {
        ToolForm form = new ToolForm("order_status", ORDERS, "X-Api-Key", "order_status = order.status", true);
        return new ToolPage(
                form,
                outcome == null,
                Set.of("order"),
                outcome == null ? Map.of() : Map.of("order", "MP-4711"),
                outcome,
                null,
                BASE + "tools/order_status",
                BASE + "tools",
                BOARD);
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
