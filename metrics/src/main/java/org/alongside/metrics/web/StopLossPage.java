package org.alongside.metrics.web;

import java.util.List;
import org.alongside.metrics.StopLoss.RuleState;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.StopLossFinding.State;
import org.alongside.shared.web.View;

/**
 * The rules, and the brakes that hold.
 *
 * @param authoriser username of who may release, or empty without a charter
 * @param add where a rule is added; empty for those who may not
 */
public record StopLossPage(
        Tabs tabs, List<Held> holding, List<Row> rules, String authoriser, String charter, String history, String add)
        implements View {

    /** Rules that have conversations and nothing to measure. */
    public List<Row> missing() {
        return rules.stream().filter(row -> row.now() == State.MISSING).toList();
    }

    /** A brake that holds. @param url its story, with the form that releases it */
    public record Held(StopLossEpisode episode, RuleLine line, String url) {}

    /** A rule as it stands. @param edit empty for those who may not */
    public record Row(RuleState state, RuleLine line, String edit, String whatIf) {

        public State now() {
            return !state.rule().on()
                    ? State.UNKNOWN
                    : state.holding().isPresent()
                            ? State.TRIPPED
                            : state.finding().state();
        }

        public String chip() {
            return switch (now()) {
                case TRIPPED, MISSING -> "chip-bad";
                case WATCH -> "chip-warn";
                case OK -> "chip-good";
                case UNKNOWN, RELEASED -> "chip-outline";
            };
        }

        public boolean known() {
            return state.finding().window().of() > 0;
        }

        public double share() {
            return state.finding().window().share().orElse(0);
        }
    }
}
