package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments.Content;
import org.alongside.routing.ContactKey;
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

    /** @param by kind and value of a contact's key, or empty */
    public void add(TenantId tenant, Attachment file, byte[] content, String by, Instant now) {
        sql.update(
                "insert into routing.attachments (tenant_id, id, name, type, bytes, content, kept_by, stored_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                tenant,
                file.id(),
                file.name(),
                file.type(),
                file.bytes(),
                content,
                by,
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

    public Optional<Attachment> keptBy(TenantId tenant, String by, UUID id) {
        return sql.one(
                "select id, name, type, bytes from routing.attachments where tenant_id = ? and id = ? and kept_by = ?",
                AttachmentRows::attachment,
                tenant,
                id,
                by);
    }

    /** Whether a message that the contact can see carries it. */
    public boolean seenBy(TenantId tenant, ContactKey contact, UUID id) {
        return sql.one(
                        "select count(*) as found from routing.contact_keys k"
                                + " join routing.conversations c on c.tenant_id = k.tenant_id and c.contact_id = k.contact_id"
                                + " join routing.messages m on m.tenant_id = c.tenant_id and m.conversation_id = c.id"
                                + " where k.tenant_id = ? and k.kind = ? and k.value = ? and not m.note"
                                + " and m.attachments @> jsonb_build_array(jsonb_build_object('id', ?::text))",
                        row -> row.number("found") > 0,
                        tenant,
                        contact.kind(),
                        contact.value(),
                        id.toString())
                .orElse(false);
    }

    private static Attachment attachment(Row row) throws SQLException {
        return new Attachment(row.uuid("id"), row.text("name"), row.text("type"), row.number("bytes"));
    }

    private static Content content(Row row) throws SQLException {
        return new Content(attachment(row), row.bytes("content"));
    }
}
