package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Envelope;
import org.alongside.routing.Envelopes.Sent;
import org.alongside.routing.LetterHead;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;

/**
 * Envelopes of e-mails. Lists of addresses and of Message-IDs have no white space in them, so lines keep them apart.
 */
@ApplicationScoped
public class EnvelopeRows {

    private static final String AUTOMATIC = """
            select count(*)::int as n from routing.outbox o
            join routing.messages m on m.tenant_id = o.tenant_id and m.id = o.message_id
            join routing.conversations c on c.tenant_id = o.tenant_id and c.id = o.conversation_id
            where o.tenant_id = ? and o.inbox_id = ? and c.contact_kind = ? and c.contact_value = ? and o.message_id <> ?
              and o.state in ('SENT', 'DELIVERED', 'READ', 'UNKNOWN') and o.stored_at > ?
              and m.author in ('ASSISTANT', 'SYSTEM')
            """;

    private final Sql sql;

    @Inject
    public EnvelopeRows(Sql sql) {
        this.sql = sql;
    }

    public boolean arrived(TenantId tenant, InboxId inbox, String dedupeKey) {
        return sql.one(
                        "select 1 from routing.inbound_events where tenant_id = ? and inbox_id = ? and dedupe_key = ?"
                                + " union select 1 from routing.mails_set_aside where tenant_id = ? and inbox_id = ?"
                                + " and dedupe_key = ?",
                        row -> true,
                        tenant,
                        inbox.value(),
                        dedupeKey,
                        tenant,
                        inbox.value(),
                        dedupeKey)
                .isPresent();
    }

    public Map<Long, LetterHead> heads(TenantId tenant, ConversationId conversation) {
        Map<Long, LetterHead> heads = new LinkedHashMap<>();
        sql.list(
                "select * from routing.letter_heads where tenant_id = ? and conversation_id = ? order by sequence",
                row -> heads.put(
                        row.number("sequence"),
                        new LetterHead(row.text("recipient"), row.texts("copies"), row.text("subject"))),
                tenant,
                conversation.value());
        return heads;
    }

    public boolean taken(TenantId tenant, InboxId inbox, String reference, String dedupeKey) {
        return sql.one(
                        "select 1 from routing.envelopes where tenant_id = ? and inbox_id = ? and reference = ?"
                                + " and dedupe_key <> ?",
                        row -> true,
                        tenant,
                        inbox.value(),
                        reference,
                        dedupeKey)
                .isPresent();
    }

    public void add(TenantId tenant, InboxId inbox, Envelope envelope, Instant now) {
        sql.update(
                "insert into routing.envelopes (tenant_id, inbox_id, reference, dedupe_key, sender, standing, details,"
                        + " decorations, stored_at) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)"
                        + " on conflict do nothing",
                tenant,
                inbox.value(),
                envelope.reference(),
                envelope.dedupeKey(),
                envelope.from(),
                envelope.standing(),
                Json.of(details(envelope)),
                Json.ofAttachments(envelope.decorations()),
                now);
    }

    private static Map<String, String> details(Envelope envelope) {
        Map<String, String> details = new HashMap<>();
        details.put("shown", envelope.shown());
        details.put("to", String.join("\n", envelope.to()));
        details.put("copied", String.join("\n", envelope.copied()));
        details.put("quoted", envelope.quoted());
        details.put("references", String.join("\n", envelope.references()));
        details.put("unanswerable", envelope.unanswerable());
        details.put("asksForPerson", Boolean.toString(envelope.asksForPerson()));
        envelope.elsewhere().ifPresent(conversation -> details.put("elsewhere", conversation.toString()));
        return details;
    }

    /** By the ids of their messages, oldest first. */
    public Map<UUID, Envelope> of(TenantId tenant, ConversationId conversation) {
        Map<UUID, Envelope> envelopes = new LinkedHashMap<>();
        sql.list(
                "select e.*, m.id as message_id from routing.messages m join routing.conversations c on c.tenant_id = m.tenant_id"
                        + " and c.id = m.conversation_id join routing.envelopes e on e.tenant_id = m.tenant_id"
                        + " and e.inbox_id = c.inbox_id and e.reference = m.reference"
                        + " where m.tenant_id = ? and m.conversation_id = ? and m.author = 'CONTACT' order by m.sequence",
                row -> envelopes.put(row.uuid("message_id"), envelope(row)),
                tenant,
                conversation.value());
        return envelopes;
    }

    public int countFrom(TenantId tenant, InboxId inbox, String from, Instant since) {
        return sql.one(
                        "select count(*)::int as n from routing.envelopes where tenant_id = ? and inbox_id = ?"
                                + " and sender = ? and stored_at > ?",
                        row -> row.integer("n"),
                        tenant,
                        inbox.value(),
                        from,
                        since)
                .orElse(0);
    }

    public int automaticTo(TenantId tenant, InboxId inbox, ContactKey to, Instant since, UUID except) {
        return sql.one(AUTOMATIC, row -> row.integer("n"), tenant, inbox.value(), to.kind(), to.value(), except, since)
                .orElse(0);
    }

    public Optional<Sent> sent(TenantId tenant, InboxId inbox, UUID message) {
        return sql.one(
                "select c.id, c.contact_kind, c.contact_value from routing.outbox o join routing.conversations c"
                        + " on c.tenant_id = o.tenant_id and c.id = o.conversation_id"
                        + " where o.tenant_id = ? and o.inbox_id = ? and o.message_id = ? and c.contact_kind <> ''",
                row -> new Sent(
                        new ConversationId(row.uuid("id")),
                        new ContactKey(row.constant("contact_kind", ContactKey.Kind.class), row.text("contact_value"))),
                tenant,
                inbox.value(),
                message);
    }

    private static Envelope envelope(Row row) throws SQLException {
        Map<String, String> details = Json.map(row.text("details"));
        return new Envelope(
                row.text("reference"),
                row.text("dedupe_key"),
                row.text("sender"),
                details.getOrDefault("shown", ""),
                lines(details, "to"),
                lines(details, "copied"),
                details.getOrDefault("quoted", ""),
                lines(details, "references"),
                row.constant("standing", Envelope.Standing.class),
                details.getOrDefault("unanswerable", ""),
                details.getOrDefault("asksForPerson", "").equals("true"),
                Optional.ofNullable(details.get("elsewhere")).map(ConversationId::fromString),
                Json.attachments(row.text("decorations")));
    }

    private static List<String> lines(Map<String, String> details, String name) {
        return Stream.of(details.getOrDefault(name, "").split("\n"))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
