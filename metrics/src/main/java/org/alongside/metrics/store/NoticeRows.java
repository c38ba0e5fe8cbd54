package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.metrics.Counted;
import org.alongside.metrics.Notice;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Notices, and who has taken note of them. */
@ApplicationScoped
public class NoticeRows {

    private static final int MOST = 5;

    private final Sql sql;

    @Inject
    public NoticeRows(Sql sql) {
        this.sql = sql;
    }

    /** @return false if that was told already */
    public boolean add(Notice notice) {
        return sql.update(
                        "insert into metrics.notices (notice_id, kind, subject_id, at, name, measure, did, cases, limit_at,"
                                + " intents, by_name, note, people) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?::text[])"
                                + " on conflict on constraint notices_once do nothing",
                        notice.id(),
                        notice.kind(),
                        notice.subject(),
                        notice.at(),
                        notice.name(),
                        notice.measure(),
                        notice.counted().did(),
                        notice.counted().of(),
                        notice.limit(),
                        notice.intents(),
                        notice.by(),
                        notice.note(),
                        notice.people().stream().sorted().toList())
                == 1;
    }

    /** @param all whether also those that the person does not answer for */
    public List<Notice> unseen(String username, boolean all, Instant since) {
        return sql.list(
                "select n.* from metrics.notices n where n.at >= ? and (? or n.people @> array[?]) and not exists"
                        + " (select 1 from metrics.notices_seen s where s.notice_id = n.notice_id and s.username = ?)"
                        + " order by n.at desc, n.notice_id limit ?",
                NoticeRows::read,
                since,
                all,
                username,
                username,
                MOST);
    }

    public Optional<Notice> byId(UUID notice) {
        return sql.one("select * from metrics.notices where notice_id = ?", NoticeRows::read, notice);
    }

    public void seen(UUID notice, String username, Instant now) {
        sql.update(
                "insert into metrics.notices_seen (notice_id, username, seen_at) values (?, ?, ?) on conflict do nothing",
                notice,
                username,
                now);
    }

    private static Notice read(Row row) throws SQLException {
        return new Notice(
                row.uuid("notice_id"),
                row.constant("kind", Notice.Kind.class),
                row.uuid("subject_id"),
                row.instant("at"),
                row.text("name"),
                row.text("measure"),
                new Counted(row.decimal("did"), row.number("cases")),
                row.decimal("limit_at"),
                row.texts("intents"),
                row.text("by_name"),
                row.text("note"),
                Set.copyOf(row.texts("people")));
    }
}
