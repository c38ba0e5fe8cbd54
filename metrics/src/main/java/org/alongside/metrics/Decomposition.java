package org.alongside.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Why a share changed: because the cases are others (mix), or because the same cases go otherwise (rate). The symmetric
 * decomposition of Kitagawa (1955, "Components of a difference between two rates"): with weights {@code w} and shares
 * {@code r} of each part before and now, {@code mix = Σ (w1 - w0)(r0 + r1)/2} and {@code rate = Σ (r1 - r0)(w0 +
 * w1)/2}; their sum is the change, exactly. A part that is there only once has no share of its own to change: all of it
 * is mix.
 *
 * @param change now less before, -1..1
 * @param parts largest effect first
 */
public record Decomposition(double before, double now, double change, double mix, double rate, List<Part> parts) {

    /** What a part adds to the change. */
    public record Part(Segment segment, Reading before, Reading now, double mix, double rate) {
        double effect() {
            return Math.abs(mix) + Math.abs(rate);
        }
    }

    /** What the change is mostly made of. */
    public enum Cause {
        /** Nothing that chance does not explain. */
        CHANCE,
        MIX,
        RATE
    }

    private static final double CONFIDENCE = 0.95;

    /**
     * @param measure a share
     * @param before tallies by part, {@code now} likewise
     */
    public static Decomposition of(Measure measure, Map<Segment, Tally> before, Map<Segment, Tally> now) {
        if (measure.unit() != Measure.Unit.SHARE) {
            throw new IllegalArgumentException(measure + " is no share");
        }
        Set<Segment> segments = new LinkedHashSet<>(before.keySet());
        segments.addAll(now.keySet());
        double all0 = sum(measure, before);
        double all1 = sum(measure, now);
        List<Part> parts = new ArrayList<>();
        double r0 = overall(measure, before);
        double r1 = overall(measure, now);
        for (Segment segment : segments) {
            Reading then = before.getOrDefault(segment, Tally.NONE).read(measure);
            Reading here = now.getOrDefault(segment, Tally.NONE).read(measure);
            parts.add(part(segment, then, here, all0, all1, (r0 + r1) / 2));
        }
        parts.sort(Comparator.comparingDouble(Part::effect).reversed());
        double mix = parts.stream().mapToDouble(Part::mix).sum();
        double rate = parts.stream().mapToDouble(Part::rate).sum();
        return new Decomposition(r0, r1, r1 - r0, mix, rate, List.copyOf(parts));
    }

    /** The weights sum to 1 each time, so that taking the average off every part's share changes no sum. */
    private static Part part(Segment segment, Reading then, Reading here, double all0, double all1, double average) {
        double w0 = all0 == 0 ? 0 : then.n() / all0;
        double w1 = all1 == 0 ? 0 : here.n() / all1;
        double s0 = then.value().orElse(here.value().orElse(average));
        double s1 = here.value().orElse(s0);
        return new Part(segment, then, here, (w1 - w0) * ((s0 + s1) / 2 - average), (s1 - s0) * (w0 + w1) / 2);
    }

    /** Whether both times have cases, so that there is something to compare. */
    public boolean known() {
        return parts.stream().anyMatch(part -> part.before().n() > 0)
                && parts.stream().anyMatch(part -> part.now().n() > 0);
    }

    /**
     * The rate part counts when it is beyond chance at 95 %: its variance is the sum of the binomial variances of the
     * parts, weighted as their shares are. Else the mix counts when it is the larger half of the change.
     */
    public Cause cause() {
        double z = new NormalDistribution().inverseCumulativeProbability(0.5 + CONFIDENCE / 2);
        if (Math.abs(rate) > z * Math.sqrt(variance())) {
            return Cause.RATE;
        }
        return Math.abs(mix) > Math.abs(change) / 2 && mixChanged() ? Cause.MIX : Cause.CHANCE;
    }

    private boolean mixChanged() {
        return MixShift.between(
                        parts.stream().map(part -> part.before().n()).toList(),
                        parts.stream().map(part -> part.now().n()).toList())
                .beyondChance();
    }

    private double variance() {
        double all0 = parts.stream().mapToDouble(part -> part.before().n()).sum();
        double all1 = parts.stream().mapToDouble(part -> part.now().n()).sum();
        return parts.stream()
                .filter(part -> part.before().n() > 0 && part.now().n() > 0)
                .mapToDouble(part -> {
                    double weight = (part.before().n() / all0 + part.now().n() / all1) / 2;
                    return weight * weight * (variance(part.before()) + variance(part.now()));
                })
                .sum();
    }

    /** Of a share; one case more on both sides, so that none and all are not without doubt (Agresti and Coull 1998). */
    private static double variance(Reading reading) {
        double share = (reading.numerator() + 1) / (reading.n() + 2.0);
        return share * (1 - share) / (reading.n() + 2.0);
    }

    private static double sum(Measure measure, Map<Segment, Tally> tallies) {
        return tallies.values().stream()
                .mapToDouble(tally -> tally.read(measure).n())
                .sum();
    }

    private static double overall(Measure measure, Map<Segment, Tally> tallies) {
        return tallies.values().stream()
                .reduce(Tally::plus)
                .map(tally -> tally.read(measure).value().orElse(0))
                .orElse(0.0);
    }
}
