package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Outcome;
import org.alongside.routing.domain.Conversation;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Conversations that rest, wake, fail, go back, or wait for their last words. The caller holds the lock. */
@ApplicationScoped
public class MoveStore {

    /** For how long a closing can be taken back. */
    private static final int UNDO_SECONDS = 10;

    private final Sql sql;

    @Inject
    public MoveStore(Sql sql) {
        this.sql = sql;
    }

    /** A conversation for which something is due. */
    public record Due(TenantId tenant, ConversationId conversation) {}

    /** @param outcome of a closed one, whose last words are due */
    public record Risen(Conversation conversation, Optional<Outcome> outcome) {}

    /** Across tenants, by the database's clock; those that are due longest come first. */
    public List<Due> due(int limit) {
        return sql.list(
                "select tenant_id, id from routing.conversations where due_at is not null"
                        + " and due_at <= clock_timestamp() order by due_at limit ?",
                row -> new Due(new TenantId(row.uuid("tenant_id")), new ConversationId(row.uuid("id"))),
                limit);
    }

    /** Empty if nothing is due any more, or somebody works on it. */
    public Optional<Risen> locked(Due due) {
        return sql.one(
                "select * from routing.conversations where tenant_id = ? and id = ? and due_at <= clock_timestamp()"
                        + " for update skip locked",
                row -> new Risen(
                        ConversationStore.conversation(row),
                        row.maybeText("outcome").map(Outcome::valueOf)),
                due.tenant(),
                due.conversation().value());
    }

    public void snooze(TenantId tenant, ConversationId conversation, Optional<Instant> until) {
        sql.update(
                "update routing.conversations set snoozed_turns = contact_turns, woken = '', due_at = ?"
                        + " where tenant_id = ? and id = ?",
                until,
                tenant,
                conversation.value());
    }

    /** Its agent does something: whatever brought it up has served. */
    public void attended(TenantId tenant, ConversationId conversation) {
        sql.update(
                "update routing.conversations set snoozed_turns = null, woken = '', due_at = null"
                        + " where tenant_id = ? and id = ? and (snoozed_turns is not null or woken <> '')",
                tenant,
                conversation.value());
    }

    /** On top again. @param why TIME or FAILED */
    public void wake(TenantId tenant, ConversationId conversation, String why, Instant now) {
        sql.update(
                "update routing.conversations set snoozed_turns = null, due_at = null, woken = ?, last_at = ?"
                        + " where tenant_id = ? and id = ?",
                why,
                now,
                tenant,
                conversation.value());
    }

    /** The last words are said after a while; until then the closing can be undone. */
    public void closeSoon(TenantId tenant, ConversationId conversation) {
        sql.update(
                "update routing.conversations set due_at = clock_timestamp() + make_interval(secs => ?)"
                        + " where tenant_id = ? and id = ?",
                UNDO_SECONDS,
                tenant,
                conversation.value());
    }

    public boolean undoable(TenantId tenant, ConversationId conversation) {
        return sql.one(
                        "select 1 as found from routing.conversations where tenant_id = ? and id = ?"
                                + " and closed_at is not null and due_at is not null",
                        row -> true,
                        tenant,
                        conversation.value())
                .orElse(false);
    }

    /** The last words were said. */
    public void told(TenantId tenant, ConversationId conversation) {
        sql.update(
                "update routing.conversations set due_at = null where tenant_id = ? and id = ?",
                tenant,
                conversation.value());
    }

    /** Before the people, because something did not arrive. */
    public void queue(TenantId tenant, Conversation conversation, String reason, Instant now) {
        sql.update(
                "update routing.conversations set owner = 'QUEUE', epoch = ?, assignee_id = null, escalated = true,"
                        + " reason = ?, waiting_at = ?, closed_at = null, outcome = null, due_at = null"
                        + " where tenant_id = ? and id = ?",
                conversation.epoch(),
                reason,
                now,
                tenant,
                conversation.id().value());
    }

    /** The assistant begins anew: nothing that was before counts for what it decides. */
    public void handBack(TenantId tenant, Conversation conversation, Instant now) {
        sql.update(
                "update routing.conversations set owner = 'ASSISTANT', epoch = ?, assignee_id = null,"
                        + " waiting_at = null, promised_at = null, escalated = false, reason = '', negative_turns = 0,"
                        + " clarified = false, choices = '{}', wanted = '{}', snoozed_turns = null, woken = '',"
                        + " due_at = null, taken_from = null, resumed_at = ?, resumed_turns = contact_turns,"
                        + " resumed_sequence = last_sequence where tenant_id = ? and id = ?",
                conversation.epoch(),
                now,
                tenant,
                conversation.id().value());
    }

    /** Handoffs that ended with a closing run on when it is taken back. */
    public void resumeHandoff(TenantId tenant, ConversationId conversation) {
        sql.update(
                "update routing.handoffs h set completed_at = null where h.tenant_id = ? and h.conversation_id = ?"
                        + " and h.completed_at = (select closed_at from routing.conversations c"
                        + " where c.tenant_id = h.tenant_id and c.id = h.conversation_id)",
                tenant,
                conversation.value());
    }

    /** @return whether it had failed, or nobody knew */
    public boolean retry(TenantId tenant, ConversationId conversation, UUID message) {
        return sql.update(
                        "update routing.outbox set state = 'READY', attempts = 0, due_at = null, problem = ''"
                                + " where tenant_id = ? and conversation_id = ? and message_id = ?"
                                + " and state in ('FAILED', 'UNKNOWN')",
                        tenant,
                        conversation.value(),
                        message)
                > 0;
    }
}
