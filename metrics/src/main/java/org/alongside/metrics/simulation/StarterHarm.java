package org.alongside.metrics.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.metrics.Measure;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.domain.StarterRules;

/** The starter set, each rule with the harm that it is there for. */
final class StarterHarm {

    /**
     * @param of share of all conversations that the rule watches
     * @param measured share of those of which the measure becomes known
     * @param days until it is known
     * @param usual share as it is, {@code harm} as it becomes
     * @param apart between two strata of the segment, for the shift of the mix
     */
    private record Harm(double of, double measured, int days, double usual, double harm, double apart) {}

    private static final Map<Measure, Harm> HARMS = Map.of(
            Measure.RESOLUTION, new Harm(0.3, 0.95, 1, 0.80, 0.65, 0.10),
            Measure.SATISFACTION, new Harm(0.5, 0.2, 2, 0.86, 0.72, 0.06),
            Measure.RECONTACT, new Harm(0.5, 1, 7, 0.10, 0.18, 0.05),
            Measure.FIRST_TIME_COMPLEX, new Harm(0.3, 0.9, 7, 0.70, 0.55, 0.10),
            Measure.ESCALATION, new Harm(1, 0.95, 0, 0.30, 0.60, 0.10),
            Measure.COMPLAINT_AFTER_REPLY, new Harm(0.5, 1, 0, 0.01, 0.06, 0.005),
            Measure.REPEATED_INFORMATION, new Harm(0.35, 0.9, 1, 0.15, 0.30, 0.05),
            Measure.SURVEY_RESPONSE, new Harm(0.9, 1, 2, 0.18, 0.02, 0.04));

    private StarterHarm() {}

    static List<Planted> all() {
        return StarterRules.of("generic", () -> new UUID(0, 0)).stream()
                .flatMap(rule -> planted(rule).stream())
                .toList();
    }

    private static Optional<Planted> planted(StopLossRule rule) {
        return rule.share().map(measure -> {
            Harm harm = HARMS.get(measure);
            return new Planted(
                    measure.name(),
                    rule,
                    harm.of(),
                    harm.measured(),
                    harm.days(),
                    harm.usual(),
                    harm.harm(),
                    harm.apart());
        });
    }
}
