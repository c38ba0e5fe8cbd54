package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.alongside.routing.Intent;
import org.alongside.routing.domain.IntentDocument;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** The intents of the draft, in the order that the admin gave them. */
@ApplicationScoped
public class DraftIntents {

    private final Sql sql;

    @Inject
    public DraftIntents(Sql sql) {
        this.sql = sql;
    }

    /** Until the transaction ends: one change of a tenant's draft at a time. */
    public void lock(TenantId tenant) {
        sql.one("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "draft:" + tenant);
    }

    public List<Intent> all() {
        return sql.list(
                "select document from routing.draft_intents order by position, key",
                row -> IntentDocument.read(row.text("document")));
    }

    public void replaceAll(TenantId tenant, List<Intent> intents) {
        sql.update("delete from routing.draft_intents");
        List<Object[]> rows = new ArrayList<>();
        for (Intent intent : intents) {
            rows.add(new Object[] {tenant, intent.key(), rows.size(), IntentDocument.write(intent)});
        }
        sql.batch(
                "insert into routing.draft_intents (tenant_id, key, position, document) values (?, ?, ?, ?::jsonb)",
                rows);
    }

    /** A new one comes last. */
    public void save(TenantId tenant, Intent intent) {
        sql.update(
                "insert into routing.draft_intents (tenant_id, key, position, document)"
                        + " values (?, ?, (select coalesce(max(position), -1) + 1 from routing.draft_intents), ?::jsonb)"
                        + " on conflict (tenant_id, key) do update set document = excluded.document",
                tenant,
                intent.key(),
                IntentDocument.write(intent));
    }

    /** Whether there was one. */
    public boolean delete(String key) {
        return sql.update("delete from routing.draft_intents where key = ?", key) == 1;
    }
}
