package org.alongside.metrics.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.shared.web.View;

/**
 * What happens between assistant and person.
 *
 * @param steps from the need for a person to the close
 * @param median half of the handoffs are accepted within this, {@code slowest} nine of ten
 * @param outcome what comes of handoffs, {@code repeats} what had to be said twice
 * @param agreed of the handoffs in which both are known, how often agents' questions and contacts' word say the same
 * @param paths the contacts' judgement by who handled it
 * @param cohorts by tier, week by week
 * @param tier that it is narrowed to, or empty
 */
public record SeamPage(
        Asked asked,
        List<Integer> periods,
        String tier,
        List<Step> steps,
        Optional<Duration> median,
        Optional<Duration> slowest,
        List<Figure> outcome,
        List<Figure> repeats,
        long agreed,
        long compared,
        List<String> columns,
        List<SegmentRow> paths,
        List<LocalDate> weeks,
        List<Cohort> cohorts,
        String base)
        implements View {

    /**
     * @param name of the step
     * @param n handoffs that came so far, {@code lost} that came no further than the step before
     * @param waited since the step before, on average
     * @param share of all handoffs, 0..100, for the picture
     */
    public record Step(String name, long n, long lost, Optional<Duration> waited, long share, String url) {}

    /** @param cells one a week */
    public record Cohort(String tier, List<Cell> cells) {}

    /** @param heat 0 for few or no cases, 1..3 by the share */
    public record Cell(Figure figure, int heat) {}

    public boolean empty() {
        return steps.get(0).n() == 0;
    }

    public List<String> tiers() {
        return List.of("A", "B", "C");
    }

    public Tabs tabs() {
        return QualityPlace.SEAM.tabs(base);
    }
}
