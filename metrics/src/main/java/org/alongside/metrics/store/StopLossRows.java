package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.metrics.StopLossRule;
import org.alongside.shared.store.Sql;

/** Rules, and the trips that hold brakes. */
@ApplicationScoped
public class StopLossRows {

    private final Sql sql;

    @Inject
    public StopLossRows(Sql sql) {
        this.sql = sql;
    }

    public List<StopLossRule> rules() {
        return sql.list(
                "select * from metrics.stop_loss_rules order by measure, tier",
                row -> new StopLossRule(
                        row.uuid("rule_id"),
                        row.constant("measure", StopLossRule.Measure.class),
                        row.text("tier"),
                        row.constant("side", StopLossRule.Side.class),
                        row.decimal("limit_rate"),
                        row.integer("window_days"),
                        row.integer("least_cases"),
                        row.constant("action", StopLossRule.Action.class)));
    }

    public void add(StopLossRule rule) {
        sql.update(
                """
                insert into metrics.stop_loss_rules (rule_id, measure, tier, side, limit_rate, window_days, least_cases, action)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                rule.id(),
                rule.measure(),
                rule.tier(),
                rule.side(),
                rule.limit(),
                rule.windowDays(),
                rule.leastCases(),
                rule.action());
    }

    /** When each tripped rule did, by rule. */
    public Map<UUID, Instant> trips() {
        Map<UUID, Instant> trips = new HashMap<>();
        sql.list(
                "select rule_id, tripped_at from metrics.stop_loss_trips where released_at is null",
                row -> trips.put(row.uuid("rule_id"), row.instant("tripped_at")));
        return trips;
    }

    /** @return false if it is tripped already: somebody was first */
    public boolean trip(UUID trip, UUID rule, Instant at, long numerator, long denominator) {
        return sql.update("""
                        insert into metrics.stop_loss_trips (trip_id, rule_id, tripped_at, numerator, denominator)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """, trip, rule, at, numerator, denominator) == 1;
    }

    public boolean release(UUID rule, Instant at, String by, String reason) {
        return sql.update("""
                        update metrics.stop_loss_trips set released_at = ?, released_by = ?, reason = ?
                        where rule_id = ? and released_at is null
                        """, at, by, reason, rule) > 0;
    }
}
