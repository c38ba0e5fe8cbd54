package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Attachment;
import org.alongside.routing.Author;
import org.alongside.routing.Citation;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.LetterHead;
import org.alongside.routing.Outcome;
import org.alongside.routing.Owner;
import org.alongside.routing.domain.Conversation;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.MemberId;

/** Conversations as people change them: loaded under a lock, saved with their new epoch. */
@ApplicationScoped
public class ConversationStore {

    private final Sql sql;

    @Inject
    public ConversationStore(Sql sql) {
        this.sql = sql;
    }

    /** @throws NotFoundException if there is none */
    public Conversation locked(TenantId tenant, ConversationId id) {
        return sql.one(
                        "select * from routing.conversations where tenant_id = ? and id = ? for update",
                        ConversationStore::conversation,
                        tenant,
                        id.value())
                .orElseThrow(NotFoundException::new);
    }

    /**
     * The same, for whoever would write something into it.
     *
     * @throws RefusedException if its contact was erased
     */
    public Conversation kept(TenantId tenant, ConversationId id) {
        Conversation conversation = locked(tenant, id);
        sql.one(
                        "select 1 as erased from routing.conversations where tenant_id = ? and id = ?"
                                + " and erased_at is not null",
                        row -> true,
                        tenant,
                        id.value())
                .ifPresent(erased -> {
                    throw new RefusedException("erasure.conversation");
                });
        return conversation;
    }

    /** @throws NotFoundException if there is none */
    public Conversation byId(TenantId tenant, ConversationId id) {
        return sql.one(
                        "select * from routing.conversations where tenant_id = ? and id = ?",
                        ConversationStore::conversation,
                        tenant,
                        id.value())
                .orElseThrow(NotFoundException::new);
    }

    /** Saves owner, epoch and assignee; a conversation that an agent has does not wait any more. */
    public void save(TenantId tenant, Conversation conversation, Instant now) {
        sql.update(
                "update routing.conversations set"
                        + " taken_from = case when owner = 'AGENT' and assignee_id is distinct from ?::uuid then assignee_id end,"
                        + " taken_at = ?, snoozed_turns = null, woken = '', due_at = null,"
                        + " owner = ?, epoch = ?, assignee_id = ?,"
                        + " waiting_at = case when ? = 'QUEUE' then waiting_at end,"
                        + " promised_at = case when ? = 'QUEUE' then promised_at end where tenant_id = ? and id = ?",
                conversation.assignee().map(MemberId::value),
                now,
                conversation.owner(),
                conversation.epoch(),
                conversation.assignee().map(MemberId::value),
                conversation.owner(),
                conversation.owner(),
                tenant,
                conversation.id().value());
    }

    public void close(TenantId tenant, Conversation conversation, Outcome outcome, Instant now) {
        sql.update(
                "update routing.conversations set epoch = ?, closed_at = ?, outcome = ?, waiting_at = null,"
                        + " promised_at = null, snoozed_turns = null, woken = '', due_at = null where tenant_id = ? and id = ?",
                conversation.epoch(),
                now,
                outcome,
                tenant,
                conversation.id().value());
    }

    public void reopen(TenantId tenant, Conversation conversation) {
        sql.update(
                "update routing.conversations set owner = ?, epoch = ?, assignee_id = ?, closed_at = null,"
                        + " outcome = null, due_at = null where tenant_id = ? and id = ?",
                conversation.owner(),
                conversation.epoch(),
                conversation.assignee().map(MemberId::value),
                tenant,
                conversation.id().value());
    }

    public boolean anotherIsOpen(TenantId tenant, Conversation conversation) {
        return sql.one(
                        "select 1 as found from routing.conversations where tenant_id = ? and contact_id = ?"
                                + " and inbox_id = ? and closed_at is null and id <> ?",
                        row -> true,
                        tenant,
                        conversation.contact().value(),
                        conversation.inbox().value(),
                        conversation.id().value())
                .orElse(false);
    }

    /** The open one of whoever has the key, locked. */
    public Optional<Conversation> openOf(TenantId tenant, InboxId inbox, ContactKey key) {
        return sql.one(
                "select c.* from routing.contact_keys k join routing.conversations c on c.tenant_id = k.tenant_id"
                        + " and c.contact_id = k.contact_id where k.tenant_id = ? and k.kind = ? and k.value = ?"
                        + " and c.inbox_id = ? and c.closed_at is null for update of c",
                ConversationStore::conversation,
                tenant,
                key.kind(),
                key.value(),
                inbox.value());
    }

    /** Whether it has a message that the carrier knows by that id. */
    public boolean has(TenantId tenant, ConversationId conversation, String reference) {
        return sql.one(
                        "select 1 as found from routing.messages where tenant_id = ? and conversation_id = ?"
                                + " and reference = ? limit 1",
                        row -> true,
                        tenant,
                        conversation.value(),
                        reference)
                .orElse(false);
    }

    public void reference(TenantId tenant, UUID message, String reference) {
        sql.update(
                "update routing.messages set reference = ? where tenant_id = ? and id = ?", reference, tenant, message);
    }

    /** How the message's mail is addressed. */
    public void address(TenantId tenant, ConversationId conversation, long sequence, LetterHead head) {
        sql.later(
                "insert into routing.letter_heads (tenant_id, conversation_id, sequence, recipient, copies, subject)"
                        + " values (?, ?, ?, ?, ?, ?)",
                tenant,
                conversation.value(),
                sequence,
                head.to(),
                head.copies(),
                head.subject());
    }

    /**
     * A message that goes into a conversation from our side.
     *
     * @param deliver whether it leaves through the channel
     * @param files stored before
     */
    public record Said(
            UUID id,
            Author author,
            String authorName,
            Optional<MemberId> member,
            boolean note,
            String text,
            List<Citation> citations,
            boolean deliver,
            List<Attachment> files) {

        public Said(
                UUID id,
                Author author,
                String authorName,
                Optional<MemberId> member,
                boolean note,
                String text,
                List<Citation> citations,
                boolean deliver) {
            this(id, author, authorName, member, note, text, citations, deliver, List.of());
        }
    }

    /** Appends the message, with its place in the outbox; the caller holds the lock. */
    public long say(TenantId tenant, ConversationId conversation, Said said, Instant now) {
        return sql.one(
                        "with touched as (update routing.conversations set last_sequence = last_sequence + 1, last_at = ?,"
                                + " preview = case when ? then preview else left(?, 160) end"
                                + " where tenant_id = ? and id = ? returning tenant_id, id, inbox_id, last_sequence),"
                                + " said as (insert into routing.messages (tenant_id, conversation_id, sequence, id, author,"
                                + " author_name, author_id, note, text, citations, said_at, attachments)"
                                + " select tenant_id, id, last_sequence, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb from touched),"
                                + " out as (insert into routing.outbox (tenant_id, message_id, conversation_id, sequence, inbox_id)"
                                + " select tenant_id, ?, id, last_sequence, inbox_id from touched where ?)"
                                + " select last_sequence from touched",
                        row -> row.number("last_sequence"),
                        now,
                        said.note() || said.author() == Author.SYSTEM,
                        preview(said),
                        tenant,
                        conversation.value(),
                        said.id(),
                        said.author(),
                        said.authorName(),
                        said.member().map(MemberId::value),
                        said.note(),
                        said.text(),
                        Json.ofCitations(said.citations()),
                        now,
                        Json.ofAttachments(said.files()),
                        said.id(),
                        said.deliver())
                .orElseThrow();
    }

    private static String preview(Said said) {
        return said.text().isEmpty() ? Attachment.names(said.files()) : said.text();
    }

    static Conversation conversation(Row row) throws SQLException {
        return new Conversation(
                new ConversationId(row.uuid("id")),
                new ContactId(row.uuid("contact_id")),
                new InboxId(row.uuid("inbox_id")),
                row.text("language"),
                row.constant("owner", Owner.class),
                row.number("epoch"),
                row.maybeUuid("assignee_id").map(MemberId::new),
                row.maybeInstant("closed_at").isEmpty(),
                row.number("last_sequence"));
    }
}
