package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Agreement;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Promotion;
import org.alongside.routing.Promotion.State;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Wishes to raise autonomy. An expired one is expired by the clock, not by a job. */
@ApplicationScoped
public class PromotionStore {

    private final Sql sql;

    @Inject
    public PromotionStore(Sql sql) {
        this.sql = sql;
    }

    public void add(TenantId tenant, Promotion asked) {
        Agreement evidence = asked.evidence();
        sql.update(
                "insert into routing.promotions (tenant_id, id, intent, level_before, level, reason, same, edited,"
                        + " rewritten, missed, asked_by, asked_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tenant,
                asked.id(),
                asked.intent(),
                asked.before(),
                asked.level(),
                asked.reason(),
                evidence.same(),
                evidence.edited(),
                evidence.rewritten(),
                evidence.missed(),
                asked.askedBy(),
                asked.askedAt(),
                asked.expiresAt());
    }

    public List<Promotion> newest(TenantId tenant, Instant now, int limit) {
        return sql.list(
                "select * from routing.promotions where tenant_id = ? order by asked_at desc, id desc limit ?",
                row -> promotion(row, now),
                tenant,
                limit);
    }

    /** Locked until the transaction ends: only one person decides. */
    public Optional<Promotion> locked(TenantId tenant, UUID id, Instant now) {
        return sql.one(
                "select * from routing.promotions where tenant_id = ? and id = ? for update",
                row -> promotion(row, now),
                tenant,
                id);
    }

    public void decide(TenantId tenant, UUID id, State state, String by, String note, Instant now) {
        sql.update(
                "update routing.promotions set state = ?, decided_by = ?, note = ?, decided_at = ?"
                        + " where tenant_id = ? and id = ?",
                state,
                by,
                note,
                now,
                tenant,
                id);
    }

    private static Promotion promotion(Row row, Instant now) throws SQLException {
        State state = row.constant("state", State.class);
        Instant expiresAt = row.instant("expires_at");
        return new Promotion(
                row.uuid("id"),
                row.text("intent"),
                row.constant("level_before", Autonomy.class),
                row.constant("level", Autonomy.class),
                row.text("reason"),
                new Agreement(
                        row.text("intent"),
                        row.number("same"),
                        row.number("edited"),
                        row.number("rewritten"),
                        row.number("missed"),
                        0),
                row.text("asked_by"),
                row.instant("asked_at"),
                expiresAt,
                state == State.PENDING && !now.isBefore(expiresAt) ? State.EXPIRED : state,
                row.text("decided_by"),
                row.text("note"));
    }
}
