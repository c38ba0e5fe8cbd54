package org.alongside.metrics.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.metrics.Bounds;
import org.alongside.metrics.CharterSheets.Signature;
import org.alongside.metrics.Counted;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Notices;
import org.alongside.metrics.Notices.Mail;
import org.alongside.metrics.Sample;
import org.alongside.metrics.SampleCase;
import org.alongside.metrics.SampleCase.Stratum;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLoss.RuleState;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.StopLossEpisode.Release;
import org.alongside.metrics.StopLossEpisode.Source;
import org.alongside.metrics.StopLossFinding;
import org.alongside.metrics.StopLossFinding.Evidence;
import org.alongside.metrics.StopLossFinding.Limits;
import org.alongside.metrics.StopLossFinding.State;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.WhatIf.Supposed;
import org.alongside.metrics.WhatIf.Trip;
import org.alongside.metrics.WhatIf.Week;
import org.alongside.metrics.domain.StarterRules;
import org.alongside.routing.Autonomy;
import org.alongside.routing.ConversationId;
import org.alongside.shared.web.View;

/** Stop-loss and sample, in each of their states. */
final class StopLossSamples {

    private static final Instant THEN = Instant.parse("2026-11-26T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Map<String, String> NAMES = Map.of("dispute", "A charge that I do not know");
    private static final Fault FAULT = new Fault("limit", "stoploss.fault.authoriser", List.of("maya.lin"));

    private StopLossSamples() {}

    static Map<String, View> all() {
        Map<String, View> pages = new TreeMap<>();
        pages.put("stop-loss", rules(List.of(held())));
        pages.put("stop-loss-calm", rules(List.of()));
        pages.put("rule", rule(null));
        pages.put("rule-refused", rule(FAULT));
        pages.put("what-if", whatIf(weeks()));
        pages.put("what-if-empty", whatIf(List.of()));
        pages.put(
                "episodes",
                new EpisodesPage(
                        tabs(QualityPlace.EPISODES),
                        List.of(new EpisodesPage.Row(episode(Optional.empty()), line(first()), "/acme/e/1")),
                        "/acme/stop-loss"));
        pages.put("episodes-empty", new EpisodesPage(tabs(QualityPlace.EPISODES), List.of(), "/acme/stop-loss"));
        pages.put("episode", story(episode(Optional.empty())));
        pages.put(
                "episode-ended",
                story(episode(Optional.of(new Release(THEN, "maya.lin", "The text was mended.", "All 40 cases.")))));
        pages.put("sample", sample(List.of(week())));
        CharterSheet sheet = new CharterSheet(
                2,
                "Charter of Acme, version 2",
                List.of(new CharterSheet.Part("What it is for", List.of("Right answers at once."), true)));
        pages.put("charter-sheet", sheet(sheet));
        pages.put("charter-sheet-empty", sheet(null));
        pages.put("sample-empty", sample(List.of()));
        return pages;
    }

    private static CharterSheetPage sheet(@org.jspecify.annotations.Nullable CharterSheet sheet) {
        return new CharterSheetPage(
                sheet,
                List.of(new Signature("maya.lin", "Maya Lin", THEN)),
                List.of("Sam Reed"),
                null,
                "/acme/charter/sheet/sign",
                "/acme/charter/sheet/pdf",
                List.of(),
                "/acme/charter");
    }

    static StopLossPage.Held held() {
        return new StopLossPage.Held(episode(Optional.empty()), line(first()), "/acme/stop-loss/episodes/1");
    }

    private static StopLossPage rules(List<StopLossPage.Held> holding) {
        List<StopLossPage.Row> rows = new ArrayList<>();
        List<StopLossRule> starter = starter();
        for (State state : State.values()) {
            StopLossRule rule = starter.get(state.ordinal());
            rows.add(new StopLossPage.Row(
                    new RuleState(rule, finding(state), THEN, Optional.of(THEN), Optional.empty()),
                    line(rule),
                    "/acme/rule",
                    "/acme/rule/what-if"));
        }
        rows.add(new StopLossPage.Row(
                new RuleState(starter.get(8), finding(State.UNKNOWN), THEN, Optional.of(THEN), Optional.empty()),
                line(starter.get(8)),
                "/acme/rule",
                ""));
        return new StopLossPage(
                tabs(QualityPlace.STOP_LOSS),
                holding,
                rows,
                holding.isEmpty() ? "" : "maya.lin",
                "/acme/charter",
                "/acme/stop-loss/episodes",
                "/acme/stop-loss/rules/new");
    }

    private static RulePage rule(@org.jspecify.annotations.Nullable Fault fault) {
        return new RulePage(
                tabs(QualityPlace.STOP_LOSS),
                RuleForm.of(first()),
                new RulePage.Choices(
                        Map.of("disputes", "disputes"), NAMES, Map.of("01985a60-0000-7000-8000-000000000001", "Chat")),
                fault,
                "/acme/save",
                "/acme/remove",
                "/acme/what-if",
                "/acme/stop-loss");
    }

    private static WhatIfPage whatIf(List<Week> weeks) {
        List<Trip> trips = weeks.isEmpty() ? List.of() : List.of(new Trip(DAY, finding(State.TRIPPED)));
        return new WhatIfPage(
                tabs(QualityPlace.STOP_LOSS),
                line(first()),
                RuleForm.of(first()),
                new Supposed(weeks, trips, 0.15, 20),
                new ShareChart(weeks, 0.75, 1, trips),
                weeks.isEmpty() ? FAULT : null,
                "/acme/what-if",
                "/acme/rule",
                "/acme/stop-loss");
    }

    private static EpisodePage story(StopLossEpisode episode) {
        return new EpisodePage(
                tabs(QualityPlace.EPISODES),
                episode,
                line(episode.rule()),
                List.of(new EpisodePage.Stepped("A charge that I do not know", Autonomy.CONTAIN, Autonomy.ASSIST)),
                120,
                Duration.ofHours(14),
                new Counted(90, 110),
                List.of(new EpisodePage.Step(
                        "A charge that I do not know",
                        Autonomy.CONTAIN,
                        Autonomy.ASSIST,
                        "RESOLUTION 63.1 % of 301 since 2026-11-10, limit 75.0 %",
                        "stop-loss",
                        THEN)),
                new ShareChart(weeks(), 0.75, 1, List.of(new Trip(DAY, finding(State.TRIPPED)))),
                List.of(
                        new Mail("maya.lin", Notices.State.SENT, ""),
                        new Mail("sam.ode", Notices.State.FAILED, "notices.mail.none")),
                "maya.lin",
                THEN.plus(Duration.ofDays(1)),
                episode.holds() ? "/acme/release" : "",
                new EpisodePage.Typed("", ""),
                null,
                "/acme/autonomy",
                "/acme/conduct",
                "/acme/stop-loss/episodes");
    }

    private static SamplePage sample(List<SamplePage.Week> weeks) {
        return new SamplePage(
                tabs(QualityPlace.SAMPLE),
                weeks,
                weeks.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(0.71),
                weeks.isEmpty() ? Optional.empty() : Optional.of(new Bounds(0.52, 0.9)),
                weeks.isEmpty() ? 0 : 42,
                !weeks.isEmpty(),
                new SamplePage.SampleForm("sam.reed", "", "30", "7"),
                List.of(),
                !weeks.isEmpty(),
                null,
                "/acme/sample/settings");
    }

    private static SamplePage.Week week() {
        SampleCase each =
                new SampleCase(new ConversationId(new UUID(0, 1)), 3, "dispute", Stratum.TIER_B, 3.5, List.of());
        Sample sample = new Sample(
                new UUID(0, 2), LocalDate.of(2026, 11, 16), 240, "sam.reed", "ana.sol", THEN, THEN, List.of(each));
        return new SamplePage.Week(
                sample, OptionalDouble.of(0.9), OptionalDouble.of(0.1), OptionalDouble.empty(), true, "/acme/sample/1");
    }

    private static List<Week> weeks() {
        List<Week> weeks = new ArrayList<>();
        for (int back = 11; back >= 0; back--) {
            weeks.add(new Week(DAY.minusWeeks(back), new Counted(back > 3 ? 80 : 62, 100)));
        }
        return weeks;
    }

    private static StopLossEpisode episode(Optional<Release> release) {
        return new StopLossEpisode(
                new UUID(0, 7),
                first(),
                release.isPresent() ? Source.IMPORTED : Source.RULE,
                "",
                THEN,
                finding(State.TRIPPED),
                "",
                Map.of("dispute", Autonomy.CONTAIN),
                4,
                release);
    }

    private static StopLossFinding finding(State state) {
        boolean seen = state != State.UNKNOWN && state != State.MISSING;
        return new StopLossFinding(
                state,
                seen ? new Counted(210, 301) : new Counted(1, 3),
                320,
                new Limits(0.75, 1),
                seen
                        ? Optional.of(new Evidence(DAY.minusDays(16), new Counted(120, 190), false, 140))
                        : Optional.empty());
    }

    private static StopLossRule first() {
        StopLossRule rule = starter().get(0);
        return new StopLossRule(
                rule.id(),
                "Disputes",
                rule.measure(),
                rule.limit(),
                Segment.of(Dimension.CASE_TYPE, "disputes").with(Dimension.HANDLER, "ASSISTANT"),
                28,
                30,
                0.99,
                rule.action(),
                new StopLossRule.Scope(StopLossRule.Scope.Kind.INTENT, "dispute"),
                true,
                true);
    }

    private static List<StopLossRule> starter() {
        return StarterRules.of("generic", () -> new UUID(0, 3));
    }

    private static RuleLine line(StopLossRule rule) {
        return new RuleLine(rule, NAMES);
    }

    private static Tabs tabs(QualityPlace place) {
        return new Tabs("/acme/", place);
    }
}
