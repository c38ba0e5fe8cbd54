package org.alongside.routing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Charter.Range;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Replay;
import org.alongside.routing.ReplayTally.Share;
import org.alongside.routing.Replays.About;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What a replay found.
 *
 * @param names of intents by key
 * @param segments overall first, then tiers, then case types
 * @param confusions the most frequent
 * @param findings one page of them
 * @param next where the next page is, or empty
 */
public record ReplayPage(
        Replay replay,
        ReplayProgress progress,
        Map<String, String> names,
        List<Segment> segments,
        List<Mistake> confusions,
        About about,
        String intent,
        List<Finding> findings,
        String next,
        String self,
        String board)
        implements View {

    /** A share before and after. @param range that was agreed, or null */
    public record Segment(
            Optional<IntentTier> tier,
            String caseType,
            Share before,
            Share after,
            @Nullable Range range) {

        public boolean overall() {
            return tier.isEmpty() && caseType.isEmpty();
        }

        /** below, inside or above what was agreed; unsure while the interval crosses an end; none without a range. */
        public String verdict() {
            if (range == null || after.of() == 0) {
                return "none";
            }
            if (after.high() < range.low()) {
                return "below";
            }
            if (after.low() > range.high()) {
                return "above";
            }
            return after.low() >= range.low() && after.high() <= range.high() ? "inside" : "unsure";
        }
    }

    /** An intent that is taken for another. */
    public record Mistake(String expected, String got, int times) {}

    /** @param open where its conversation is, or empty for an example */
    public record Finding(
            int position,
            String text,
            @Nullable Kind before,
            String beforeIntent,
            String beforeRule,
            Kind kind,
            String intent,
            Optional<IntentTier> tier,
            String rule,
            String evidence,
            double probability,
            String known,
            boolean leak,
            String open) {}

    public Tabs tabs() {
        return TiersPlace.REPLAYS.tabs(board);
    }

    public List<About> abouts() {
        return List.of(About.values());
    }

    public List<Kind> kinds() {
        return List.of(Kind.values()).stream()
                .filter(kind -> times(replay.tally().before(), kind)
                                + times(replay.tally().after(), kind)
                        > 0)
                .toList();
    }

    public int times(Map<Kind, Integer> counts, Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    public Segment overall() {
        return segments.get(0);
    }

    public String icon(Kind kind) {
        return Icons.of(kind);
    }

    /** Where a share stands on a line that is 200 wide. */
    public String at(double share) {
        return String.valueOf(Math.round(share * 2000) / 10.0);
    }

    public String called(String intent) {
        return names.getOrDefault(intent, intent);
    }

    public boolean ended() {
        return !replay.busy();
    }

    public String csv() {
        return self + "/findings.csv?about=" + about + (intent.isEmpty() ? "" : "&intent=" + intent);
    }
}
