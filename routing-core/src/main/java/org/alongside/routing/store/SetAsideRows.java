package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.MailsSetAside.Mail;
import org.alongside.routing.MailsSetAside.Reason;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;

/** Mails that opened no conversation. */
@ApplicationScoped
public class SetAsideRows {

    private final Sql sql;

    @Inject
    public SetAsideRows(Sql sql) {
        this.sql = sql;
    }

    public void add(TenantId tenant, Mail mail) {
        sql.update(
                "insert into routing.mails_set_aside (tenant_id, id, inbox_id, dedupe_key, reason, sender, subject,"
                        + " text, message_id, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                tenant,
                mail.id(),
                mail.inbox().value(),
                mail.dedupeKey(),
                mail.reason(),
                mail.sender(),
                mail.subject(),
                mail.text(),
                mail.answers(),
                mail.receivedAt());
    }

    public List<Mail> newest(TenantId tenant, int limit) {
        return sql.list(
                "select * from routing.mails_set_aside where tenant_id = ? and taken_at is null"
                        + " order by received_at desc, id desc limit ?",
                SetAsideRows::mail,
                tenant,
                limit);
    }

    public Optional<Mail> take(TenantId tenant, UUID id, Instant now) {
        return sql.one(
                "update routing.mails_set_aside set taken_at = ? where tenant_id = ? and id = ? and taken_at is null"
                        + " returning *",
                SetAsideRows::mail,
                now,
                tenant,
                id);
    }

    private static Mail mail(Row row) throws SQLException {
        return new Mail(
                row.uuid("id"),
                new InboxId(row.uuid("inbox_id")),
                row.text("dedupe_key"),
                row.constant("reason", Reason.class),
                row.text("sender"),
                row.text("subject"),
                row.text("text"),
                row.maybeUuid("message_id"),
                row.instant("received_at"));
    }
}
