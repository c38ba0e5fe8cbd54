package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Instructions;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** What businesses told their assistants, by version. */
@ApplicationScoped
public class InstructionVersions {

    private static final String NEWEST_FIRST =
            "select * from routing.instructions where tenant_id = ? order by number desc limit ?";

    private final Sql sql;

    @Inject
    public InstructionVersions(Sql sql) {
        this.sql = sql;
    }

    public Optional<Instructions> newest(TenantId tenant) {
        return sql.one(NEWEST_FIRST, InstructionVersions::read, tenant, 1);
    }

    public List<Instructions> all(TenantId tenant, int most) {
        return sql.list(NEWEST_FIRST, InstructionVersions::read, tenant, most);
    }

    /** @throws org.alongside.shared.store.StoreException a duplicate, if somebody saved at the same moment */
    public void add(TenantId tenant, Instructions saved, Instant now, String by) {
        sql.update(
                """
                insert into routing.instructions (tenant_id, number, persona, tone, limits, longest, unwanted, subjects,
                    saved_at, saved_by)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
                tenant,
                saved.number(),
                saved.persona(),
                saved.tone(),
                saved.limits(),
                saved.longest(),
                saved.unwanted(),
                SubjectJson.write(saved.subjects()),
                now,
                by);
    }

    private static Instructions read(Row row) throws SQLException {
        return new Instructions(
                row.integer("number"),
                row.text("persona"),
                row.text("tone"),
                row.text("limits"),
                row.integer("longest"),
                row.texts("unwanted"),
                SubjectJson.read(row.text("subjects")),
                row.instant("saved_at"),
                row.text("saved_by"));
    }
}
