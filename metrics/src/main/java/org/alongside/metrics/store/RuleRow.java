package org.alongside.metrics.store;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Action;
import org.alongside.metrics.StopLossRule.Limit;
import org.alongside.metrics.StopLossRule.Scope;
import org.alongside.metrics.StopLossRule.Side;
import org.alongside.shared.store.Row;

/** The columns of a rule, which an episode has too. */
final class RuleRow {

    static final String COLUMNS = "rule_id, name, measure, side, limit_low, limit_high, baseline_days, watched,"
            + " window_days, least_cases, confidence, action, scope_kind, scope_value, hand_off, active";
    static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?, ?, ?";

    private RuleRow() {}

    static List<Object> values(StopLossRule rule) {
        return List.of(
                rule.id(),
                rule.name(),
                rule.measure(),
                rule.limit().side(),
                rule.limit().low(),
                rule.limit().high(),
                rule.limit().baselineDays(),
                watched(rule.watched()),
                rule.windowDays(),
                rule.leastCases(),
                rule.confidence(),
                rule.action(),
                rule.scope().kind(),
                rule.scope().value(),
                rule.handOff(),
                rule.on());
    }

    static StopLossRule read(Row row) throws SQLException {
        return new StopLossRule(
                row.uuid("rule_id"),
                row.text("name"),
                row.text("measure"),
                new Limit(
                        row.constant("side", Side.class),
                        row.decimal("limit_low"),
                        row.decimal("limit_high"),
                        row.integer("baseline_days")),
                segment(row.texts("watched")),
                row.integer("window_days"),
                row.integer("least_cases"),
                row.decimal("confidence"),
                row.constant("action", Action.class),
                new Scope(row.constant("scope_kind", Scope.Kind.class), row.text("scope_value")),
                row.flag("hand_off"),
                row.flag("active"));
    }

    private static List<String> watched(Segment segment) {
        return segment.values().entrySet().stream()
                .map(each -> each.getKey().name() + "=" + each.getValue())
                .toList();
    }

    private static Segment segment(List<String> watched) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        watched.forEach(each -> {
            int at = each.indexOf('=');
            values.put(Dimension.valueOf(each.substring(0, at)), each.substring(at + 1));
        });
        return new Segment(values);
    }
}
