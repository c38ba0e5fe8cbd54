package org.alongside.routing.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.routing.Agreement;
import org.alongside.routing.Autonomy;
import org.alongside.routing.AutonomyChange;
import org.alongside.routing.Charter;
import org.alongside.routing.CharterVersion;
import org.alongside.routing.ConductLog.ChainState;
import org.alongside.routing.ConductLog.Fault;
import org.alongside.routing.ConductLog.Verification;
import org.alongside.routing.ConductRecord;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Diagnosis;
import org.alongside.routing.DraftChange;
import org.alongside.routing.DraftComparison.Piece;
import org.alongside.routing.DraftVerdict;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.IntentTier;
import org.alongside.routing.LoggedDecision;
import org.alongside.routing.Policies.PublicationState;
import org.alongside.routing.Policies.State;
import org.alongside.routing.PolicyChange;
import org.alongside.routing.PolicyFiles;
import org.alongside.routing.Promotion;
import org.alongside.routing.PublicationGate.Finding;
import org.alongside.routing.PublishedVersion;
import org.alongside.routing.Reason;
import org.alongside.routing.RequiredField;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.TemplatePack;
import org.alongside.routing.Thresholds;
import org.alongside.routing.Utterance;
import org.alongside.shared.web.View;

/** Routing's pages in each of their states, for tests of their templates. */
public final class RoutingSamples {

    private static final Instant NOW = Instant.parse("2026-11-21T12:40:00Z");
    private static final List<String> LANGUAGES = List.of("es", "pt");

    private RoutingSamples() {}

    public static Map<String, View> all() {
        Map<String, View> pages = new TreeMap<>();
        pages.putAll(AssistantSamples.all());
        pages.put("intents-differs", board(State.LIVE, true));
        pages.put("intents-training", board(State.TRAINING, false));
        pages.put("intents-failed", board(State.FAILED, true));
        pages.put("intents-empty", empty());
        pages.put("intents-scheduled", board(State.SCHEDULED, false));
        pages.put("move", move(IntentTier.C, 212, 3400));
        pages.put("move-looser", move(IntentTier.A, 0, 3400));
        pages.put("move-unrouted", move(IntentTier.C, 0, 0));
        pages.put(
                "history",
                new HistoryPage(
                        Arrays.stream(DraftChange.Kind.values())
                                .map(RoutingSamples::step)
                                .toList(),
                        8,
                        true,
                        "/acme/intents",
                        "/acme/intents/history"));
        pages.put("history-empty", new HistoryPage(List.of(), 0, true, "/acme/intents", "/acme/intents/history"));
        pages.put("publish", publish(null));
        pages.put("publish-refused", publish(new Refusal("routing.publish.fault.past", List.of(), "from")));
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
        pages.put(
                "packs",
                new PacksPage(
                        List.of(
                                new PacksPage.Offer(
                                        TemplatePack.FINTECH,
                                        true,
                                        List.of(new PacksPage.Template("Late fee", IntentTier.C)),
                                        12,
                                        "/acme/intents/packs/fintech"),
                                new PacksPage.Offer(
                                        TemplatePack.GENERIC, false, List.of(), 0, "/acme/intents/packs/generic")),
                        "/acme/intents"));
        pages.put("import", imported(false, List.of(), List.of()));
        pages.put("import-effect", imported(true, changes(), List.of()));
        pages.put(
                "import-faults",
                imported(
                        true,
                        List.of(),
                        List.of(new PolicyFiles.Fault(12, "routing.import.fault.choice", List.of("D", "A, B, C")))));
        pages.put(
                "version",
                new VersionPage(
                        published(PublishedVersion.State.RETIRED),
                        changes(),
                        true,
                        "/acme/intents/publish",
                        "/acme/intents"));
        pages.putAll(SignalSamples.all());
        pages.put("thresholds", thresholds(null));
        pages.put("thresholds-refused", thresholds(new Refusal("routing.thresholds.fault.tierA", List.of(), "tierA")));
        pages.put("publication", new PublicationPartial(publication(State.LIVE, false)));
        pages.put("intent", intent(null));
        pages.put(
                "intent-refused",
                intent(new Refusal(
                        "routing.intent.fault.utteranceTwice", List.of("cambiar tarjeta", "a", "b"), "utterances-es")));
        pages.put("intent-new", fresh());
        pages.putAll(PlaygroundSamples.all());
        pages.putAll(ReplaySamples.all());
        pages.putAll(TestSamples.all());
        pages.put("charter", charter(true));
        pages.put(
                "charter-missing",
                new CharterPage("Acme", null, List.of("routing.charter.missing.purpose"), List.of(), 0, ""));
        pages.put("charter-form", charterForm());
        pages.put("autonomy", autonomy());
        pages.put(
                "autonomy-empty",
                new AutonomyPage(
                        List.of(),
                        List.of(),
                        List.of(),
                        "Change the payment card",
                        "",
                        false,
                        false,
                        null,
                        AutonomyPage.Sent.NOTHING,
                        "/acme/charter",
                        "/acme/autonomy",
                        "/acme/shadow",
                        "/acme/intents"));
        pages.put("shadow", shadow());
        pages.put(
                "shadow-empty",
                new ShadowPage(
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        "SAME",
                        "",
                        "",
                        "/acme/shadow",
                        "/acme/autonomy",
                        "/acme/intents"));
        pages.put("decisions", decisions());
        pages.put(
                "decisions-empty",
                new DecisionsPage(
                        List.of(),
                        List.of(),
                        List.of(),
                        new DecisionsPage.Form("", "", "", "", "", "", ""),
                        "",
                        "/acme/decisions/export",
                        "/acme/decisions",
                        "/acme/intents"));
        pages.put("decision", decision());
        pages.put("conduct", conduct(null));
        pages.put("conduct-intact", conduct(new Verification(12, 11, 2, Optional.of(NOW), Optional.empty())));
        pages.put(
                "conduct-broken",
                conduct(new Verification(
                        12, 11, 2, Optional.of(NOW), Optional.of(new Fault(7, new UUID(7, 7).toString(), "changed")))));
        return pages;
    }

    private static Publication publication(State state, boolean differs) {
        String error = state == State.FAILED ? "routing.policy.error.training" : "";
        return new Publication(
                new PublicationState(state, 3, differs, error),
                40,
                state == State.SCHEDULED ? NOW : null,
                "/acme/intents",
                "/acme/intents/publish",
                "/acme/intents/publication");
    }

    private static IntentsPage board(State state, boolean differs) {
        return new IntentsPage(
                new BoardFilter("card", "", "changed"),
                List.of("billing", "pagos"),
                List.of(
                        new IntentsPage.Column(
                                IntentTier.A,
                                List.of(card("change_card", "Change the payment card"), card("hours", "Opening hours")),
                                3),
                        new IntentsPage.Column(IntentTier.B, List.of(card("late_fee", "Late fee")), 1),
                        new IntentsPage.Column(IntentTier.C, List.of(), 0)),
                4,
                publication(state, differs),
                Optional.of(step(DraftChange.Kind.MOVED)),
                "/acme/intents",
                true);
    }

    private static DraftStep step(DraftChange.Kind kind) {
        return new DraftStep(new DraftChange(7, kind, "late_fee", "C", "ada", NOW), "Late fee");
    }

    private static IntentsPage empty() {
        return new IntentsPage(
                new BoardFilter("", "", ""),
                List.of(),
                List.of(),
                0,
                publication(State.NONE, false),
                Optional.empty(),
                "/acme/intents",
                true);
    }

    private static IntentsPage.Card card(String key, String name) {
        boolean fresh = key.equals("hours");
        return new IntentsPage.Card(
                changeCard().change().build(),
                name,
                fresh ? Optional.empty() : Optional.of(Autonomy.ASSIST),
                key.equals("change_card"),
                fresh ? Diagnosis.Supply.TOO_FEW : Diagnosis.Supply.ENOUGH,
                fresh ? 2 : 0,
                fresh ? "new" : "",
                212,
                "/acme/intents/" + key,
                "/acme/intents/" + key + "/move",
                List.of(IntentTier.B, IntentTier.C));
    }

    private static MovePage move(IntentTier to, int conversations, int total) {
        return new MovePage(
                "Late fee",
                IntentTier.B,
                to,
                conversations,
                total,
                12,
                to == IntentTier.C && total == 0,
                "/acme/intents",
                "/acme/intents/late_fee",
                "/acme/intents/late_fee/tier");
    }

    private static List<ChangeLine> changes() {
        return Arrays.stream(PolicyChange.Kind.values())
                .map(kind -> new ChangeLine(new PolicyChange(kind, "late_fee", "A", "B", 2, 1, true), "Late fee"))
                .toList();
    }

    private static PublishPage publish(Refusal refusal) {
        return new PublishPage(
                changes(),
                List.of(
                        new Finding("routing.publish.fault.comment", List.of(500), "intents/tests", true),
                        new Finding("routing.draft.fault.changed", List.of(), "", false)),
                Arrays.stream(PublishedVersion.State.values())
                        .map(RoutingSamples::published)
                        .toList(),
                "Late fees are disputed more often",
                "2026-12-01T09:00",
                refusal,
                publication(State.SCHEDULED, true),
                true,
                "Europe/Madrid",
                "/acme",
                "/acme/intents");
    }

    private static PublishedVersion published(PublishedVersion.State state) {
        return new PublishedVersion(
                state.ordinal() + 1,
                state,
                24,
                "ada",
                NOW,
                "Why",
                Optional.of(NOW),
                Optional.of(NOW),
                40,
                Optional.of(1),
                state == PublishedVersion.State.FAILED ? "routing.policy.error.training" : "");
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

    private static ImportPage imported(boolean looked, List<ChangeLine> changes, List<PolicyFiles.Fault> faults) {
        return new ImportPage("intents:", "YAML", true, looked, 1, changes, faults, true, "/acme/intents");
    }

    private static ThresholdsPage thresholds(Refusal refusal) {
        return new ThresholdsPage(
                ThresholdsForm.of(Thresholds.DEFAULT),
                refusal,
                publication(State.LIVE, false),
                true,
                "/acme/intents",
                "/acme/intents/thresholds");
    }

    private static Intent changeCard() {
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
                publication(State.LIVE, true),
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
                publication(State.LIVE, false),
                "/acme/intents",
                "/acme/intents/new",
                "");
    }

    private static Charter charter() {
        return new Charter(
                "Give a right answer at once where the question is how things work, and a person where money is at stake.",
                List.of(new Charter.CharterOwner("Maya Lin", "maya.lin", "Policy and documents")),
                "maya.lin",
                "Sam Reed, by the autonomy page",
                Map.of("overall", new Charter.Range(0.2, 0.45), "C", new Charter.Range(1, 1)),
                List.of("Satisfaction falls by 5 points in a week"),
                7,
                new Charter.Capacity(3, 24, 4.5));
    }

    private static CharterPage charter(boolean mayEdit) {
        CharterVersion newest = new CharterVersion(2, charter(), "maya.lin", NOW);
        return new CharterPage(
                "Acme Pay",
                newest,
                List.of(),
                List.of(new CharterVersion(1, charter(), "maya.lin", NOW)),
                3400,
                mayEdit ? "/acme/charter/edit" : "");
    }

    private static CharterFormPage charterForm() {
        Refusal refusal = new Refusal("routing.charter.fault.number", List.of("many"), "agents");
        return new CharterFormPage(
                CharterForm.of(charter()),
                List.of(),
                refusal,
                List.of(new CharterFormPage.Missing("routing.charter.missing.tiers", "low-A")),
                "/acme/charter/edit",
                "/acme/charter");
    }

    private static AutonomyPage autonomy() {
        Agreement evidence = new Agreement("change_card", 60, 20, 9, 1, 5);
        AutonomyPage.Row row = new AutonomyPage.Row(
                "change_card",
                "Change the payment card",
                IntentTier.A,
                Autonomy.ASSIST,
                true,
                List.of(Autonomy.HUMAN, Autonomy.SHADOW),
                List.of(Autonomy.CONTAIN),
                evidence,
                NOW,
                "/acme/autonomy/change_card",
                "/acme/autonomy?intent=change_card#history");
        AutonomyChange step = new AutonomyChange(
                "change_card", Autonomy.CONTAIN, Autonomy.ASSIST, "Complaints doubled", "sam.reed", NOW);
        return new AutonomyPage(
                List.of(row),
                List.of(wish(Promotion.State.PENDING, ""), wish(Promotion.State.REJECTED, "sam.reed")),
                List.of(new AutonomyPage.Change("Change the payment card", step)),
                "",
                "maya.lin",
                true,
                true,
                new Refusal("routing.autonomy.fault.cooling", List.of(24), "reason-change_card"),
                new AutonomyPage.Sent("CONTAIN", "It went well"),
                "/acme/charter",
                "/acme/autonomy",
                "/acme/shadow",
                "/acme/intents");
    }

    private static AutonomyPage.Wish wish(Promotion.State state, String decidedBy) {
        Promotion asked = new Promotion(
                new UUID(7, 11),
                "change_card",
                Autonomy.ASSIST,
                Autonomy.CONTAIN,
                "Agents send it as it is",
                new Agreement("change_card", 60, 20, 9, 1, 5),
                "maya.lin",
                NOW,
                NOW,
                state,
                decidedBy,
                decidedBy.isEmpty() ? "" : "Wait for a month");
        String url = "/acme/autonomy/promotions/1";
        boolean pending = state == Promotion.State.PENDING;
        return new AutonomyPage.Wish(
                "Change the payment card", asked, pending ? url + "/approve" : "", pending ? url + "/reject" : "");
    }

    private static ShadowPage shadow() {
        ShadowPage.Pair edited = new ShadowPage.Pair(
                new UUID(7, 9).toString(),
                "Change the payment card",
                Optional.of(IntentTier.A),
                Autonomy.SHADOW,
                true,
                DraftVerdict.EDITED,
                NOW,
                List.of(new Piece("Open Settings and choose Card.", false)),
                List.of(new Piece("Hi Ana! ", true), new Piece("Open Settings and choose Card.", false)),
                "/acme/inbox/1",
                "/acme/shadow/1/missed");
        ShadowPage.Pair waiting = new ShadowPage.Pair(
                new UUID(7, 10).toString(),
                "",
                Optional.empty(),
                Autonomy.ASSIST,
                false,
                DraftVerdict.WAITING,
                NOW,
                List.of(new Piece("It arrives within three days.", false)),
                List.of(),
                "/acme/inbox/2",
                "");
        return new ShadowPage(
                List.of(
                        new ShadowPage.Row(
                                "Change the payment card",
                                Optional.of(IntentTier.A),
                                Autonomy.SHADOW,
                                new Agreement("change_card", 60, 20, 9, 1, 5),
                                "/acme/shadow?intent=change_card"),
                        new ShadowPage.Row(
                                "Old intent",
                                Optional.empty(),
                                Autonomy.HUMAN,
                                new Agreement("old", 0, 0, 0, 0, 1),
                                "/acme/shadow?intent=old")),
                List.of(edited, waiting),
                List.of(new ShadowPage.Option("change_card", "Change the payment card")),
                "change_card",
                "",
                "SHADOW",
                "/acme/shadow?after=1",
                "/acme/shadow",
                "/acme/autonomy",
                "/acme/intents");
    }

    private static LoggedDecision logged(RoutingDecision.Kind kind, List<Reason> reasons) {
        return new LoggedDecision(
                new ConversationId(new UUID(7, 12)),
                3,
                kind,
                "dispute",
                Optional.of(IntentTier.C),
                reasons,
                3,
                Optional.of(Autonomy.HUMAN),
                NOW,
                List.of(new IntentGuess("dispute", 0.81)),
                List.of(new LoggedDecision.Seen("FRAUD", "don't recognise")),
                Map.of("language", "en", "turns", "2", "guess", "unknown to this version"));
    }

    private static DecisionsPage decisions() {
        return new DecisionsPage(
                List.of(
                        new DecisionsPage.Row(
                                logged(RoutingDecision.Kind.ESCALATE, List.of(new Reason("tier-c-intent", "dispute"))),
                                "Unknown charge",
                                "/acme/decisions/1/3",
                                "/acme/inbox/1"),
                        new DecisionsPage.Row(
                                logged(RoutingDecision.Kind.CONTAIN, List.of()),
                                "Opening hours",
                                "/acme/decisions/2/1",
                                "/acme/inbox/2")),
                List.of(new DecisionsPage.Option("dispute", "Unknown charge")),
                List.of("tier-c-intent", "no-answer"),
                new DecisionsPage.Form("dispute", "C", "no-answer", "ESCALATE", "3", "2026-11-01", ""),
                "/acme/decisions?after=1:3",
                "/acme/decisions/export",
                "/acme/decisions",
                "/acme/intents");
    }

    private static DecisionPage decision() {
        return new DecisionPage(
                logged(RoutingDecision.Kind.ESCALATE, List.of(new Reason("tier-c-intent", "dispute"))),
                "Unknown charge",
                List.of(new DecisionPage.Guess("Unknown charge", Optional.of(IntentTier.C), 0.81)),
                "/acme/inbox/1",
                "/acme/decisions",
                "/acme/intents");
    }

    private static ConductPage conduct(@org.jspecify.annotations.Nullable Verification verification) {
        ConductRecord decision = new ConductRecord(
                new UUID(7, 7),
                Optional.of(11L),
                "decision",
                NOW,
                Optional.of(new UUID(8, 8)),
                Map.of("intent", "change_card", "policy", "3"),
                true);
        ConductRecord waiting = new ConductRecord(
                new UUID(7, 8),
                Optional.empty(),
                "policy-published",
                NOW,
                Optional.empty(),
                Map.of("by", "maya"),
                false);
        return new ConductPage(
                new ChainState(11, 1, Optional.of(NOW), 9, verification == null ? "" : "ab12cd34"),
                verification,
                List.of(
                        new ConductPage.Row(waiting, Optional.empty()),
                        new ConductPage.Row(decision, Optional.of("/acme/inbox/1"))),
                "/acme/conduct/verify",
                "/acme/conduct/export");
    }
}
