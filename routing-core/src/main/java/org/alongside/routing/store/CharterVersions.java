package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Charter;
import org.alongside.routing.CharterVersion;
import org.alongside.routing.domain.CharterDocument;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Charters as they were saved. */
@ApplicationScoped
public class CharterVersions {

    private static final String NEWEST_FIRST =
            "select number, document, saved_by, saved_at from routing.charter_versions order by number desc";

    private final Sql sql;

    @Inject
    public CharterVersions(Sql sql) {
        this.sql = sql;
    }

    public Optional<CharterVersion> newest() {
        return sql.one(NEWEST_FIRST + " limit 1", CharterVersions::toVersion);
    }

    public List<CharterVersion> all() {
        return sql.list(NEWEST_FIRST, CharterVersions::toVersion);
    }

    public int add(TenantId tenant, Charter charter, String by, Instant at) {
        int number = newest().map(CharterVersion::number).orElse(0) + 1;
        sql.update(
                "insert into routing.charter_versions (tenant_id, number, document, saved_by, saved_at)"
                        + " values (?, ?, ?::jsonb, ?, ?)",
                tenant,
                number,
                CharterDocument.write(charter),
                by,
                at);
        return number;
    }

    private static CharterVersion toVersion(Row row) throws SQLException {
        return new CharterVersion(
                row.integer("number"),
                CharterDocument.read(row.text("document")),
                row.text("saved_by"),
                row.instant("saved_at"));
    }
}
