package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Replay;
import org.alongside.routing.ReplayFinding;
import org.alongside.routing.ReplayFinding.Before;
import org.alongside.routing.ReplayTally;
import org.alongside.routing.ReplayTally.Confusion;
import org.alongside.routing.ReplayTally.Share;
import org.alongside.routing.Replays;
import org.alongside.routing.Replays.Wanted;
import org.alongside.routing.web.ReplayPage.Finding;
import org.alongside.routing.web.ReplayPage.Mistake;
import org.alongside.routing.web.ReplayPage.Segment;
import org.alongside.routing.web.ReplaysPage.Choice;
import org.alongside.routing.web.ReplaysPage.Fault;
import org.alongside.routing.web.ReplaysPage.Form;
import org.alongside.routing.web.ReplaysPage.Run;
import org.alongside.tenant.Here;
import org.alongside.tenant.Inboxes;
import org.jspecify.annotations.Nullable;

/** Lays replays out. */
@ApplicationScoped
public class ReplayLayout {

    private static final String OVERALL = "overall";
    private static final String CASE = "case:";
    private static final int TOP = 10;
    private static final int MATRIX = 25;

    private final Replays replays;
    private final Policies policies;
    private final Inboxes inboxes;
    private final Here here;

    @Inject
    public ReplayLayout(Replays replays, Policies policies, Inboxes inboxes, Here here) {
        this.replays = replays;
        this.policies = policies;
        this.inboxes = inboxes;
        this.here = here;
    }

    ReplaysPage list(Form form, @Nullable Refusal refusal, List<Fault> faults) {
        List<Replay> all = replays.latest(here.tenantId(), Replays.KEPT);
        List<Choice> chosen = policies.draft(here.tenantId()).stream()
                .map(intent -> new Choice(intent.key(), name(intent)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
        return new ReplaysPage(
                all.stream().map(this::run).toList(),
                form,
                inboxes.all(here.tenantId()).stream()
                        .map(inbox -> new Choice(inbox.id().toString(), inbox.name()))
                        .toList(),
                chosen,
                refusal,
                faults,
                all.stream().anyMatch(Replay::busy),
                chosen.size() > 1,
                base(),
                base() + "/file",
                board());
    }

    private Run run(Replay replay) {
        ReplayTally tally = replay.tally();
        return new Run(
                url(replay.id()),
                replay.state(),
                replay.source().fileName(),
                replay.requestedAt(),
                replay.requestedBy(),
                replay.policyNumber(),
                replay.current(),
                tally.messages(),
                tally.handedAfter().getOrDefault(OVERALL, Share.NONE),
                replay.ranges().get(OVERALL),
                tally.changed(),
                tally.leaks(),
                tally.accuracy());
    }

    /** @param found one more than the page holds, when there is another page */
    ReplayPage page(Replay replay, Wanted wanted, List<ReplayFinding> found, int size) {
        List<ReplayFinding> shown = found.subList(0, Math.min(size, found.size()));
        Map<String, String> names = names();
        String filter = "?about=" + wanted.about() + (wanted.intent().isEmpty() ? "" : "&intent=" + wanted.intent());
        String next = found.size() > size
                ? url(replay.id()) + filter + "&after=" + shown.get(size - 1).position() + "#findings"
                : "";
        return new ReplayPage(
                replay,
                progress(replay),
                names,
                segments(replay),
                replay.tally().confusions().stream()
                        .limit(TOP)
                        .map(each -> new Mistake(each.expected(), each.got(), each.times()))
                        .toList(),
                wanted.about(),
                wanted.intent(),
                shown.stream().map(this::finding).toList(),
                next,
                url(replay.id()),
                board());
    }

    private static List<Segment> segments(Replay replay) {
        Map<String, Share> after = replay.tally().handedAfter();
        Stream<String> tiers = Stream.of(IntentTier.values()).map(Enum::name).filter(after::containsKey);
        Stream<String> cases = after.keySet().stream().filter(segment -> segment.startsWith(CASE));
        return Stream.of(Stream.of(OVERALL), tiers, cases)
                .flatMap(segments -> segments)
                .map(segment -> segment(replay, segment))
                .toList();
    }

    private static Segment segment(Replay replay, String segment) {
        return new Segment(
                Stream.of(IntentTier.values())
                        .filter(tier -> tier.name().equals(segment))
                        .findFirst(),
                segment.startsWith(CASE) ? segment.substring(CASE.length()) : "",
                replay.tally().handedBefore().getOrDefault(segment, Share.NONE),
                replay.tally().handedAfter().getOrDefault(segment, Share.NONE),
                replay.ranges().get(segment));
    }

    private Finding finding(ReplayFinding found) {
        return new Finding(
                found.position(),
                found.text(),
                found.before().map(Before::kind).orElse(null),
                found.before().map(Before::intent).orElse(""),
                found.before().map(Before::rule).orElse(""),
                found.kind(),
                found.intent(),
                found.tier(),
                found.rule(),
                found.reasons().isEmpty() ? "" : found.reasons().get(0).evidence(),
                found.probability(),
                found.known(),
                found.leak(),
                found.conversation()
                        .map(id -> "/" + here.tenant().slug() + "/inbox/" + id)
                        .orElse(""));
    }

    ReplayProgress progress(Replay replay) {
        String url = url(replay.id());
        return new ReplayProgress(replay, url, url + "/cancel", url + "/progress");
    }

    ReplayMatrixPage matrix(Replay replay) {
        List<Confusion> all = replay.tally().confusions();
        Map<String, String> names = names();
        Map<String, Integer> rows = totals(all, true);
        Map<String, Integer> columns = totals(all, false);
        Map<List<String>, Integer> times = new HashMap<>();
        all.forEach(each -> times.put(List.of(each.expected(), each.got()), each.times()));
        List<ReplayMatrixPage.Row> lines = new ArrayList<>();
        rows.forEach((expected, total) -> lines.add(new ReplayMatrixPage.Row(
                names.getOrDefault(expected, expected),
                columns.keySet().stream()
                        .map(got -> cell(times.getOrDefault(List.of(expected, got), 0), total))
                        .toList(),
                total)));
        return new ReplayMatrixPage(
                columns.keySet().stream()
                        .map(got -> names.getOrDefault(got, got))
                        .toList(),
                lines,
                replay.source().file(),
                url(replay.id()),
                board());
    }

    private static ReplayMatrixPage.Cell cell(int times, int total) {
        int heat = times == 0 ? 0 : Math.min(5, 1 + 4 * times / total);
        return new ReplayMatrixPage.Cell(times, heat);
    }

    /** The most mistaken first. */
    private static Map<String, Integer> totals(List<Confusion> all, boolean expected) {
        Map<String, Integer> sums = new HashMap<>();
        all.forEach(each -> sums.merge(expected ? each.expected() : each.got(), each.times(), Integer::sum));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MATRIX)
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        Optional<PolicyVersion> live = policies.inForce(here.tenantId());
        live.map(PolicyVersion::intents).orElse(List.of()).forEach(intent -> names.put(intent.key(), name(intent)));
        policies.draft(here.tenantId()).forEach(intent -> names.put(intent.key(), name(intent)));
        return names;
    }

    private String name(Intent intent) {
        return intent.nameIn(here.locale().getLanguage());
    }

    String url(UUID replay) {
        return base() + "/" + replay;
    }

    private String base() {
        return board() + "/replays";
    }

    private String board() {
        return "/" + here.tenant().slug() + "/intents";
    }
}
