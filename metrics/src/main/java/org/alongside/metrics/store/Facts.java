package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.metrics.domain.ConversationFact;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** The facts, one row a conversation. */
@ApplicationScoped
public class Facts {

    private static final String SAVE = """
            insert into metrics.facts (conversation_id, opened_at, day, case_type, handler, tier, complexity, inbox,
                language, intent, policy, turns, met_assistant, left_open, escalated, accepted, closed, outcome, stars,
                recontacted, reopened, first_response_seconds, handoff_wait_seconds)
            values (?, ?, ?::date, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, conversation_id) do update set
                opened_at = excluded.opened_at, day = excluded.day, case_type = excluded.case_type,
                handler = excluded.handler, tier = excluded.tier, complexity = excluded.complexity,
                inbox = excluded.inbox, language = excluded.language, intent = excluded.intent,
                policy = excluded.policy, turns = excluded.turns, met_assistant = excluded.met_assistant,
                left_open = excluded.left_open,
                escalated = excluded.escalated, accepted = excluded.accepted, closed = excluded.closed,
                outcome = excluded.outcome, stars = excluded.stars, recontacted = excluded.recontacted,
                reopened = excluded.reopened, first_response_seconds = excluded.first_response_seconds,
                handoff_wait_seconds = excluded.handoff_wait_seconds
            """;

    private final Sql sql;

    @Inject
    public Facts(Sql sql) {
        this.sql = sql;
    }

    /**
     * Keeps others from these conversations' facts until the transaction ends, also before their first rows are there.
     * In the order given.
     */
    public void lock(List<UUID> conversations) {
        sql.list(
                "select pg_advisory_xact_lock(key)::text from unnest(?::bigint[]) key",
                row -> "",
                conversations.stream()
                        .map(conversation -> Long.toString(conversation.getLeastSignificantBits()))
                        .toList());
    }

    /** Those that are there already. */
    public List<ConversationFact> find(List<UUID> conversations) {
        return sql.list(
                "select * from metrics.facts where conversation_id = any (?::uuid[])",
                Facts::read,
                texts(conversations));
    }

    public void save(List<ConversationFact> facts) {
        sql.batch(SAVE, facts.stream().map(Facts::values).toList());
    }

    private static Object[] values(ConversationFact fact) {
        return new Object[] {
            fact.conversation(),
            fact.openedAt(),
            fact.day().toString(),
            fact.caseType(),
            fact.handler(),
            fact.tier(),
            fact.complexity(),
            fact.inbox(),
            fact.language(),
            fact.intent(),
            fact.policy(),
            fact.turns(),
            fact.metAssistant(),
            fact.leftOpen(),
            fact.escalated(),
            fact.accepted(),
            fact.closed(),
            fact.outcome(),
            fact.stars(),
            fact.recontacted(),
            fact.reopened(),
            fact.firstResponseSeconds(),
            fact.handoffWaitSeconds()
        };
    }

    /** The later conversation says that the contact came back on the same intent. */
    public void saveRecontact(UUID conversation, UUID by) {
        sql.later(
                "insert into metrics.recontacts (conversation_id, by_conversation) values (?, ?) on conflict do nothing",
                conversation,
                by);
    }

    /** Those of the conversations that a later one came back to. */
    public Set<UUID> recontacted(List<UUID> conversations) {
        return Set.copyOf(sql.list(
                "select distinct conversation_id from metrics.recontacts where conversation_id = any (?::uuid[])",
                row -> row.uuid("conversation_id"),
                texts(conversations)));
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static ConversationFact read(Row row) throws SQLException {
        return new ConversationFact(
                row.uuid("conversation_id"),
                row.instant("opened_at"),
                LocalDate.parse(row.text("day")),
                row.text("case_type"),
                row.text("handler"),
                row.text("tier"),
                row.text("complexity"),
                row.text("inbox"),
                row.text("language"),
                row.text("intent"),
                row.integer("policy"),
                row.integer("turns"),
                row.flag("met_assistant"),
                row.flag("left_open"),
                row.flag("escalated"),
                row.flag("accepted"),
                row.flag("closed"),
                row.text("outcome"),
                row.integer("stars"),
                row.flag("recontacted"),
                row.flag("reopened"),
                row.integer("first_response_seconds"),
                row.integer("handoff_wait_seconds"));
    }
}
