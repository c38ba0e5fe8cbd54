package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.DraftChange;
import org.alongside.routing.domain.PolicyDocument;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** What was done to the draft, and what it said after each change. */
@ApplicationScoped
public class DraftChanges {

    private static final int KEPT = 100;

    private final Sql sql;

    @Inject
    public DraftChanges(Sql sql) {
        this.sql = sql;
    }

    public List<DraftChange> recent(int limit) {
        return sql.list(
                "select number, kind, subject, detail, changed_by, changed_at from routing.draft_changes"
                        + " order by number desc limit ?",
                row -> new DraftChange(
                        row.integer("number"),
                        row.constant("kind", DraftChange.Kind.class),
                        row.text("subject"),
                        row.text("detail"),
                        row.text("changed_by"),
                        row.instant("changed_at")),
                limit);
    }

    /** The document after that change. */
    public Optional<PolicyDocument> document(int number) {
        return sql.one(
                "select document from routing.draft_changes where number = ?",
                row -> PolicyDocument.read(row.text("document")),
                number);
    }

    public boolean none() {
        return recent(1).isEmpty();
    }

    /** Adds a change under the next number, and forgets the oldest. The draft's lock is held. */
    public void add(
            TenantId tenant,
            DraftChange.Kind kind,
            String subject,
            String detail,
            String by,
            Instant at,
            PolicyDocument after) {
        int number = recent(1).stream().findFirst().map(DraftChange::number).orElse(0) + 1;
        sql.update(
                "insert into routing.draft_changes"
                        + " (tenant_id, number, kind, subject, detail, changed_by, changed_at, document)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                tenant,
                number,
                kind,
                subject,
                detail,
                by,
                at,
                after.write());
        sql.update("delete from routing.draft_changes where number <= ?", number - KEPT);
    }
}
