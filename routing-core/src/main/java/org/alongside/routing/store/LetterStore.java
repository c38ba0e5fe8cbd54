package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;

/** Messages that were laid aside. */
@ApplicationScoped
public class LetterStore {

    private static final int MOST = 100;

    private static final String NEWEST = """
            select * from (
              (select e.id, true as inbound, m.conversation_id, e.inbox_id, e.text, e.stored_at, '' as problem
               from routing.inbound_events e left join routing.messages m on m.tenant_id = e.tenant_id and m.id = e.id
               where e.tenant_id = ? and e.state = 'DEAD' order by e.stored_at desc limit ?)
              union all
              (select o.message_id, false, o.conversation_id, o.inbox_id, m.text, o.stored_at, o.problem
               from routing.outbox o join routing.messages m on m.tenant_id = o.tenant_id and m.id = o.message_id
               where o.tenant_id = ? and o.state = 'FAILED' order by o.stored_at desc limit ?)) both_ways
            order by stored_at desc limit ?
            """;

    private final Sql sql;

    @Inject
    public LetterStore(Sql sql) {
        this.sql = sql;
    }

    public record Letter(
            UUID id,
            boolean inbound,
            Optional<ConversationId> conversation,
            InboxId inbox,
            String text,
            Instant at,
            String problem) {}

    public List<Letter> newest(TenantId tenant) {
        return sql.list(NEWEST, LetterStore::letter, tenant, MOST, tenant, MOST, MOST);
    }

    private static Letter letter(Row row) throws SQLException {
        return new Letter(
                row.uuid("id"),
                row.flag("inbound"),
                row.maybeUuid("conversation_id").map(ConversationId::new),
                new InboxId(row.uuid("inbox_id")),
                row.text("text"),
                row.instant("stored_at"),
                row.text("problem"));
    }

    /** As if it had just come in. @return whether it was laid aside */
    public boolean processAgain(TenantId tenant, UUID event) {
        return sql.update(
                        "update routing.inbound_events set state = 'PENDING', attempts = 0, leased_until_at = null,"
                                + " error = '', stored_at = clock_timestamp() where tenant_id = ? and id = ?"
                                + " and state = 'DEAD'",
                        tenant,
                        event)
                > 0;
    }

    /** @return whether it had failed */
    public boolean sendAgain(TenantId tenant, UUID message) {
        return sql.update(
                        "update routing.outbox set state = 'READY', attempts = 0, due_at = null, problem = '',"
                                + " stored_at = clock_timestamp() where tenant_id = ? and message_id = ?"
                                + " and state = 'FAILED'",
                        tenant,
                        message)
                > 0;
    }
}
