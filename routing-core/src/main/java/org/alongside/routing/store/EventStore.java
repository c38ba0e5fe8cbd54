package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.routing.ConversationId;
import org.alongside.routing.EventLog.Consumer;
import org.alongside.routing.EventLog.Placed;
import org.alongside.routing.RoutingEvent;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Events and who has yet to read them. */
@ApplicationScoped
public class EventStore {

    private static final List<String> CONSUMERS =
            Arrays.stream(Consumer.values()).map(Enum::name).toList();

    private final Sql sql;
    private final Ids ids;
    private final SettledPlaces settled;

    @Inject
    public EventStore(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
        this.settled = new SettledPlaces(sql);
    }

    public record Happened(RoutingEvent.Kind kind, Map<String, String> data) {}

    /** An event of a conversation. */
    public record Told(ConversationId conversation, Happened happened) {}

    public void append(TenantId tenant, ConversationId conversation, Instant at, List<Happened> events) {
        append(
                tenant,
                at,
                events.stream().map(event -> new Told(conversation, event)).toList());
    }

    /** In the order of the list. */
    public void append(TenantId tenant, Instant at, List<Told> events) {
        sql.later(
                "with happened as (insert into routing.events (tenant_id, id, conversation_id, kind, data, happened_at)"
                        + " select ?, e.id, e.conversation, e.kind, e.data, ?"
                        + " from unnest(?::uuid[], ?::uuid[], ?::text[], ?::jsonb[]) with ordinality"
                        + " as e (id, conversation, kind, data, n) order by e.n returning tenant_id, id, position)"
                        + " insert into routing.event_deliveries (tenant_id, consumer, position, event_id)"
                        + " select tenant_id, consumer, position, id from happened cross join unnest(?::text[]) consumer",
                tenant,
                at,
                events.stream().map(event -> ids.next()).toList(),
                events.stream().map(event -> event.conversation().value()).toList(),
                events.stream().map(event -> event.happened().kind()).toList(),
                events.stream().map(event -> Json.of(event.happened().data())).toList(),
                CONSUMERS);
    }

    /** An event of elsewhere. */
    public record Past(UUID conversation, RoutingEvent.Kind kind, Instant at, Map<String, String> data) {}

    /** Of many conversations, each at its own time, in the order given. */
    public void appendPast(TenantId tenant, List<Past> events) {
        sql.update(
                "with happened as (insert into routing.events (tenant_id, id, conversation_id, kind, data, happened_at)"
                        + " select ?, e.id::uuid, e.conversation::uuid, e.kind, e.data::jsonb, e.at::timestamptz"
                        + " from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality"
                        + " as e (id, conversation, kind, data, at, n) order by e.n returning tenant_id, id, position)"
                        + " insert into routing.event_deliveries (tenant_id, consumer, position, event_id)"
                        + " select tenant_id, consumer, position, id from happened cross join unnest(?::text[]) consumer",
                tenant,
                events.stream().map(event -> ids.next().toString()).toList(),
                events.stream().map(event -> event.conversation().toString()).toList(),
                events.stream().map(event -> event.kind().name()).toList(),
                events.stream().map(event -> Json.of(event.data())).toList(),
                events.stream().map(event -> event.at().toString()).toList(),
                CONSUMERS);
    }

    /** Across tenants. */
    public List<TenantId> tenantsWithUnread(Consumer consumer) {
        return sql.list(
                "select distinct tenant_id from routing.event_deliveries where consumer = ?",
                row -> new TenantId(row.uuid("tenant_id")),
                consumer);
    }

    public List<RoutingEvent> unread(TenantId tenant, Consumer consumer, int limit) {
        return sql.list(
                "with next as (select event_id, position from routing.event_deliveries"
                        + " where tenant_id = ? and consumer = ? order by position limit ? for update skip locked)"
                        + " select e.* from next join routing.events e on e.tenant_id = ? and e.id = next.event_id"
                        + " order by next.position",
                EventStore::event,
                tenant,
                consumer,
                limit,
                tenant);
    }

    public void acknowledge(TenantId tenant, Consumer consumer, List<UUID> events) {
        sql.update(
                "delete from routing.event_deliveries where tenant_id = ? and consumer = ? and event_id = any (?::uuid[])",
                tenant,
                consumer,
                events);
    }

    /** Of all these conversations, oldest first. */
    public List<RoutingEvent> of(TenantId tenant, List<ConversationId> conversations) {
        return sql.list(
                "select * from routing.events where tenant_id = ? and conversation_id = any (?::uuid[]) order by position",
                EventStore::event,
                tenant,
                conversations.stream().map(ConversationId::value).toList());
    }

    /** Of the next conversations in the order of their ids. */
    public List<RoutingEvent> next(TenantId tenant, Optional<ConversationId> after, int conversations) {
        String begin = after.map(ConversationId::toString).orElse("00000000-0000-0000-0000-000000000000");
        return sql.list(
                "select * from routing.events where tenant_id = ? and conversation_id > ?::uuid and conversation_id <="
                        + " (select conversation_id from (select distinct conversation_id from routing.events"
                        + " where tenant_id = ? and conversation_id > ?::uuid order by conversation_id limit ?) piece"
                        + " order by conversation_id desc limit 1) order by conversation_id, position",
                EventStore::event,
                tenant,
                begin,
                tenant,
                begin,
                conversations);
    }

    /** Events by their conversations, in the order in which these first occur. */
    public static Map<ConversationId, List<RoutingEvent>> each(List<RoutingEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(RoutingEvent::conversation, LinkedHashMap::new, Collectors.toList()));
    }

    /** On from a place, in order, and only as far as nothing can come in between any more. */
    public List<Placed> after(TenantId tenant, long after, int limit) {
        return sql.list(
                "select * from routing.events where tenant_id = ? and position > ? and position <= ?"
                        + " order by position limit ?",
                row -> new Placed(row.number("position"), event(row)),
                tenant,
                after,
                settled.last(tenant, after),
                limit);
    }

    private static RoutingEvent event(Row row) throws SQLException {
        return new RoutingEvent(
                row.uuid("id"),
                new ConversationId(row.uuid("conversation_id")),
                row.constant("kind", RoutingEvent.Kind.class),
                row.instant("happened_at"),
                Json.map(row.text("data")));
    }
}
