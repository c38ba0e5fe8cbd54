package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.metrics.Notices.Mail;
import org.alongside.metrics.Notices.State;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Letters about notices. Leases run on the database's clock, pauses on the given one. */
@ApplicationScoped
public class NoticeMails {

    private static final int LEASE_SECONDS = 120;

    private static final String CLAIM = """
            update metrics.notice_mails m set attempts = attempts + 1,
              leased_until_at = clock_timestamp() + make_interval(secs => ?)
            where (m.notice_id, m.username) = (
              select n.notice_id, n.username from metrics.notice_mails n
              where n.state = 'READY' and n.due_at <= ? and coalesce(n.leased_until_at < clock_timestamp(), true)
              order by n.due_at, n.notice_id, n.username limit 1 for update skip locked)
            returning m.*
            """;

    private final Sql sql;

    @Inject
    public NoticeMails(Sql sql) {
        this.sql = sql;
    }

    /** @param attempts this one included */
    public record Letter(UUID notice, String username, String address, int attempts) {}

    public void add(UUID notice, String username, String address, Instant now) {
        sql.update(
                "insert into metrics.notice_mails (notice_id, username, address, due_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                notice,
                username,
                address,
                now);
    }

    /** Across tenants: who has something to send. */
    public List<TenantId> due(Instant now) {
        return sql.list(
                "select distinct tenant_id from metrics.notice_mails where state = 'READY' and due_at <= ?"
                        + " and coalesce(leased_until_at < clock_timestamp(), true)",
                row -> new TenantId(row.uuid("tenant_id")),
                now);
    }

    public Optional<Letter> claim(Instant now) {
        return sql.one(
                CLAIM,
                row -> new Letter(
                        row.uuid("notice_id"), row.text("username"), row.text("address"), row.integer("attempts")),
                LEASE_SECONDS,
                now);
    }

    public void record(Letter letter, State state, String problem, Instant dueAt) {
        sql.update(
                "update metrics.notice_mails set state = ?, problem = ?, due_at = ?, leased_until_at = null"
                        + " where notice_id = ? and username = ?",
                state,
                problem,
                dueAt,
                letter.notice(),
                letter.username());
    }

    public List<Mail> of(UUID subject) {
        return sql.list(
                "select m.* from metrics.notice_mails m join metrics.notices n using (tenant_id, notice_id)"
                        + " where n.subject_id = ? order by n.at, m.username",
                row -> new Mail(row.text("username"), row.constant("state", State.class), row.text("problem")),
                subject);
    }
}
