package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.metrics.StopLossFinding;
import org.alongside.metrics.StopLossRule;
import org.alongside.shared.store.Sql;

/** Rules, each with what the last look found. */
@ApplicationScoped
public class StopLossRows {

    private static final String SAVE = "insert into metrics.stop_loss_rules (" + RuleRow.COLUMNS + ", since) values ("
            + RuleRow.PLACES + ", ?) on conflict (tenant_id, rule_id) do update set name = excluded.name,"
            + " measure = excluded.measure, side = excluded.side, limit_low = excluded.limit_low,"
            + " limit_high = excluded.limit_high, baseline_days = excluded.baseline_days, watched = excluded.watched,"
            + " window_days = excluded.window_days, least_cases = excluded.least_cases,"
            + " confidence = excluded.confidence, action = excluded.action, scope_kind = excluded.scope_kind,"
            + " scope_value = excluded.scope_value, hand_off = excluded.hand_off, active = excluded.active";

    private final Sql sql;

    @Inject
    public StopLossRows(Sql sql) {
        this.sql = sql;
    }

    /** @param lookedAt empty before the first look */
    public record Standing(StopLossRule rule, StopLossFinding finding, Instant since, Optional<Instant> lookedAt) {}

    /** Whether there ever was a rule, removed ones included. */
    public boolean any() {
        return sql.one("select 1 as found from metrics.stop_loss_rules limit 1", row -> true)
                .orElse(false);
    }

    /** Keeps others from giving a starter set at the same time, until the transaction ends. */
    public void lock() {
        sql.list(
                "select pg_advisory_xact_lock(hashtext('stop-loss' || shared.current_tenant()::text))::text",
                row -> "");
    }

    public List<Standing> all() {
        return sql.list(
                "select * from metrics.stop_loss_rules where removed_at is null order by rule_id",
                row -> new Standing(
                        RuleRow.read(row),
                        FindingText.read(row.text("finding")),
                        row.instant("since"),
                        row.maybeInstant("looked_at")));
    }

    public void save(StopLossRule rule, Instant now) {
        List<Object> values = new ArrayList<>(RuleRow.values(rule));
        values.add(now);
        sql.update(SAVE, values.toArray());
    }

    public boolean remove(UUID rule, Instant now) {
        return sql.update(
                        "update metrics.stop_loss_rules set removed_at = ? where rule_id = ? and removed_at is null",
                        now,
                        rule)
                == 1;
    }

    public void found(UUID rule, StopLossFinding finding, Instant now) {
        sql.update(
                "update metrics.stop_loss_rules set finding = ?, state = ?, looked_at = ?,"
                        + " since = case when state = ? then since else ? end where rule_id = ?",
                FindingText.of(finding),
                finding.state(),
                now,
                finding.state(),
                now,
                rule);
    }
}
