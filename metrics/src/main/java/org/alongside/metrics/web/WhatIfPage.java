package org.alongside.metrics.web;

import java.util.List;
import org.alongside.metrics.WhatIf.Supposed;
import org.alongside.metrics.WhatIf.Trip;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would have done in the last year.
 *
 * @param form the figures that were tried
 * @param supposed null when they are impossible
 * @param fault why, or null
 * @param save where the figures become the rule's; empty for those who may not
 */
public record WhatIfPage(
        Tabs tabs,
        RuleLine line,
        RuleForm form,
        @Nullable Supposed supposed,
        ShareChart chart,
        @Nullable Fault fault,
        String self,
        String save,
        String back)
        implements View {

    /** A trip in figures. */
    public record Told(Trip trip, double share, long of, String bound) {}

    public List<Told> trips() {
        return supposed == null
                ? List.of()
                : supposed.trips().stream().map(this::told).toList();
    }

    private Told told(Trip trip) {
        return trip.finding()
                .evidence()
                .map(found -> new Told(
                        trip,
                        found.counted().share().orElse(0),
                        found.counted().of(),
                        RuleLine.percent(found.bound(line.rule().doubt()))))
                .orElseGet(() -> new Told(trip, 0, 0, ""));
    }

    public List<String> confidences() {
        return RulePage.confidences(form.confidence());
    }
}
