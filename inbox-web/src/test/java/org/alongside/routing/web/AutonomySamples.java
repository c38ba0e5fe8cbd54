package org.alongside.routing.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.routing.Agreement;
import org.alongside.routing.Autonomy;
import org.alongside.routing.AutonomyChange;
import org.alongside.routing.ConversationId;
import org.alongside.routing.DraftComparison.Piece;
import org.alongside.routing.DraftVerdict;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.IntentTier;
import org.alongside.routing.LoggedDecision;
import org.alongside.routing.Promotion;
import org.alongside.routing.Reason;
import org.alongside.routing.RoutingDecision;
import org.alongside.shared.web.View;

/** Autonomy, shadow and the decision log, in each of their states. */
final class AutonomySamples {

    private static final Instant NOW = Instant.parse("2026-11-21T12:40:00Z");

    private AutonomySamples() {}

    static Map<String, View> all() {
        Map<String, View> pages = new TreeMap<>();
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
        return pages;
    }

    private static AutonomyPage autonomy() {
        Agreement evidence = new Agreement("change_card", 60, 20, 9, 1, 5);
        AutonomyPage.Row row = new AutonomyPage.Row(
                "change_card",
                "Change the payment card",
                IntentTier.A,
                Autonomy.ASSIST,
                List.of(new AutonomyPage.Lid("Chat", Autonomy.HUMAN)),
                true,
                List.of(Autonomy.HUMAN, Autonomy.SHADOW),
                List.of(Autonomy.CONTAIN),
                evidence,
                NOW,
                "/acme/autonomy/change_card",
                "/acme/autonomy?intent=change_card#history");
        AutonomyChange step = new AutonomyChange(
                "change_card",
                Autonomy.CONTAIN,
                Autonomy.ASSIST,
                "Complaints doubled",
                "sam.reed",
                NOW,
                Optional.empty());
        return new AutonomyPage(
                List.of(row),
                List.of(wish(Promotion.State.PENDING, ""), wish(Promotion.State.REJECTED, "sam.reed")),
                List.of(new AutonomyPage.Change("Change the payment card", "Chat", step)),
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
}
