package org.alongside.metrics.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Action;
import org.alongside.metrics.StopLossRule.Limit;
import org.alongside.metrics.StopLossRule.Scope;
import org.alongside.metrics.StopLossRule.Side;
import org.alongside.shared.RefusedException;

/** A rule as a person types it: shares in percent. Kept as typed. */
public record RuleForm(
        String name,
        String measure,
        String side,
        String low,
        String high,
        String baseline,
        Map<Dimension, String> watched,
        String window,
        String least,
        String confidence,
        String action,
        String scope,
        String scopeValue,
        boolean handOff,
        boolean on) {

    private static final double PERCENT = 100;

    static RuleForm of(StopLossRule rule) {
        return new RuleForm(
                rule.name(),
                rule.measure(),
                rule.limit().side().name(),
                RuleLine.percent(rule.limit().low()),
                rule.limit().side() == Side.OUTSIDE
                        ? RuleLine.percent(rule.limit().high())
                        : "",
                rule.limit().relative() ? String.valueOf(rule.limit().baselineDays()) : "",
                rule.watched().values(),
                String.valueOf(rule.windowDays()),
                String.valueOf(rule.leastCases()),
                String.valueOf(rule.confidence()),
                rule.action().name(),
                rule.scope().kind().name(),
                rule.scope().value(),
                rule.handOff(),
                rule.on());
    }

    static RuleForm of(MultivaluedMap<String, String> sent) {
        Map<Dimension, String> watched = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String value = text(sent, "watched-" + dimension);
            if (!value.isEmpty()) {
                watched.put(dimension, value);
            }
        }
        return new RuleForm(
                text(sent, "name"),
                text(sent, "measure"),
                text(sent, "side"),
                text(sent, "limit"),
                text(sent, "range"),
                text(sent, "baseline"),
                watched,
                text(sent, "window"),
                text(sent, "least"),
                text(sent, "confidence"),
                text(sent, "action"),
                text(sent, "scopeKind"),
                text(sent, "scope"),
                !text(sent, "handOff").isEmpty(),
                !text(sent, "on").isEmpty());
    }

    /** These figures of the other, and everything else as it is. */
    RuleForm with(RuleForm tried) {
        return new RuleForm(
                name,
                measure,
                side,
                tried.low(),
                tried.high(),
                tried.baseline(),
                watched,
                tried.window(),
                tried.least(),
                tried.confidence(),
                action,
                scope,
                scopeValue,
                handOff,
                on);
    }

    public String value(String dimension) {
        return watched.getOrDefault(Dimension.valueOf(dimension), "");
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }

    /** @throws RefusedException naming the first field that is none */
    StopLossRule toRule(UUID id) {
        Side side = constant(Side.class, this.side, "side");
        return new StopLossRule(
                id,
                name,
                measure,
                new Limit(
                        side,
                        number(low, "limit") / PERCENT,
                        side == Side.OUTSIDE && baseline.isEmpty() ? number(high, "range") / PERCENT : 1,
                        baseline.isEmpty() ? 0 : (int) number(baseline, "baseline")),
                new Segment(watched),
                (int) number(window, "window"),
                (int) number(least, "least"),
                number(confidence, "confidence"),
                constant(Action.class, action, "action"),
                new Scope(constant(Scope.Kind.class, scope, "scope"), scope.equals("ALL") ? "" : scopeValue),
                handOff,
                on);
    }

    private static double number(String text, String field) {
        try {
            double number = Double.parseDouble(text.replace(',', '.'));
            if (Double.isFinite(number) && number >= 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw new RefusedException("stoploss.fault." + field + ".number");
        }
        throw new RefusedException("stoploss.fault." + field + ".number");
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String field) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException none) {
            throw new RefusedException("stoploss.fault." + field);
        }
    }
}
