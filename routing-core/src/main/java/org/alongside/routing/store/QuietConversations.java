package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.domain.Conversation;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Open conversations of the assistant in which nothing was said for long. */
@ApplicationScoped
public class QuietConversations {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String FOUND = """
            select tenant_id, id, epoch, last_at from routing.conversations
            where owner = 'ASSISTANT' and closed_at is null and last_at <= ? and (last_at, id) > (?, ?)
            order by last_at, id limit ?
            """;

    // A message that was laid aside counts as waiting too: the contact did write, and nobody answered.
    private static final String LOCKED = """
            select c.* from routing.conversations c
            where c.tenant_id = ? and c.id = ? and c.epoch = ? and c.owner = 'ASSISTANT' and c.closed_at is null
              and c.last_at <= ?
              and not exists (select 1 from routing.contact_keys k join routing.inbound_events e
                on e.tenant_id = k.tenant_id and e.contact_kind = k.kind and e.contact_value = k.value
                where k.tenant_id = c.tenant_id and k.contact_id = c.contact_id and e.inbox_id = c.inbox_id
                  and (e.state = 'PENDING' or e.state = 'DEAD' and e.received_at >= c.opened_at))
            for update of c skip locked
            """;

    private final Sql sql;

    @Inject
    public QuietConversations(Sql sql) {
        this.sql = sql;
    }

    /** A conversation as it was found, of a tenant. */
    public record Quiet(TenantId tenant, UUID conversation, long epoch, Instant lastAt) {}

    /**
     * Across tenants: those that were silent longest come first.
     *
     * @param until the last message is of then or earlier
     * @param after where an earlier page ended
     */
    public List<Quiet> found(Instant until, Optional<Quiet> after, int limit) {
        return sql.list(
                FOUND,
                QuietConversations::quiet,
                until,
                after.map(Quiet::lastAt).orElse(Instant.EPOCH),
                after.map(Quiet::conversation).orElse(BEFORE_ALL),
                limit);
    }

    /** Empty if it changed hands, was written in, is closed, waits for an answer, or if somebody works on it. */
    public Optional<Conversation> locked(Quiet quiet, Instant until) {
        return sql.one(
                LOCKED, ConversationStore::conversation, quiet.tenant(), quiet.conversation(), quiet.epoch(), until);
    }

    private static Quiet quiet(Row row) throws SQLException {
        return new Quiet(
                new TenantId(row.uuid("tenant_id")), row.uuid("id"), row.number("epoch"), row.instant("last_at"));
    }
}
