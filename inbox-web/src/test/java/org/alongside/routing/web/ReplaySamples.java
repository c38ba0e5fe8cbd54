package org.alongside.routing.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.routing.Charter.Range;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Replay;
import org.alongside.routing.Replay.State;
import org.alongside.routing.ReplayTally;
import org.alongside.routing.ReplayTally.Share;
import org.alongside.routing.Replays.About;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.shared.web.View;

/** Replays in each of their states. */
final class ReplaySamples {

    private static final Instant NOW = Instant.parse("2026-11-21T12:40:00Z");
    private static final String BOARD = "/acme/intents";
    private static final String URL = BOARD + "/replays/1";
    private static final Range RANGE = new Range(0.15, 0.3);

    private ReplaySamples() {}

    static Map<String, View> all() {
        Map<String, View> pages = new TreeMap<>();
        pages.put("replays-empty", list(List.of(), null, List.of(), false));
        pages.put(
                "replays",
                list(List.of(run(State.DONE, ""), run(State.CANCELLED, "cases.csv")), null, List.of(), false));
        pages.put("replays-busy", list(List.of(run(State.RUNNING, "")), null, List.of(), true));
        pages.put(
                "replays-refused",
                list(List.of(), new Refusal("routing.replays.fault.nothing", List.of(), "days"), List.of(), false));
        pages.put(
                "replays-faults",
                list(List.of(), null, List.of(new ReplaysPage.Fault(3, "routing.replays.file.intent", "nope")), false));
        pages.put("replay", page(replay(State.DONE, ""), About.CHANGED, List.of(finding(1, false), finding(7, true))));
        pages.put("replay-file", page(replay(State.CANCELLED, "cases.csv"), About.LEAKS, List.of()));
        pages.put("replay-running", page(replay(State.RUNNING, ""), About.CHANGED, List.of()));
        pages.put("replay-progress", new ReplayProgressPartial(progress(replay(State.RUNNING, ""))));
        pages.put("replay-progress-done", new ReplayProgressPartial(progress(replay(State.DONE, ""))));
        pages.put("replay-matrix", matrix());
        return pages;
    }

    private static ReplaysPage list(
            List<ReplaysPage.Run> runs,
            @org.jspecify.annotations.Nullable Refusal refusal,
            List<ReplaysPage.Fault> faults,
            boolean busy) {
        return new ReplaysPage(
                runs,
                new ReplaysPage.Form(30, "", ""),
                List.of(new ReplaysPage.Choice("i", "Web")),
                List.of(new ReplaysPage.Choice("card", "Change the card")),
                refusal,
                faults,
                busy,
                true,
                BOARD + "/replays",
                BOARD + "/replays/file",
                BOARD);
    }

    private static ReplaysPage.Run run(State state, String file) {
        return new ReplaysPage.Run(
                URL,
                state,
                file,
                NOW,
                "maya.lin",
                4,
                file.isEmpty(),
                4812,
                new Share(440, 1604),
                RANGE,
                212,
                3,
                new Share(900, 980));
    }

    private static Replay replay(State state, String file) {
        return new Replay(
                new UUID(1, 1),
                state,
                new Replay.Source(file, Optional.of(NOW), Optional.of(NOW), "", ""),
                4,
                Map.of("overall", RANGE, "B", new Range(0.5, 1)),
                file.isEmpty(),
                4812,
                2400,
                tally(),
                "maya.lin",
                NOW,
                Optional.of(NOW),
                state == State.RUNNING ? Optional.empty() : Optional.of(NOW.plusSeconds(41)),
                file.isEmpty() ? "" : "routing.replays.error.failed");
    }

    private static ReplayTally tally() {
        return new ReplayTally(
                2400,
                800,
                Map.of(Kind.CONTAIN, 1800, Kind.ESCALATE, 600),
                Map.of(Kind.CONTAIN, 1700, Kind.ASSIST, 80, Kind.ESCALATE, 620),
                212,
                3,
                980,
                900,
                Map.of("overall", new Share(400, 1604)),
                Map.of("overall", new Share(440, 1604)),
                List.of(new ReplayTally.Confusion("refund", "fees", 12)));
    }

    private static ReplayPage page(Replay replay, About about, List<ReplayPage.Finding> findings) {
        return new ReplayPage(
                replay,
                progress(replay),
                Map.of("refund", "Refund", "fees", "Fees", "card", "Change the card"),
                List.of(
                        new ReplayPage.Segment(Optional.empty(), "", new Share(400, 1604), new Share(440, 1604), RANGE),
                        new ReplayPage.Segment(
                                Optional.of(IntentTier.B), "", Share.NONE, new Share(80, 90), new Range(0.5, 1)),
                        new ReplayPage.Segment(Optional.empty(), "payments", new Share(3, 10), new Share(4, 10), null)),
                List.of(new ReplayPage.Mistake("refund", "fees", 12), new ReplayPage.Mistake("card", "", 1)),
                about,
                about == About.CHANGED ? "refund" : "",
                findings,
                findings.isEmpty() ? "" : URL + "?after=7",
                URL,
                BOARD);
    }

    private static ReplayPage.Finding finding(int position, boolean leak) {
        return new ReplayPage.Finding(
                position,
                "I was charged twice and want my money back",
                leak ? null : Kind.CONTAIN,
                "fees",
                leak ? "" : "low-confidence",
                leak ? Kind.CONTAIN : Kind.ESCALATE,
                "refund",
                Optional.of(IntentTier.C),
                leak ? "" : "tier-c-intent",
                "refund",
                0.81,
                "refund",
                leak,
                leak ? "" : "/acme/inbox/1");
    }

    private static ReplayProgress progress(Replay replay) {
        return new ReplayProgress(replay, URL, URL + "/cancel", URL + "/progress");
    }

    private static ReplayMatrixPage matrix() {
        return new ReplayMatrixPage(
                List.of("Fees", ""),
                List.of(new ReplayMatrixPage.Row(
                        "Refund", List.of(new ReplayMatrixPage.Cell(12, 5), new ReplayMatrixPage.Cell(0, 0)), 12)),
                true,
                URL,
                BOARD);
    }
}
