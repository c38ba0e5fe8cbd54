package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Reason;
import org.alongside.routing.ReplayFinding.Before;
import org.alongside.routing.Replays.Example;
import org.alongside.routing.Replays.Past;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.domain.TurnFacts;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** What is replayed: past messages with the facts of their decision, or the examples of a file. */
@ApplicationScoped
public class PastMessages {

    private static final String MATCHING =
            " from routing.conversations c where c.erased_at is null and c.opened_at >= ?"
                    + " and c.opened_at < ?"
                    + " and (?::uuid is null or c.inbox_id = ?::uuid) and (? = '' or c.intent = ?)";

    private final Sql sql;

    @Inject
    public PastMessages(Sql sql) {
        this.sql = sql;
    }

    /** A decided message. @param tier that its intent had then */
    public record PastMessage(
            UUID conversation,
            long sequence,
            String text,
            TurnFacts facts,
            Before before,
            List<Reason> reasons,
            Optional<IntentTier> tier) {}

    public int count(Past past) {
        return sql.one(
                        "select count(*) as n from routing.decisions d where d.conversation_id in (select c.id"
                                + MATCHING + ")",
                        row -> row.integer("n"),
                        values(past).toArray())
                .orElse(0);
    }

    /** The next conversations after the one given, by id. */
    public List<UUID> conversations(Past past, UUID after, int limit) {
        List<Object> values = values(past);
        values.add(after);
        values.add(limit);
        return sql.list(
                "select c.id" + MATCHING + " and c.id > ? order by c.id limit ?",
                row -> row.uuid("id"),
                values.toArray());
    }

    private static List<Object> values(Past past) {
        Optional<UUID> inbox = past.inbox().map(known -> known.value());
        List<Object> values = new ArrayList<>(List.of(past.since(), past.until()));
        values.add(inbox);
        values.add(inbox);
        values.add(past.intent());
        values.add(past.intent());
        return values;
    }

    /** All decided messages of these, conversation by conversation, in their order. */
    public List<PastMessage> of(List<UUID> conversations) {
        return sql.list(
                "select d.*, case when d.from_sequence is null then m.text else (select string_agg(b.text, chr(10)"
                        + " order by b.sequence) from routing.messages b where b.tenant_id = d.tenant_id"
                        + " and b.conversation_id = d.conversation_id and b.author = 'CONTACT'"
                        + " and b.sequence between d.from_sequence and d.message_sequence) end as text"
                        + " from routing.decisions d join routing.messages m on m.tenant_id = d.tenant_id"
                        + " and m.conversation_id = d.conversation_id and m.sequence = d.message_sequence"
                        + " where d.conversation_id = any(?::uuid[]) order by d.conversation_id, d.message_sequence",
                PastMessages::message,
                conversations.stream().map(UUID::toString).toList());
    }

    private static PastMessage message(Row row) throws SQLException {
        List<Reason> reasons = Json.reasons(row.text("reasons"));
        String rule = reasons.isEmpty() ? "" : reasons.get(0).rule();
        return new PastMessage(
                row.uuid("conversation_id"),
                row.number("message_sequence"),
                row.text("text"),
                PastFacts.read(row.text("facts")),
                new Before(row.constant("kind", Kind.class), row.text("intent"), rule, row.integer("policy_number")),
                reasons,
                row.maybeText("tier").map(IntentTier::valueOf));
    }

    /** The next examples of the file after the position. */
    public List<Example> examples(UUID replay, int after, int limit) {
        return sql.list(
                "select text, intent, tier from routing.replay_examples where replay_id = ? and position > ?"
                        + " order by position limit ?",
                row -> new Example(
                        row.text("text"),
                        row.text("intent"),
                        Optional.of(row.text("tier"))
                                .filter(tier -> !tier.isEmpty())
                                .map(IntentTier::valueOf)),
                replay,
                after,
                limit);
    }
}
