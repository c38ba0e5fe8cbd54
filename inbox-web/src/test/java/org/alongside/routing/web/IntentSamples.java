package org.alongside.routing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Diagnosis;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Policies.State;
import org.alongside.routing.RequiredField;
import org.alongside.routing.Thresholds;
import org.alongside.routing.Utterance;
import org.alongside.shared.web.View;

/** An intent's editor, its diagnosis and the thresholds, in each of their states. */
final class IntentSamples {

    private static final List<String> LANGUAGES = List.of("es", "pt");

    private IntentSamples() {}

    static Map<String, View> all() {
        Map<String, View> pages = new TreeMap<>();
        pages.put(
                "examples",
                new ExamplesPartial(
                        4,
                        List.of(
                                new ExampleNote("es", 3, "cambiar", "contradiction", "Cambiar!", "Late fee"),
                                new ExampleNote("pt", 1, "trocar", "duplicate", "trocar", "Card"),
                                new ExampleNote("pt", 2, "taxa", "nearer", "a taxa", "Late fee"))));
        pages.put("recognition", new RecognitionPartial(null, List.of(), 40, false, "/acme/r", "/acme/d"));
        pages.put(
                "recognition-known",
                new RecognitionPartial(
                        diagnosis().intents().get(0),
                        List.of(new RecognitionPartial.Taken(
                                new Diagnosis.Misread("cambiar", "change_card", "late_fee", 0.7), "Late fee")),
                        100,
                        false,
                        "",
                        "/acme/d"));
        pages.put(
                "confusion-working",
                new ConfusionPage(null, List.of(), 40, false, "/acme/intents/diagnosis", "/acme/intents"));
        pages.put(
                "confusion-failed",
                new ConfusionPage(null, List.of(), 0, true, "/acme/intents/diagnosis", "/acme/intents"));
        pages.put("confusion", confusion());
        pages.put("thresholds", thresholds(null));
        pages.put("thresholds-refused", thresholds(new Refusal("routing.thresholds.fault.tierA", List.of(), "tierA")));
        pages.put("intent", intent(null));
        pages.put(
                "intent-refused",
                intent(new Refusal(
                        "routing.intent.fault.utteranceTwice", List.of("cambiar tarjeta", "a", "b"), "utterances-es")));
        pages.put("intent-new", fresh());
        return pages;
    }

    private static Diagnosis diagnosis() {
        return new Diagnosis(
                20,
                17,
                0.04,
                List.of(
                        new Diagnosis.Score("change_card", 12, 12, 11, 13, Diagnosis.Supply.ENOUGH),
                        new Diagnosis.Score("late_fee", 8, 8, 6, 7, Diagnosis.Supply.FEW)),
                List.of(new Diagnosis.Confusion("late_fee", "change_card", 2)),
                List.of(),
                List.of(new Diagnosis.Resemblance("pay late", "late_fee", "Pay late!", "change_card", 1)),
                List.of());
    }

    private static ConfusionPage confusion() {
        List<ConfusionPage.Row> rows = List.of(
                new ConfusionPage.Row(
                        diagnosis().intents().get(0), "Card", IntentTier.A, "/acme/intents/change_card", List.of()),
                new ConfusionPage.Row(
                        diagnosis().intents().get(1),
                        "Late fee",
                        IntentTier.C,
                        "/acme/intents/late_fee",
                        List.of(new ConfusionPage.Pair("Card", 2, true))));
        return new ConfusionPage(diagnosis(), rows, 100, false, "/acme/intents/diagnosis", "/acme/intents");
    }

    private static ThresholdsPage thresholds(Refusal refusal) {
        return new ThresholdsPage(
                ThresholdsForm.of(Thresholds.DEFAULT),
                refusal,
                BoardSamples.publication(State.LIVE, false),
                true,
                "/acme/intents",
                "/acme/intents/thresholds");
    }

    static Intent changeCard() {
        return Intent.called("change_card")
                .name("es", "Cambiar la tarjeta")
                .caseType("pagos")
                .description("El cliente quiere pagar con otra tarjeta.")
                .tier(IntentTier.A)
                .team("pagos")
                .requiredFields(List.of(RequiredField.named("número de pedido")))
                .approvedReplies(Set.of("change_card"))
                .utterances(List.of(new Utterance("es", "cambiar tarjeta"), new Utterance("pt", "trocar o cartão")))
                .build();
    }

    private static IntentPage intent(@org.jspecify.annotations.Nullable Refusal refusal) {
        return new IntentPage(
                false,
                "Cambiar la tarjeta",
                IntentForm.of(changeCard(), LANGUAGES),
                LANGUAGES,
                List.of("change_card", "fees"),
                List.of("ada"),
                refusal,
                Optional.of(Autonomy.CONTAIN),
                BoardSamples.publication(State.LIVE, true),
                "/acme/intents",
                "/acme/intents/change_card",
                "/acme/intents/change_card/delete");
    }

    private static IntentPage fresh() {
        return new IntentPage(
                true,
                "",
                IntentForm.empty(LANGUAGES),
                LANGUAGES,
                List.of(),
                List.of("ada"),
                null,
                Optional.empty(),
                BoardSamples.publication(State.LIVE, false),
                "/acme/intents",
                "/acme/intents/new",
                "");
    }
}
