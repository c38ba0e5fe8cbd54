package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.metrics.Counted;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Grain;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Notices;
import org.alongside.metrics.Period;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.StopLossEpisode.Release;
import org.alongside.metrics.Tally;
import org.alongside.metrics.WhatIf.Trip;
import org.alongside.metrics.WhatIf.Week;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.AutonomyChange;
import org.alongside.routing.Charter;
import org.alongside.routing.Charters;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Member;
import org.alongside.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/** Puts together what an episode was: out of its record, the roll-ups and the steps of autonomy. */
@ApplicationScoped
public class TellingEpisodes {

    private static final int AROUND = 84;
    private static final int STEPS = 200;

    private final Scorecards scorecards;
    private final AutomationBrake brake;
    private final Charters charters;
    private final SegmentNames names;
    private final Notices notices;
    private final Clock clock;

    @Inject
    public TellingEpisodes(
            Scorecards scorecards,
            AutomationBrake brake,
            Charters charters,
            SegmentNames names,
            Notices notices,
            Clock clock) {
        this.scorecards = scorecards;
        this.brake = brake;
        this.charters = charters;
        this.names = names;
        this.notices = notices;
        this.clock = clock;
    }

    EpisodePage page(
            Tenant tenant, Member member, StopLossEpisode episode, EpisodePage.Typed typed, @Nullable Fault fault) {
        Map<String, String> known = names.all(tenant.id(), tenant.language());
        Map<String, Autonomy> now = now(tenant.id(), episode);
        Optional<Charter> charter = charters.of(tenant.id());
        String base = "/" + tenant.slug();
        Period held = held(tenant, episode);
        Tally cost = cost(tenant.id(), episode, held);
        boolean mine = charter.filter(agreed -> agreed.authoriser().equals(member.username()))
                .isPresent();
        return new EpisodePage(
                new Tabs(base + "/", QualityPlace.EPISODES),
                episode,
                new RuleLine(episode.rule(), known),
                episode.before().entrySet().stream()
                        .map(each -> new EpisodePage.Stepped(
                                known.getOrDefault(each.getKey(), each.getKey()),
                                each.getValue(),
                                now.get(each.getKey())))
                        .toList(),
                cost.get(Counter.CONVERSATIONS),
                Duration.ofSeconds(cost.get(Counter.AGENT_SECONDS)),
                since(tenant.id(), episode, held),
                steps(tenant.id(), episode, known),
                chart(tenant, episode, held),
                notices.mails(tenant.id(), episode.id()),
                charter.map(Charter::authoriser).orElse(""),
                episode.trippedAt()
                        .plus(Duration.ofHours(
                                charter.map(agreed -> agreed.raising().coolDownHours())
                                        .orElse(0))),
                episode.holds() && mine ? base + "/stop-loss/episodes/" + episode.id() + "/release" : "",
                typed,
                fault,
                base + "/autonomy",
                base + "/conduct",
                base + "/stop-loss/episodes");
    }

    /** Where it steps back in one inbox, as it is there. */
    private Map<String, Autonomy> now(TenantId tenant, StopLossEpisode episode) {
        Map<String, Autonomy> now = new HashMap<>(brake.autonomy(tenant));
        episode.rule()
                .scope()
                .inbox()
                .map(inbox -> brake.lids(tenant).getOrDefault(inbox, Map.of()))
                .orElse(Map.of())
                .forEach((intent, lid) -> now.computeIfPresent(intent, (key, level) -> level.atMost(lid)));
        return now;
    }

    /** From the day after the trip to the release, or to today. */
    private Period held(Tenant tenant, StopLossEpisode episode) {
        LocalDate from = day(tenant, episode.trippedAt()).plusDays(1);
        LocalDate to = day(tenant, episode.release().map(Release::at).orElse(clock.instant()));
        return new Period(from, to.isBefore(from) ? from : to);
    }

    private static LocalDate day(Tenant tenant, Instant at) {
        return at.atZone(tenant.zone()).toLocalDate();
    }

    private Tally cost(TenantId tenant, StopLossEpisode episode, Period held) {
        Set<Counter> counters = EnumSet.of(Counter.CONVERSATIONS, Counter.AGENT_SECONDS);
        Tally sum = Tally.of(Map.of(Counter.CONVERSATIONS, 0L, Counter.AGENT_SECONDS, 0L));
        Segment where = episode.rule()
                .scope()
                .inbox()
                .map(inbox -> Segment.of(Dimension.INBOX, inbox.toString()))
                .orElse(Segment.ALL);
        for (String intent : episode.before().keySet()) {
            sum = sum.plus(scorecards.total(tenant, counters, where.with(Dimension.INTENT, intent), held));
        }
        return sum;
    }

    /** Of the same cases, whoever has them now: those that people took back are what the brake was for. */
    private Counted since(TenantId tenant, StopLossEpisode episode, Period held) {
        Segment watched = episode.rule().watched().without(Dimension.HANDLER);
        return episode.rule()
                .share()
                .map(measure -> Counted.of(
                        measure, scorecards.total(tenant, Measure.counters(List.of(measure)), watched, held)))
                .orElse(Counted.NONE);
    }

    private List<EpisodePage.Step> steps(TenantId tenant, StopLossEpisode episode, Map<String, String> known) {
        List<EpisodePage.Step> steps = new ArrayList<>();
        for (AutonomyChange change : brake.history(tenant, STEPS)) {
            if (episode.before().containsKey(change.intent()) && !change.at().isBefore(episode.trippedAt())) {
                String name = known.getOrDefault(change.intent(), change.intent());
                steps.add(
                        0,
                        new EpisodePage.Step(
                                name, change.before(), change.level(), change.reason(), change.by(), change.at()));
            }
        }
        return steps;
    }

    private ShareChart chart(Tenant tenant, StopLossEpisode episode, Period held) {
        LocalDate tripped = held.from().minusDays(1);
        LocalDate end = tripped.plusDays(AROUND);
        LocalDate today = day(tenant, clock.instant());
        Period around = new Period(tripped.minusDays(AROUND), end.isAfter(today) ? today : end);
        List<Week> weeks = episode.rule()
                .share()
                .map(measure -> weeks(tenant.id(), episode, measure, around))
                .orElse(List.of());
        return new ShareChart(
                weeks,
                episode.finding().limits().low(),
                episode.finding().limits().high(),
                List.of(new Trip(tripped, episode.finding())));
    }

    private List<Week> weeks(TenantId tenant, StopLossEpisode episode, Measure measure, Period around) {
        return scorecards
                .course(
                        tenant,
                        Grain.WEEK,
                        Measure.counters(List.of(measure)),
                        episode.rule().watched(),
                        new Period(around.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), around.to()))
                .entrySet()
                .stream()
                .map(week -> new Week(week.getKey(), Counted.of(measure, week.getValue())))
                .filter(week -> week.counted().of() > 0)
                .toList();
    }
}
