package org.alongside.routing.web;

import java.util.List;
import org.alongside.routing.domain.ThresholdRules;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/** Where the lines are, and how far they may be drawn. */
public record ThresholdsPage(
        ThresholdsForm form,
        @Nullable Refusal refusal,
        Publication publication,
        boolean editable,
        String board,
        String save)
        implements View {

    private static final int PERCENT = 100;

    /**
     * One line.
     *
     * @param floor the loosest that it may be; {@code least} and {@code most} bound what may be typed
     */
    public record Line(String field, String value, long least, long most, long floor, String unit) {}

    public Tabs tabs() {
        return TiersPlace.THRESHOLDS.tabs(board);
    }

    public List<Line> lines() {
        return List.of(
                line(
                        "tierA",
                        form.tierA(),
                        share(ThresholdRules.TIER_A_LEAST),
                        share(ThresholdRules.TIER_A_MOST),
                        true,
                        "%"),
                line(
                        "tierC",
                        form.tierC(),
                        share(ThresholdRules.TIER_C_LEAST),
                        share(ThresholdRules.TIER_C_MOST),
                        false,
                        "%"),
                line("negative", form.negative(), 1, ThresholdRules.NEGATIVE_MOST, false, ""),
                line("turns", form.turns(), ThresholdRules.TURNS_LEAST, ThresholdRules.TURNS_MOST, false, ""),
                line(
                        "age",
                        form.age(),
                        ThresholdRules.AGE_LEAST.toHours(),
                        ThresholdRules.AGE_MOST.toHours(),
                        false,
                        "h"));
    }

    private static Line line(String field, String value, long least, long most, boolean floorIsLeast, String unit) {
        return new Line(field, value, least, most, floorIsLeast ? least : most, unit);
    }

    private static long share(double share) {
        return Math.round(share * PERCENT);
    }

    public boolean refused(String field) {
        return refusal != null && refusal.field().equals(field);
    }
}
