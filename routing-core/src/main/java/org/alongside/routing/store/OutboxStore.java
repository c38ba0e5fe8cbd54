package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Message;
import org.alongside.routing.Message.Delivery;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;

/** What has to leave through channels. One message of a conversation at a time, so that none overtakes another. */
@ApplicationScoped
public class OutboxStore {

    private static final int LEASE_SECONDS = 60;

    private static final String CLAIM = """
            with next as (
              select o.message_id, o.state as before from routing.outbox o
              where o.tenant_id = ? and (o.state = 'READY' or o.state = 'SENDING' and o.leased_until_at < clock_timestamp())
                and not exists (select 1 from routing.outbox earlier
                  where earlier.tenant_id = o.tenant_id and earlier.conversation_id = o.conversation_id
                    and earlier.position < o.position and earlier.state in ('READY', 'SENDING'))
              order by o.position limit ? for update of o skip locked),
            taken as (
              update routing.outbox o set state = 'SENDING', attempts = attempts + 1,
                leased_until_at = clock_timestamp() + make_interval(secs => ?)
              from next where o.tenant_id = ? and o.message_id = next.message_id returning o.*, next.before)
            select m.*, 'SENDING' as state, t.inbox_id, t.before from taken t
            join routing.messages m on m.tenant_id = t.tenant_id and m.conversation_id = t.conversation_id
              and m.sequence = t.sequence order by t.position
            """;

    private final Sql sql;

    @Inject
    public OutboxStore(Sql sql) {
        this.sql = sql;
    }

    /** @param cutOff it was being handed over before, and nobody knows how that ended */
    public record Parcel(InboxId inbox, ConversationId conversation, Message message, boolean cutOff) {}

    public List<Parcel> claim(TenantId tenant, int limit) {
        return sql.list(CLAIM, OutboxStore::parcel, tenant, limit, LEASE_SECONDS, tenant);
    }

    public void record(TenantId tenant, Map<UUID, Delivery> results) {
        List<UUID> messages = List.copyOf(results.keySet());
        sql.update(
                "update routing.outbox o set state = r.state, leased_until_at = null,"
                        + " sent_at = case when r.state = 'SENT' then clock_timestamp() end"
                        + " from unnest(?::uuid[], ?::text[]) as r (id, state)"
                        + " where o.tenant_id = ? and o.message_id = r.id and o.state = 'SENDING'",
                messages.stream().map(UUID::toString).toList(),
                messages.stream().map(id -> results.get(id).name()).toList(),
                tenant);
    }

    /** Across tenants: whose outbox has something that nobody works on. */
    public List<TenantId> tenantsWithDue() {
        return sql.list(
                "select distinct tenant_id from routing.outbox where state in ('READY', 'SENDING')"
                        + " and stored_at < clock_timestamp() - interval '1 second'"
                        + " and (leased_until_at is null or leased_until_at < clock_timestamp())",
                row -> new TenantId(row.uuid("tenant_id")));
    }

    private static Parcel parcel(Row row) throws SQLException {
        return new Parcel(
                new InboxId(row.uuid("inbox_id")),
                new ConversationId(row.uuid("conversation_id")),
                MessageRows.message(row),
                row.text("before").equals("SENDING"));
    }
}
