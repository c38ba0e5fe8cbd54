package org.alongside.routing.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Diagnosis;
import org.alongside.routing.DraftChange;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Policies.PublicationState;
import org.alongside.routing.Policies.State;
import org.alongside.routing.PolicyChange;
import org.alongside.routing.PolicyFiles;
import org.alongside.routing.PublicationGate.Finding;
import org.alongside.routing.PublishedVersion;
import org.alongside.routing.TemplatePack;
import org.alongside.shared.web.View;

/** The intents board, publishing and exchanging a policy, in each of their states. */
final class BoardSamples {

    private static final Instant NOW = Instant.parse("2026-11-21T12:40:00Z");

    private BoardSamples() {}

    static Map<String, View> all() {
        Map<String, View> pages = new TreeMap<>();
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
                                .map(BoardSamples::step)
                                .toList(),
                        8,
                        true,
                        "/acme/intents",
                        "/acme/intents/history"));
        pages.put("history-empty", new HistoryPage(List.of(), 0, true, "/acme/intents", "/acme/intents/history"));
        pages.put("publish", publish(null));
        pages.put("publish-refused", publish(new Refusal("routing.publish.fault.past", List.of(), "from")));
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
        pages.put("publication", new PublicationPartial(publication(State.LIVE, false)));
        return pages;
    }

    static Publication publication(State state, boolean differs) {
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
                IntentSamples.changeCard().change().build(),
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
                        .map(BoardSamples::published)
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

    private static ImportPage imported(boolean looked, List<ChangeLine> changes, List<PolicyFiles.Fault> faults) {
        return new ImportPage("intents:", "YAML", true, looked, 1, changes, faults, true, "/acme/intents");
    }
}
