package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.routing.Agreement;
import org.alongside.routing.Autonomy;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Draft;
import org.alongside.routing.DraftVerdict;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.Shadow.Filter;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.MemberId;

/** Drafts of the assistant, with what became of them. */
@ApplicationScoped
public class ComparisonStore {

    private static final String DAYS_OF_EVIDENCE = "90 days";

    private final Sql sql;

    @Inject
    public ComparisonStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A draft as it was composed.
     *
     * @param mode ASSIST: an agent finds it too; SHADOW: nobody does
     */
    public record Composition(
            ConversationId conversation,
            long messageSequence,
            Draft draft,
            Autonomy mode,
            String intent,
            int policyNumber,
            Kind would) {}

    /** One that waits for an agent. @param sequence of the contact's message {@code question} that it answers */
    public record Waiting(UUID id, Kind would, String draft, String intent, long sequence, String question) {}

    /** With what was sent, or an empty text. */
    public record Entry(
            UUID id,
            ConversationId conversation,
            String intent,
            Autonomy mode,
            Kind would,
            DraftVerdict verdict,
            int policyNumber,
            Instant at,
            String draft,
            String sent) {}

    public void keep(TenantId tenant, List<Composition> composed, Instant now) {
        if (composed.isEmpty()) {
            return;
        }
        sql.later(
                "with asked as (select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::jsonb[], ?::bool[], ?::bigint[],"
                        + " ?::text[], ?::text[], ?::int[], ?::text[]) as a (id, conversation_id, text, citations, shown,"
                        + " message_sequence, mode, intent, policy_number, would)),"
                        + " shown as (insert into routing.drafts (tenant_id, id, conversation_id, text, citations, created_at)"
                        + " select ?, id, conversation_id, text, citations, ?::timestamptz from asked where shown)"
                        + " insert into routing.comparisons (tenant_id, id, conversation_id, message_sequence, mode, intent,"
                        + " policy_number, would, draft, composed_at) select ?, id, conversation_id, message_sequence, mode,"
                        + " intent, policy_number, would, text, ? from asked",
                each(composed, one -> one.draft().id()),
                each(composed, one -> one.conversation().value()),
                each(composed, one -> one.draft().text()),
                each(composed, one -> Json.ofCitations(one.draft().citations())),
                each(composed, one -> one.mode() == Autonomy.ASSIST),
                each(composed, Composition::messageSequence),
                each(composed, Composition::mode),
                each(composed, Composition::intent),
                each(composed, Composition::policyNumber),
                each(composed, Composition::would),
                tenant,
                now,
                tenant,
                now);
    }

    private static <T> List<Object> each(List<T> items, Function<T, Object> column) {
        return items.stream().map(column).toList();
    }

    /** Those of a conversation that no agent has answered, newest first. */
    public List<Waiting> waiting(TenantId tenant, ConversationId conversation) {
        return sql.list(
                "select c.id, c.would, c.draft, c.intent, c.message_sequence, coalesce(m.text, '') as question"
                        + " from routing.comparisons c left join routing.messages m on m.tenant_id = c.tenant_id"
                        + " and m.conversation_id = c.conversation_id and m.sequence = c.message_sequence"
                        + " where c.tenant_id = ? and c.conversation_id = ? and c.verdict = 'WAITING'"
                        + " order by c.composed_at desc, c.id desc",
                row -> new Waiting(
                        row.uuid("id"),
                        row.constant("would", Kind.class),
                        row.text("draft"),
                        row.text("intent"),
                        row.number("message_sequence"),
                        row.text("question")),
                tenant,
                conversation.value());
    }

    /** @param sent sequence of the message that it was compared with, or none */
    public void judge(
            TenantId tenant,
            UUID id,
            DraftVerdict verdict,
            Optional<Long> sent,
            Optional<MemberId> agent,
            Instant now) {
        sql.update(
                "update routing.comparisons set verdict = ?, sent_sequence = coalesce(?, sent_sequence),"
                        + " agent_id = coalesce(?, agent_id), compared_at = ? where tenant_id = ? and id = ?",
                verdict,
                sent,
                agent.map(MemberId::value),
                now,
                tenant,
                id);
    }

    public List<Entry> page(TenantId tenant, Filter filter, Optional<UUID> after, int limit) {
        return sql.list(
                ENTRIES + " and (? or c.intent = ?) and (? or c.verdict = ?) and (? or c.mode = ?)"
                        + " and (? or (c.composed_at, c.id) < (select p.composed_at, p.id from routing.comparisons p"
                        + " where p.tenant_id = ? and p.id = ?)) order by c.composed_at desc, c.id desc limit ?",
                ComparisonStore::entry,
                tenant,
                filter.intent().isEmpty(),
                filter.intent(),
                filter.verdict().isEmpty(),
                filter.verdict(),
                filter.mode().isEmpty(),
                filter.mode(),
                after.isEmpty(),
                tenant,
                after.orElse(new UUID(0, 0)),
                limit);
    }

    public Optional<Entry> byId(TenantId tenant, UUID id) {
        return sql.one(ENTRIES + " and c.id = ?", ComparisonStore::entry, tenant, id);
    }

    public List<Agreement> agreement(TenantId tenant, Instant now) {
        return sql.list(
                "select intent, count(*) filter (where verdict = 'SAME') as same,"
                        + " count(*) filter (where verdict = 'EDITED') as edited,"
                        + " count(*) filter (where verdict = 'REWRITTEN') as rewritten,"
                        + " count(*) filter (where verdict = 'MISSED_ESCALATION') as missed,"
                        + " count(*) filter (where verdict = 'WAITING') as waiting from routing.comparisons"
                        + " where tenant_id = ? and composed_at > ?::timestamptz - interval '" + DAYS_OF_EVIDENCE
                        + "' group by intent order by intent",
                row -> new Agreement(
                        row.text("intent"),
                        row.number("same"),
                        row.number("edited"),
                        row.number("rewritten"),
                        row.number("missed"),
                        row.number("waiting")),
                tenant,
                now);
    }

    private static final String ENTRIES = "select c.*, coalesce(m.text, '') as sent from routing.comparisons c"
            + " left join routing.messages m on m.tenant_id = c.tenant_id and m.conversation_id = c.conversation_id"
            + " and m.sequence = c.sent_sequence where c.tenant_id = ?";

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                row.uuid("id"),
                new ConversationId(row.uuid("conversation_id")),
                row.text("intent"),
                row.constant("mode", Autonomy.class),
                row.constant("would", Kind.class),
                row.constant("verdict", DraftVerdict.class),
                row.integer("policy_number"),
                row.instant("composed_at"),
                row.text("draft"),
                row.text("sent"));
    }
}
