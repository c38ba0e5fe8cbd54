package org.alongside.metrics.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.metrics.Counted;
import org.alongside.metrics.Notices.Mail;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.StopLossFinding.Evidence;
import org.alongside.routing.Autonomy;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * One episode as a story: what was seen, what it did, what it cost, what it brought, how it ended.
 *
 * @param conversations of the intents in its scope while it held
 * @param agentTime that people spent on them
 * @param since the same share of the same cases, whoever handled them, from the day after the trip on
 * @param steps of the intents' autonomy since the trip, oldest first
 * @param chart the share by week around it
 * @param told who was written to about it
 * @param release where it is released; empty for those who may not, or when it ended
 * @param releasable from when on the charter allows it
 */
public record EpisodePage(
        Tabs tabs,
        StopLossEpisode episode,
        RuleLine line,
        List<Stepped> stepped,
        long conversations,
        Duration agentTime,
        Counted since,
        List<Step> steps,
        ShareChart chart,
        List<Mail> told,
        String authoriser,
        Instant releasable,
        String release,
        Typed typed,
        @Nullable Fault fault,
        String autonomy,
        String conduct,
        String back)
        implements View {

    /** An intent that stepped back. @param now in force, or null when the intent is gone */
    public record Stepped(
            String name, Autonomy before, @Nullable Autonomy now) {}

    public record Step(String name, Autonomy before, Autonomy level, String reason, String by, Instant at) {}

    /** What was written on the form. */
    public record Typed(String reason, String evidence) {}

    public @Nullable Evidence evidence() {
        return episode.finding().evidence().orElse(null);
    }

    public String bound() {
        Evidence found = evidence();
        return found == null ? "" : RuleLine.percent(found.bound(episode.rule().doubt()));
    }

    public String limit() {
        Evidence found = evidence();
        if (found == null) {
            return "";
        }
        return RuleLine.percent(
                found.above()
                        ? episode.finding().limits().high()
                        : episode.finding().limits().low());
    }

    public double confidence() {
        return episode.rule().confidence();
    }
}
