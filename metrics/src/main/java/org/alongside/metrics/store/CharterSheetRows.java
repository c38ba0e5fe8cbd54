package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.metrics.CharterSheets.Signature;
import org.alongside.metrics.CharterSheets.Signed;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Signed pages of the charter. */
@ApplicationScoped
public class CharterSheetRows {

    private final Sql sql;

    @Inject
    public CharterSheetRows(Sql sql) {
        this.sql = sql;
    }

    public Optional<Signed> find(int charter, String digest) {
        return sql.one(
                        "select * from metrics.charter_sheets where charter_number = ? and digest = ?",
                        CharterSheetRows::read,
                        charter,
                        digest)
                .map(this::whole);
    }

    public Optional<Signed> byId(UUID sheet) {
        return sql.one("select * from metrics.charter_sheets where sheet_id = ?", CharterSheetRows::read, sheet)
                .map(this::whole);
    }

    public List<Signed> all() {
        return sql
                .list("select * from metrics.charter_sheets order by made_at desc limit 100", CharterSheetRows::read)
                .stream()
                .map(this::whole)
                .toList();
    }

    public void add(Signed sheet) {
        sql.update(
                "insert into metrics.charter_sheets (sheet_id, charter_number, digest, content, made_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing",
                sheet.id(),
                sheet.charter(),
                sheet.digest(),
                sheet.content(),
                sheet.madeAt());
    }

    /** @return false if that person signed it before */
    public boolean sign(UUID sheet, String username, String name, Instant now) {
        return sql.update(
                        "insert into metrics.charter_signatures (sheet_id, username, name, signed_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        sheet,
                        username,
                        name,
                        now)
                == 1;
    }

    private Signed whole(Signed sheet) {
        return new Signed(
                sheet.id(),
                sheet.charter(),
                sheet.digest(),
                sheet.content(),
                sheet.madeAt(),
                sql.list(
                        "select * from metrics.charter_signatures where sheet_id = ? order by signed_at",
                        row -> new Signature(row.text("username"), row.text("name"), row.instant("signed_at")),
                        sheet.id()));
    }

    private static Signed read(Row row) throws SQLException {
        return new Signed(
                row.uuid("sheet_id"),
                row.integer("charter_number"),
                row.text("digest"),
                row.text("content"),
                row.instant("made_at"),
                List.of());
    }
}
