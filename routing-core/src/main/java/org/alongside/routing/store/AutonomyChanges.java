package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.routing.Autonomy;
import org.alongside.routing.AutonomyChange;
import org.alongside.routing.IntentTier;
import org.alongside.routing.domain.AutonomyStep;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;

/** Every step that autonomy took; the newest of an intent holds. */
@ApplicationScoped
public class AutonomyChanges {

    private record Placed(String intent, AutonomyStep step) {}

    private final Sql sql;

    @Inject
    public AutonomyChanges(Sql sql) {
        this.sql = sql;
    }

    /** The newest step by intent key; intents that nobody ever moved are absent. */
    public Map<String, AutonomyStep> newest() {
        Map<String, AutonomyStep> steps = new HashMap<>();
        sql.list(
                        "select distinct on (intent) intent, level, tier from routing.autonomy_changes where inbox_id is null"
                                + " order by intent, position desc",
                        row -> new Placed(
                                row.text("intent"),
                                new AutonomyStep(
                                        row.constant("level", Autonomy.class), row.constant("tier", IntentTier.class))))
                .forEach(placed -> steps.put(placed.intent(), placed.step()));
        return steps;
    }

    /** Keeps two steps of one tenant from crossing, until the transaction ends. */
    public void lock(TenantId tenant) {
        sql.one("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "autonomy:" + tenant);
    }

    public void add(TenantId tenant, AutonomyChange change, IntentTier tier) {
        sql.update(
                "insert into routing.autonomy_changes"
                        + " (tenant_id, intent, tier, level_before, level, reason, changed_by, changed_at, inbox_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tenant,
                change.intent(),
                tier,
                change.before(),
                change.level(),
                change.reason(),
                change.by(),
                change.at(),
                change.inbox().map(InboxId::value));
    }

    /** The instant of the last step by intent key; what a brake did in one inbox is none. */
    public Map<String, Instant> changedAt(TenantId tenant) {
        Map<String, Instant> instants = new HashMap<>();
        sql.list(
                "select intent, max(changed_at) as changed_at from routing.autonomy_changes where tenant_id = ?"
                        + " and inbox_id is null group by intent",
                row -> instants.put(row.text("intent"), row.instant("changed_at")),
                tenant);
        return instants;
    }

    public List<AutonomyChange> history(int limit) {
        return history("", limit);
    }

    /** @param intent key, or empty for all */
    public List<AutonomyChange> history(String intent, int limit) {
        return sql.list(
                "select intent, level_before, level, reason, changed_by, changed_at, inbox_id from routing.autonomy_changes"
                        + " where (? or intent = ?) order by position desc limit ?",
                row -> new AutonomyChange(
                        row.text("intent"),
                        row.constant("level_before", Autonomy.class),
                        row.constant("level", Autonomy.class),
                        row.text("reason"),
                        row.text("changed_by"),
                        row.instant("changed_at"),
                        row.maybeUuid("inbox_id").map(InboxId::new)),
                intent.isEmpty(),
                intent,
                limit);
    }
}
