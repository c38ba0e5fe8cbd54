package org.alongside.metrics.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Side;

/**
 * A rule in words.
 *
 * @param names of inboxes and intents by id or key, for people to read
 */
public record RuleLine(StopLossRule rule, Map<String, String> names) {

    private static final double PERCENT = 100;
    private static final double TENTH = 10;

    /** A part of the segment. @param text key of a text, or empty when the value says it */
    public record Part(String dimension, String value, String text) {}

    public String measureKey() {
        return "stoploss.measure." + rule.measure();
    }

    public boolean named() {
        return !rule.name().isEmpty();
    }

    public boolean verdict() {
        return rule.share().isEmpty();
    }

    public List<Part> parts() {
        return rule.watched().values().entrySet().stream()
                .map(each -> part(each.getKey(), each.getValue()))
                .toList();
    }

    private Part part(Dimension dimension, String value) {
        boolean known = dimension == Dimension.HANDLER || dimension == Dimension.COMPLEXITY;
        return new Part(
                dimension.name(),
                names.getOrDefault(value, value),
                known ? "stoploss." + dimension.name().toLowerCase(Locale.ROOT) + "." + value : "");
    }

    /** Key of the text that says the limit; its arguments are {@link #low}, {@link #high} and the baseline's days. */
    public String limitKey() {
        return "stoploss.limit." + rule.limit().side() + (rule.limit().relative() ? ".change" : "");
    }

    public String low() {
        return percent(rule.limit().low());
    }

    public String high() {
        return percent(rule.limit().high());
    }

    public boolean range() {
        return rule.limit().side() == Side.OUTSIDE;
    }

    /** Key of the text that says which intents step back; its argument is {@link #scopeValue}. */
    public String scopeKey() {
        StopLossRule.Scope scope = rule.scope();
        String which = scope.kind() == StopLossRule.Scope.Kind.COMPLEXITY ? "." + scope.value() : "";
        return verdict() ? "stoploss.scope.read" : "stoploss.scope." + scope.kind() + which;
    }

    /** What steps back, when that is not everything. */
    public String scopeValue() {
        return names.getOrDefault(rule.scope().value(), rule.scope().value());
    }

    /** Whole percents without a point, others with one digit. */
    static String percent(double share) {
        double tenths = Math.round(share * PERCENT * TENTH) / TENTH;
        return tenths == Math.rint(tenths) ? String.valueOf((long) tenths) : String.valueOf(tenths);
    }
}
