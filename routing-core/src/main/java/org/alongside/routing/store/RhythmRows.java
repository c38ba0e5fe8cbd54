package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alongside.routing.InboxRhythm;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;

/** What businesses have set for their inboxes. */
@ApplicationScoped
public class RhythmRows {

    private final Sql sql;

    @Inject
    public RhythmRows(Sql sql) {
        this.sql = sql;
    }

    public Optional<InboxRhythm> of(TenantId tenant, InboxId inbox) {
        return sql.one(
                "select * from routing.inbox_rhythms where tenant_id = ? and inbox_id = ?",
                row -> new InboxRhythm(
                        Duration.ofMillis(row.number("quiet_millis")),
                        Duration.ofSeconds(row.number("patience_seconds"))),
                tenant,
                inbox.value());
    }

    public void save(TenantId tenant, InboxId inbox, InboxRhythm rhythm, String username, Instant now) {
        sql.update(
                "insert into routing.inbox_rhythms (tenant_id, inbox_id, quiet_millis, patience_seconds, saved_at, saved_by)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (tenant_id, inbox_id) do update set"
                        + " quiet_millis = excluded.quiet_millis, patience_seconds = excluded.patience_seconds,"
                        + " saved_at = excluded.saved_at, saved_by = excluded.saved_by",
                tenant,
                inbox.value(),
                rhythm.quiet().toMillis(),
                rhythm.patience().toSeconds(),
                now,
                username);
    }
}
