package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Copies of conversations that were asked for. */
@ApplicationScoped
public class TranscriptRequestRows {

    private final Sql sql;

    @Inject
    public TranscriptRequestRows(Sql sql) {
        this.sql = sql;
    }

    /** @param code hash of what has to come back @param tries with this one */
    public record Tried(UUID id, String address, String code, int tries, boolean done, Instant askedAt) {}

    /** How many were asked for since then. */
    public record Lately(int ofConversation, int toAddress, int inAll) {}

    public Lately since(TenantId tenant, ConversationId conversation, String address, Instant since) {
        return sql.one(
                        "select count(*) filter (where conversation_id = ?) as of_conversation,"
                                + " count(*) filter (where address = ?) as to_address, count(*) as in_all"
                                + " from routing.transcript_requests where tenant_id = ? and asked_at > ?",
                        row -> new Lately(
                                row.integer("of_conversation"), row.integer("to_address"), row.integer("in_all")),
                        conversation.value(),
                        address,
                        tenant,
                        since)
                .orElseThrow();
    }

    public void add(TenantId tenant, UUID id, ConversationId conversation, String address, String code, Instant now) {
        sql.update(
                "insert into routing.transcript_requests (tenant_id, id, conversation_id, address, code, done, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                tenant,
                id,
                conversation.value(),
                address,
                code,
                code.isEmpty(),
                now);
    }

    /** The newest of the conversation that waits for a code, with one try more. */
    public Optional<Tried> tryNewest(TenantId tenant, ConversationId conversation) {
        return sql.one(
                "update routing.transcript_requests set tries = tries + 1 where tenant_id = ? and id = (select id"
                        + " from routing.transcript_requests where tenant_id = ? and conversation_id = ? and code <> ''"
                        + " order by asked_at desc limit 1) returning *",
                row -> new Tried(
                        row.uuid("id"),
                        row.text("address"),
                        row.text("code"),
                        row.integer("tries"),
                        row.flag("done"),
                        row.instant("asked_at")),
                tenant,
                tenant,
                conversation.value());
    }

    public void done(TenantId tenant, UUID id) {
        sql.update("update routing.transcript_requests set done = true where tenant_id = ? and id = ?", tenant, id);
    }
}
