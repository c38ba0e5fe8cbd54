package org.alongside.routing.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.knowledge.PassageId;
import org.alongside.routing.Answerer.Answer;
import org.alongside.routing.Citation;
import org.alongside.routing.GuardResult;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Reason;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.Signal;
import org.alongside.routing.SignalKind;
import org.alongside.routing.Trials.Circumstances;
import org.alongside.routing.Trials.Edition;
import org.alongside.routing.Trials.Line;
import org.alongside.routing.Trials.Played;
import org.alongside.routing.Trials.Readiness;
import org.alongside.routing.Trials.RuleCheck;
import org.alongside.routing.Understood;
import org.alongside.routing.web.PlaygroundForm.Show;
import org.alongside.shared.web.View;

/** The playground in each of its states. */
final class PlaygroundSamples {

    private static final String BOARD = "/acme/intents";
    private static final String SELF = BOARD + "/try";
    private static final Line FIRST = new Line("How do I change the card that I pay with?", Duration.ZERO);
    private static final Line SECOND =
            new Line("There is a charge that I don't recognise, I will call my lawyer", Duration.ofHours(1));
    private static final Citation CITATION =
            new Citation(new PassageId(new UUID(1, 1)), "Cards", "page 2", "You change it under Settings, Cards.");

    private PlaygroundSamples() {}

    static Map<String, View> all() {
        Map<String, View> pages = new TreeMap<>();
        pages.put("play", page(Show.PUBLISHED, List.of(), List.of(side(Edition.PUBLISHED, Readiness.ABSENT))));
        pages.put("play-draft", page(Show.DRAFT, List.of(), List.of(side(Edition.DRAFT, Readiness.UNTRAINED))));
        pages.put("play-training", page(Show.DRAFT, List.of(FIRST), List.of(side(Edition.DRAFT, Readiness.TRAINING))));
        pages.put("play-failed", page(Show.DRAFT, List.of(FIRST), List.of(side(Edition.DRAFT, Readiness.FAILED))));
        pages.put(
                "play-answered", page(Show.PUBLISHED, List.of(FIRST), List.of(played(Edition.PUBLISHED, answered()))));
        pages.put(
                "play-compared",
                page(
                        Show.BOTH,
                        List.of(FIRST, SECOND),
                        List.of(played(Edition.PUBLISHED, escalated()), played(Edition.DRAFT, answered()))));
        pages.put("play-watch", new PlaygroundTrainingPartial(Readiness.TRAINING, SELF, SELF + "/training"));
        pages.put("play-watch-ready", new PlaygroundTrainingPartial(Readiness.READY, SELF, SELF + "/training"));
        return pages;
    }

    private static PlaygroundPage page(Show show, List<Line> lines, List<PlaygroundPage.Side> sides) {
        PlaygroundForm form = new PlaygroundForm(lines, "en", show, Math.max(0, lines.size() - 1));
        return new PlaygroundPage(
                form,
                lines.stream().map(line -> exchange(line, lines.indexOf(line))).toList(),
                sides,
                List.of("en", "es"),
                List.of(new PlaygroundPage.Choice("dispute", "Unknown charge")),
                null,
                SELF,
                SELF + "/training",
                lines.isEmpty() ? "" : BOARD + "/tests/new",
                BOARD);
    }

    private static PlaygroundPage.Exchange exchange(Line line, int number) {
        List<PlaygroundPage.Reply> replies = number == 0
                ? List.of(new PlaygroundPage.Reply(
                        Optional.empty(), Kind.CONTAIN, "You change it under Settings, Cards.", List.of(CITATION)))
                : List.of(
                        new PlaygroundPage.Reply(Optional.of(Edition.PUBLISHED), Kind.ESCALATE, "", List.of()),
                        new PlaygroundPage.Reply(
                                Optional.of(Edition.DRAFT), Kind.CONTAIN, "You change it.", List.of(CITATION)));
        return new PlaygroundPage.Exchange(
                number,
                Evidence.in(line.text(), List.of(new Signal(SignalKind.LEGAL, "lawyer"))),
                line.pause(),
                replies,
                number == 1);
    }

    private static PlaygroundPage.Side side(Edition edition, Readiness readiness) {
        return new PlaygroundPage.Side(edition, readiness, 0, null, List.of(), List.of(), false);
    }

    private static PlaygroundPage.Side played(Edition edition, Played played) {
        return new PlaygroundPage.Side(
                edition,
                Readiness.READY,
                3,
                played,
                List.of(
                        new PlaygroundPage.Guess("Unknown charge", Optional.of(IntentTier.C), 0.81, BOARD + "/dispute"),
                        new PlaygroundPage.Guess("Change the card", Optional.of(IntentTier.A), 0.12, BOARD + "/card")),
                List.of(
                        new PlaygroundPage.Sum(IntentTier.A, 0.14, 0.85),
                        new PlaygroundPage.Sum(IntentTier.B, 0.05, 0),
                        new PlaygroundPage.Sum(IntentTier.C, 0.81, 0.1)),
                edition == Edition.DRAFT);
    }

    private static Played escalated() {
        return played(
                SECOND,
                new RoutingDecision.Escalate("dispute", List.of(new Reason("tier-c-intent", "dispute"))),
                Optional.empty(),
                List.of(),
                true);
    }

    private static Played answered() {
        return played(
                FIRST,
                new RoutingDecision.Contain("card", List.of()),
                Optional.of(new Answer("You change it in 90 days.", List.of(CITATION), false, "built-in", 12)),
                List.of(
                        new GuardResult("not-grounded", true, ""),
                        new GuardResult("number-not-in-source", false, "90 days")),
                false);
    }

    private static Played played(
            Line line, RoutingDecision decision, Optional<Answer> reply, List<GuardResult> guards, boolean person) {
        Understood understood = new Understood(
                "en",
                true,
                List.of(new IntentGuess("dispute", 0.81)),
                person,
                person ? List.of(new Signal(SignalKind.LEGAL, "lawyer")) : List.of(),
                new float[0]);
        return new Played(
                line,
                understood,
                new Circumstances(2, 1, Duration.ofHours(1), false, person),
                Map.of(IntentTier.A, 0.14, IntentTier.B, 0.05, IntentTier.C, 0.81),
                decision,
                decision,
                reply,
                List.of(
                        new RuleCheck(
                                "tier-c-intent", Kind.ESCALATE, person ? Optional.of("dispute") : Optional.empty()),
                        new RuleCheck(
                                "legal-language", Kind.ESCALATE, person ? Optional.of("lawyer") : Optional.empty()),
                        new RuleCheck("low-confidence", Kind.ASSIST, Optional.empty())),
                guards,
                person);
    }
}
