package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments.Content;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Files of messages, in the database with everything else that a backup must hold. */
@ApplicationScoped
public class AttachmentRows {

    private final Sql sql;

    @Inject
    public AttachmentRows(Sql sql) {
        this.sql = sql;
    }

    public void add(TenantId tenant, Attachment file, byte[] content, Instant now) {
        sql.update(
                "insert into routing.attachments (tenant_id, id, name, type, bytes, content, stored_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                tenant,
                file.id(),
                file.name(),
                file.type(),
                file.bytes(),
                content,
                now);
    }

    public Optional<Content> byId(TenantId tenant, UUID id) {
        return sql.one(
                "select * from routing.attachments where tenant_id = ? and id = ?",
                AttachmentRows::content,
                tenant,
                id);
    }

    public Optional<Attachment> named(TenantId tenant, UUID id) {
        return sql.one(
                "select id, name, type, bytes from routing.attachments where tenant_id = ? and id = ?",
                AttachmentRows::attachment,
                tenant,
                id);
    }

    private static Content content(Row row) throws SQLException {
        return new Content(attachment(row), row.bytes("content"));
    }

    private static Attachment attachment(Row row) throws SQLException {
        return new Attachment(row.uuid("id"), row.text("name"), row.text("type"), row.number("bytes"));
    }
}
