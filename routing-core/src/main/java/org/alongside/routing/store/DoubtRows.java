package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.routing.ConversationId;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Messages of which nobody found out in time whether they arrived. */
@ApplicationScoped
public class DoubtRows {

    private final Sql sql;

    @Inject
    public DoubtRows(Sql sql) {
        this.sql = sql;
    }

    /** Across tenants, by the database's clock: who has one that nobody was told of. */
    public List<TenantId> tenants() {
        return sql.list(
                "select distinct tenant_id from routing.outbox where state = 'UNKNOWN' and due_at <= clock_timestamp()",
                row -> new TenantId(row.uuid("tenant_id")));
    }

    /** Their conversations, each time a message is in doubt; taken once. */
    public List<ConversationId> take(TenantId tenant) {
        return sql.list(
                "update routing.outbox set due_at = null where tenant_id = ? and state = 'UNKNOWN'"
                        + " and due_at <= clock_timestamp() returning conversation_id",
                row -> new ConversationId(row.uuid("conversation_id")),
                tenant);
    }
}
