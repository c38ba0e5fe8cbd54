package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Mailboxes;
import org.alongside.routing.Mailboxes.Position;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;

/** Leases and positions of mailboxes. */
@ApplicationScoped
public class MailboxRows {

    private final Sql sql;

    @Inject
    public MailboxRows(Sql sql) {
        this.sql = sql;
    }

    /** Another place loses its positions, and whoever reads it. */
    public void connected(TenantId tenant, InboxId inbox, String place) {
        sql.update(
                "insert into routing.mailboxes as b (tenant_id, inbox_id, place, connected_at)"
                        + " values (?, ?, ?, clock_timestamp()) on conflict (tenant_id, inbox_id) do update"
                        + " set place = excluded.place,"
                        + " connected_at = case when b.place is null then b.connected_at else excluded.connected_at end,"
                        + " validity = case when b.place is null then b.validity end,"
                        + " uid = case when b.place is null then b.uid end, sent_validity = null, sent_uid = null,"
                        + " reader = null, leased_until_at = null where b.place is distinct from excluded.place",
                tenant,
                inbox.value(),
                place);
    }

    public Optional<Instant> since(TenantId tenant, InboxId inbox) {
        return sql.one(
                        "select connected_at from routing.mailboxes where tenant_id = ? and inbox_id = ?",
                        row -> row.maybeInstant("connected_at"),
                        tenant,
                        inbox.value())
                .flatMap(at -> at);
    }

    /** What was connected there is nobody's any more: connected again, it begins anew. */
    public void forget(TenantId tenant, InboxId inbox) {
        sql.update("delete from routing.mailboxes where tenant_id = ? and inbox_id = ?", tenant, inbox.value());
    }

    public Optional<Position> take(TenantId tenant, InboxId inbox, UUID reader) {
        return sql.one(
                "insert into routing.mailboxes as b (tenant_id, inbox_id, reader, leased_until_at)"
                        + " values (?, ?, ?, clock_timestamp() + make_interval(secs => ?))"
                        + " on conflict (tenant_id, inbox_id) do update"
                        + " set reader = excluded.reader, leased_until_at = excluded.leased_until_at"
                        + " where b.reader = excluded.reader or coalesce(b.leased_until_at < clock_timestamp(), true)"
                        + " returning coalesce(validity, 0) as validity, coalesce(uid, 0) as uid",
                row -> new Position(row.number("validity"), row.number("uid")),
                tenant,
                inbox.value(),
                reader,
                Mailboxes.LEASE_SECONDS);
    }

    public boolean moved(TenantId tenant, InboxId inbox, UUID reader, Position position) {
        return sql.update(
                        "update routing.mailboxes set validity = ?, uid = ?,"
                                + " leased_until_at = clock_timestamp() + make_interval(secs => ?)"
                                + " where tenant_id = ? and inbox_id = ? and reader = ?",
                        position.validity(),
                        position.uid(),
                        Mailboxes.LEASE_SECONDS,
                        tenant,
                        inbox.value(),
                        reader)
                == 1;
    }

    public Position sent(TenantId tenant, InboxId inbox) {
        return sql.one(
                        "select coalesce(sent_validity, 0) as validity, coalesce(sent_uid, 0) as uid"
                                + " from routing.mailboxes where tenant_id = ? and inbox_id = ?",
                        row -> new Position(row.number("validity"), row.number("uid")),
                        tenant,
                        inbox.value())
                .orElse(Mailboxes.START);
    }

    public boolean sentUntil(TenantId tenant, InboxId inbox, UUID reader, Position position) {
        return sql.update(
                        "update routing.mailboxes set sent_validity = ?, sent_uid = ?"
                                + " where tenant_id = ? and inbox_id = ? and reader = ?",
                        position.validity(),
                        position.uid(),
                        tenant,
                        inbox.value(),
                        reader)
                == 1;
    }

    public void leave(TenantId tenant, InboxId inbox, UUID reader) {
        sql.update(
                "update routing.mailboxes set reader = null, leased_until_at = null"
                        + " where tenant_id = ? and inbox_id = ? and reader = ?",
                tenant,
                inbox.value(),
                reader);
    }
}
