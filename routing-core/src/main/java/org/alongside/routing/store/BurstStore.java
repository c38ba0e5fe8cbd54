package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.routing.Choice;
import org.alongside.routing.store.TurnStore.Spoken;
import org.alongside.routing.store.TurnStore.Turn;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** What a contact has written and nobody has finished, by the database's clock. */
@ApplicationScoped
public class BurstStore {

    private static final String STRAND = """
            select s.id, s.text, s.asks_for_person, s.quiet_millis,
              (extract(epoch from clock_timestamp() - s.stored_at) * 1000)::bigint as age,
              coalesce(open.owner <> 'ASSISTANT', false) as people, open.choices
            from routing.inbound_events mine join routing.inbound_events s on s.tenant_id = mine.tenant_id
              and s.inbox_id = mine.inbox_id and s.contact_kind = mine.contact_kind
              and s.contact_value = mine.contact_value and s.state = 'PENDING'
            left join lateral (select c.owner, c.choices from routing.contact_keys k join routing.conversations c
                on c.tenant_id = k.tenant_id and c.contact_id = k.contact_id
                where k.tenant_id = s.tenant_id and k.kind = s.contact_kind and k.value = s.contact_value
                  and c.inbox_id = s.inbox_id and c.closed_at is null limit 1) open on true
            where mine.tenant_id = ? and mine.id = ? and mine.state not in ('DONE', 'DEAD')
            order by s.position limit 50
            """;

    private static final String FINISH = "update routing.inbound_events set state = 'DONE', text = '',"
            + " leased_until_at = null where tenant_id = ? and id = any (?::uuid[]) and state not in ('DONE', 'DEAD')";

    private final Sql sql;

    @Inject
    public BurstStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param people whether a person has the conversation that it belongs to
     * @param choices that the assistant offers in it
     */
    public record Waiting(
            UUID event,
            String text,
            boolean asksForPerson,
            Duration quiet,
            Duration age,
            boolean people,
            List<Choice> choices) {}

    /** All that waits of the contact who wrote this, oldest first; empty if this does not wait any more. */
    public List<Waiting> strand(TenantId tenant, UUID event) {
        return sql.list(
                STRAND,
                row -> new Waiting(
                        row.uuid("id"),
                        row.text("text"),
                        row.flag("asks_for_person"),
                        Duration.ofMillis(row.number("quiet_millis")),
                        Duration.ofMillis(row.number("age")),
                        row.flag("people"),
                        Offered.choices(row.texts("choices"))),
                tenant,
                event);
    }

    /** Those that were decided together with one of these turns. @param mine events of turns that were finished */
    static void finish(Sql sql, TenantId tenant, List<Turn> turns, Set<UUID> mine) {
        turns.stream()
                .filter(turn -> mine.contains(turn.message().event()))
                .forEach(turn -> finish(sql, tenant, turn.message().more()));
    }

    /** From which message on a decision is about them all. */
    static void record(Sql sql, TenantId tenant, List<Spoken> spoken) {
        spoken.stream()
                .map(Spoken::turn)
                .filter(turn -> !turn.message().more().isEmpty())
                .forEach(turn -> sql.later(
                        "update routing.decisions set from_sequence = ? where tenant_id = ? and conversation_id = ?"
                                + " and message_sequence = ?",
                        turn.message().sequence(),
                        tenant,
                        turn.standing().conversation().id().value(),
                        turn.standing().sequence()));
    }

    /** Those that were decided together with another. */
    static void finish(Sql sql, TenantId tenant, List<UUID> more) {
        if (!more.isEmpty()) {
            sql.later(FINISH, tenant, more);
        }
    }
}
