package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.routing.ConversationId;
import org.alongside.routing.domain.Conversation;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;

/** What the assistant has open, to be taken from it. */
@ApplicationScoped
public class OpenConversations {

    private final Sql sql;

    @Inject
    public OpenConversations(Sql sql) {
        this.sql = sql;
    }

    /** An open conversation of the assistant, under its lock, and the intent that it is about. */
    public record Open(Conversation conversation, String intent) {}

    /** @param inbox only those of this inbox, or of all */
    public List<ConversationId> about(TenantId tenant, Set<String> intents, Optional<InboxId> inbox) {
        return sql.list(
                "select id from routing.conversations where tenant_id = ? and closed_at is null and owner = 'ASSISTANT'"
                        + " and intent = any (?::text[]) and (?::uuid is null or inbox_id = ?::uuid) order by last_at",
                row -> new ConversationId(row.uuid("id")),
                tenant,
                List.copyOf(intents),
                inbox.map(InboxId::value),
                inbox.map(InboxId::value));
    }

    /** Empty if somebody has it by now, or works on it: then the next decision already obeys. */
    public Optional<Open> locked(TenantId tenant, ConversationId id) {
        return sql.one(
                "select * from routing.conversations where tenant_id = ? and id = ? and closed_at is null"
                        + " and owner = 'ASSISTANT' for update skip locked",
                row -> new Open(ConversationStore.conversation(row), row.text("intent")),
                tenant,
                id.value());
    }

    public void queue(TenantId tenant, Conversation queued, String reason, Optional<Instant> promisedAt, Instant now) {
        sql.update(
                "update routing.conversations set owner = 'QUEUE', epoch = ?, escalated = true, reason = ?,"
                        + " waiting_at = ?, promised_at = ? where tenant_id = ? and id = ?",
                queued.epoch(),
                reason,
                now,
                promisedAt,
                tenant,
                queued.id().value());
    }
}
