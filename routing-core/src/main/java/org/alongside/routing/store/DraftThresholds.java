package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Thresholds;
import org.alongside.routing.domain.PolicyDocument;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** The thresholds of the draft; none while nobody has drawn the lines anew. */
@ApplicationScoped
public class DraftThresholds {

    private final Sql sql;

    @Inject
    public DraftThresholds(Sql sql) {
        this.sql = sql;
    }

    public Optional<Thresholds> given() {
        return sql.one(
                "select document from routing.draft_thresholds",
                row -> PolicyDocument.read(row.text("document")).thresholds());
    }

    public void save(TenantId tenant, Thresholds thresholds) {
        sql.update(
                "insert into routing.draft_thresholds (tenant_id, document) values (?, ?::jsonb)"
                        + " on conflict (tenant_id) do update set document = excluded.document",
                tenant,
                new PolicyDocument(List.of(), thresholds).write());
    }
}
